// @ts-check
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** What commands keep between runs: downloaded browsers, test reports. Not in the repository. */
export const CACHE = join(ROOT, ".cache");

/** Node 24, as npm installed it: the version every part of the project but this folder runs on. */
export const NODE_24 = join(
  ROOT,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/**
 * The script behind a package's command, to be run by Node.
 * @param {string} name of the package
 * @param {string} [command] one of several commands; the package's own name unless told
 */
export function commandOf(name, command = name.replace(/^.*\//, "")) {
  const folder = join(ROOT, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Whether Node was started with this very file.
 * @param {string} url `import.meta.url` of the file
 */
export function isStarted(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(url);
}

/** @param {string} path in the project */
export function exists(path) {
  return existsSync(join(ROOT, path));
}

/**
 * Progress goes to standard error, so that standard output holds a command's answer alone.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A reason to stop that is meant for the reader: shown without a stack. */
export class Reason extends Error {}

/**
 * Runs a command's body; a `Reason` ends it with one line and exit code 1.
 * @param {() => Promise<number>} body resolves to the exit code
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    say(error instanceof Reason ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
