// @ts-check
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { provide } from "./browsers.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { CACHE, commandOf, main, say } from "./project.mjs";
import { runNode } from "./processes.mjs";
import { countsOf, FAILED, PASSED, runSteps } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Outcome} Outcome */

const CRUISED = ["entrypoints", "components", "utils", "test", "wxt.config.ts"];

/**
 * Every check there is, in order. A step runs unless one that it needs has failed.
 * @type {readonly import("./steps.mjs").Step[]}
 */
const STEPS = [
  { name: "packages", body: () => passing(install) },
  // They come over the network, while the checks that need none of them have the machine.
  { name: "browsers", needs: ["packages"], aside: true, body: browsers },
  { name: "build", needs: ["packages"], body: () => passing(build) },
  { name: "types", needs: ["packages"], body: () => tool(commandOf("typescript", "tsc"), "--noEmit") },
  {
    name: "lint",
    needs: ["packages"],
    body: () => tool(commandOf("oxlint"), "--type-aware", "--deny-warnings"),
  },
  { name: "format", needs: ["packages"], body: () => tool(commandOf("@biomejs/biome"), "format") },
  {
    name: "imports",
    needs: ["packages"],
    body: () =>
      tool(commandOf("dependency-cruiser", "depcruise"), "--config", ".dependency-cruiser.cjs", ...CRUISED),
  },
  { name: "dataset", needs: ["packages"], body: () => tool("utils/cli/dataset/main.ts", "check") },
  { name: "unit tests", needs: ["packages"], body: () => vitest("unit") },
  { name: "browser tests", needs: ["packages", "browsers", "build"], body: () => vitest("e2e") },
];

/**
 * @param {() => Promise<void>} body
 * @returns {Promise<Outcome>}
 */
async function passing(body) {
  await body();
  return { counts: PASSED };
}

/** @returns {Promise<Outcome>} */
async function browsers() {
  for (const line of await provide(["chromium", "firefox"])) say(`  ${line}`);
  return { counts: PASSED };
}

/**
 * @param {...string} args of Node
 * @returns {Promise<Outcome>}
 */
async function tool(...args) {
  const { code, output } = await runNode(args);
  return code === 0 ? { counts: PASSED } : { counts: FAILED, words: output.trim() || `exit code ${code}` };
}

/**
 * Runs one project of test/vitest.config.ts and counts its tests.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
async function vitest(project) {
  const report = join(CACHE, "reports", `${project}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(CACHE, "reports"), { recursive: true });
  const args = ["run", "--config", "test/vitest.config.ts", "--project", project];
  const { code } = await runNode(
    [commandOf("vitest"), ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { shown: true },
  );
  return countsOf(code, read(report));
}

/**
 * @param {string} file
 * @returns {string | null}
 */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

await main(async () => {
  const began = performance.now();
  const { passed, failed, skipped, failedSteps } = await runSteps(STEPS, say);
  say(
    `\n${failed === 0 ? "All is well" : `Not well: ${failedSteps.join(", ")}`}; ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed === 0 ? 0 : 1;
});
