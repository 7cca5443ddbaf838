import fc from "fast-check";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { look, type Wrong } from "../fuzz/look.ts";
import { NAMES, PAGE } from "../fuzz/page.ts";
import { play } from "../fuzz/play.ts";
import { type Program, programs } from "../fuzz/programs.ts";
import { REGRESSIONS } from "../fuzz/regressions.ts";
import { BROWSERS, usePages, waitForMarks } from "./driver/index.ts";

/**
 * How long one browser is fuzzed, in milliseconds: only when LACUNA_FUZZ_MINUTES asks for it, because a check of one commit
 * must be repeatable. LACUNA_FUZZ_SEED repeats a run. Unasked, the programs that once failed are run.
 */
const TIME = Number(process.env["LACUNA_FUZZ_MINUTES"] ?? "0") * 60_000;
const SEED = process.env["LACUNA_FUZZ_SEED"];
/** The time in milliseconds in which what changed may not have been noticed yet, and that in which it must have been. */
const REST = 350;
/** A root on an element that holds something is looked for a little later (`untold.ts`). */
const PATIENCE = 15_000;
/** How long a failing program is made smaller, in milliseconds. */
const SHRINKING = 90_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)("marks on a changing page in %s", (kind) => {
  const at = usePages(kind, { "/": PAGE });
  // Once the dataset has been installed, which a busy machine takes seconds for, marks come with the page.
  beforeAll(async () => {
    await at.open("");
    await waitForMarks(at.page, { timeout: 20_000 });
  });

  const settled = async (page: Page): Promise<Wrong> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const wrong = await page.evaluate(look, NAMES);
      if (wrong.length === 0 || Date.now() > end) return wrong;
      await wait(50);
    }
  };
  const run = async (page: Page, { early, changes }: Program): Promise<Wrong> => {
    await page.goto(at.site.origin, { waitUntil: "domcontentloaded" });
    if (!early) expect(await settled(page)).toEqual([]);
    await page.evaluate(play, changes);
    await wait(REST);
    return settled(page);
  };

  // Side by side, each in a window of its own: most of the time is the extension's own pauses, some seconds long.
  test.concurrent.each(REGRESSIONS)("lie on their names after %j", async (program) => {
    const page = await at.browser.newWindow();
    expect(await run(page, program)).toEqual([]);
    await page.close();
  });

  test.runIf(TIME > 0)(
    "lie on the names they claim, whatever the page's script does",
    {
      timeout: TIME + 120_000,
    },
    async () => {
      const end = Date.now() + TIME;
      let [ran, failed] = [0, false];
      await fc.assert(
        fc.asyncProperty(programs, async (program) => {
          // Past the time nothing new is tried, and a failure made as small as it has become.
          if (Date.now() > end + (failed ? SHRINKING : 0)) return;
          ran++;
          const wrong = await run(at.page, program);
          failed ||= wrong.length > 0;
          expect(wrong).toEqual([]);
        }),
        {
          numRuns: 10_000,
          ...(SEED === undefined ? {} : { seed: Number(SEED) }),
        },
      );
      expect(ran).toBeGreaterThan(10);
    },
  );
});
