import { expect, test } from "vitest";
import { Reason } from "../../../../../utils/cli/bootstrap/project.mjs";
import { countsOf, runSteps } from "../../../../../utils/cli/bootstrap/steps.mjs";

const passing = () => Promise.resolve({ counts: { passed: 3, failed: 0, skipped: 1 } });
const failing = () => Promise.reject(new Reason("No network."));

test("steps go on after a failure, save those that need what failed", async () => {
  const told: string[] = [];
  const result = await runSteps(
    [
      { name: "build", body: failing },
      { name: "unit", body: passing },
      { name: "pages", needs: ["build"], body: passing },
      { name: "pictures", needs: ["pages"], body: passing },
    ],
    (line) => told.push(line.replace(/\d+\.\d/, "0.0")),
  );
  expect(result).toEqual({ passed: 3, failed: 1, skipped: 3, failedSteps: ["build"] });
  expect(told).toEqual([
    "▸ build …",
    "    No network.",
    "✗ build (0.0 s)",
    "▸ unit …",
    "✓ unit (0.0 s)",
    "– pages: skipped, as it needs build",
    "– pictures: skipped, as it needs pages",
  ]);
});

test("a step that runs aside holds up those alone that need it, and is waited for at the end", async () => {
  const told: string[] = [];
  const browsers = Promise.withResolvers<void>();
  const pictures = Promise.withResolvers<void>();
  const after = (work: PromiseWithResolvers<void>) => () => work.promise.then(passing);
  const running = runSteps(
    [
      { name: "browsers", aside: true, body: after(browsers) },
      { name: "pictures", aside: true, body: after(pictures) },
      { name: "unit", body: () => passing().finally(browsers.resolve) },
      { name: "pages", needs: ["browsers"], body: () => passing().finally(pictures.resolve) },
    ],
    (line) => told.push(line.replace(/ \(.*/, "")),
  );
  expect(await running).toEqual({ passed: 12, failed: 0, skipped: 4, failedSteps: [] });
  expect(told.indexOf("▸ unit …")).toBeLessThan(told.indexOf("✓ browsers"));
  expect(told.indexOf("✓ browsers")).toBeLessThan(told.indexOf("▸ pages …"));
  expect(told.at(-1)).toBe("✓ pictures");
});

test("what a step aside leaves undone is not begun by those that need it", async () => {
  const result = await runSteps(
    [
      { name: "browsers", aside: true, body: failing },
      { name: "pages", needs: ["browsers"], body: passing },
    ],
    () => undefined,
  );
  expect(result).toEqual({ passed: 0, failed: 1, skipped: 1, failedSteps: ["browsers"] });
});

const report = (passed: number, failed: number, pending: number) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    numTotalTests: passed + failed + pending,
  });

test("a run of tests that ended badly, or had none, is never counted as passed", () => {
  expect(countsOf(0, report(5, 0, 2)).counts).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countsOf(1, report(5, 1, 0)).counts).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(countsOf(1, report(5, 0, 0)).counts.failed).toBe(1);
  expect(countsOf(0, report(0, 0, 0)).counts.failed).toBe(1);
  expect(countsOf(137, null).counts.failed).toBe(1);
});
