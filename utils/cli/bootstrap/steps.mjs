// @ts-check
import { Reason } from "./project.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, words?: string }} Outcome words are shown when something failed
 * @typedef {{ name: string, needs?: string[], aside?: boolean, body: () => Promise<Outcome> }} Step one that runs
 *   `aside` holds up only those that need it
 */

/** What a check that is not made of tests counts for. */
export const PASSED = { passed: 1, failed: 0, skipped: 0 };
export const FAILED = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/**
 * What vitest's report amounts to. A run that failed beside its tests, or had none, is a failure, too.
 * @param {number} code with which vitest ended
 * @param {string | null} report
 * @returns {Outcome}
 */
export function countsOf(code, report) {
  if (report === null) return { counts: FAILED, words: `vitest wrote no report (exit code ${code})` };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numTotalTests } = JSON.parse(report);
  const skipped = numPendingTests + numTodoTests;
  const beside = (code !== 0 && numFailedTests === 0) || numTotalTests === 0;
  const words = numTotalTests === 0 ? "there are no tests" : `exit code ${code}`;
  return { counts: { passed: numPassedTests, failed: numFailedTests + (beside ? 1 : 0), skipped }, words };
}

/**
 * Runs steps, telling each with its time.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} tell
 */
export async function runSteps(steps, tell) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const left = [];
  /** @type {Map<string, Promise<void>>} */
  const aside = new Map();
  const run = async (/** @type {Step} */ { name, needs = [], body }) => {
    const lacking = needs.find((need) => failed.includes(need) || left.includes(need));
    tell(lacking === undefined ? `▸ ${name} …` : `– ${name}: skipped, as it needs ${lacking}`);
    const began = performance.now();
    const { counts, words } = lacking === undefined ? await outcomeOf(body) : { counts: SKIPPED, words: "" };
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.failed > 0 && words !== undefined) tell(words.replace(/^/gm, "    "));
    if (lacking !== undefined) left.push(name);
    else if (counts.failed > 0) failed.push(name);
    const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    if (lacking === undefined) tell(`${counts.failed > 0 ? "✗" : "✓"} ${name} (${time})`);
  };
  for (const step of steps) {
    for (const need of step.needs ?? []) await aside.get(need);
    const ended = run(step);
    if (step.aside === true) aside.set(step.name, ended);
    else await ended;
  }
  await Promise.all(aside.values());
  return { ...total, failedSteps: failed };
}

/**
 * @param {Step["body"]} body
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(body) {
  try {
    return await body();
  } catch (error) {
    const words =
      error instanceof Reason ? error.message : String(error instanceof Error ? error.stack : error);
    return { counts: FAILED, words };
  }
}
