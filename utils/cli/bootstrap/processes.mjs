// @ts-check
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { NODE_24, ROOT } from "./project.mjs";

/** @typedef {{ code: number, output: string }} Ended */

/**
 * Runs a program without standard input; its output is gathered, and shown on standard error if `shown`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ shown?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<Ended>} code 127 with the reason as output when the program cannot be started
 */
export function run(program, args, { shown = false, env = {} } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      cwd: ROOT,
      // Tools take CI for a terminal with colours.
      env: { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const take = (/** @type {Buffer} */ part) => {
      output += part;
      if (shown) process.stderr.write(part);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code, signal) => resolve({ code: exitCode(code, signal), output }));
  });
}

/**
 * @param {readonly string[]} args of Node 24
 * @param {{ shown?: boolean, env?: Record<string, string> }} [options]
 */
export function runNode(args, options) {
  return run(NODE_24, args, options);
}

/**
 * Gives this process's streams and signals to Node 24 until it ends.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code
 */
export function becomeNode(args, cwd = ROOT) {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, args, { cwd, stdio: "inherit" });
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    // A terminal sends Ctrl-C to both; this process waits for the other's answer.
    for (const signal of signals) process.on(signal, () => void (signal === "SIGINT" || child.kill(signal)));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(exitCode(code, signal)));
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
