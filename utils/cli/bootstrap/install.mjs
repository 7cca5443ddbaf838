// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStarted, main, NODE_24, Reason, ROOT, say } from "./project.mjs";
import { run } from "./processes.mjs";

const OLDEST_NODE = 20;

/**
 * Installs the packages of the lock file unless they are there.
 * @throws {Reason} in one line: too old a Node, no network, or npm's own last words
 */
export async function install() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    throw new Reason(`Lacuna needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  const missing = firstDifference();
  if (missing === null) return;
  say(`Installing packages (${missing}) …`);
  const began = Date.now();
  const [program, before] = npm();
  const { code, output } = await run(
    program,
    // Node 24 arrives through an install script, which a reader's own npm settings may forbid.
    [...before, "ci", "--ignore-scripts=false", "--no-audit", "--no-fund", "--loglevel=error"],
    { shown: true },
  );
  if (code !== 0) throw new Reason(`npm ci failed: ${reasonIn(output)}`);
  if (!existsSync(NODE_24)) throw new Reason(`npm ci left no Node 24 at ${NODE_24}.`);
  say(`Packages are installed (${((Date.now() - began) / 1000).toFixed(0)} s).`);
}

/** Why the installed packages are not those of the lock file, or null if they are. */
function firstDifference() {
  if (!existsSync(join(ROOT, "node_modules"))) return "none are there yet";
  if (!existsSync(NODE_24)) return "Node 24 is missing";
  return differenceOf(packagesIn("package-lock.json"), packagesIn("node_modules/.package-lock.json"));
}

/**
 * @typedef {Record<string, string>} Named
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, dependencies?: Named, devDependencies?: Named }} Package
 * @typedef {Record<string, Package>} Packages
 * @param {Packages} wanted
 * @param {Packages} there
 * @returns {string | null} packages for other platforms are not installed, and not missed
 */
export function differenceOf(wanted, there) {
  const { dependencies, devDependencies } = wanted[""] ?? {};
  const own = { ...dependencies, ...devDependencies };
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    const found = there[path];
    const name = path.replace(/^.*node_modules\//, "");
    // One that the project names itself is there on every platform, whoever else can do without it.
    const spared = (optional === true || devOptional === true) && !(name in own);
    if (path === "" || (found === undefined && spared)) continue;
    if (found === undefined) return `${name} is missing`;
    if (found.version !== version) return `${name} is ${found.version}, not ${version}`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages;
  } catch {
    return {};
  }
}

/** @returns {[program: string, args: string[]]} the npm that runs this, or the one on the path */
function npm() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script]];
  return process.platform === "win32" ? ["cmd.exe", ["/d", "/s", "/c", "npm"]] : ["npm", []];
}

/**
 * @param {string} output of npm
 * @returns {string} one line
 */
export function reasonIn(output) {
  const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/.exec(
    output,
  );
  const host = /(?:getaddrinfo \w+|request to https?:\/\/) ?([\w.-]+)/.exec(output);
  if (offline !== null) {
    return `the package registry${host === null ? "" : ` (${host[1]})`} cannot be reached (${offline[1]}). Is there a network?`;
  }
  const lines = output
    .split("\n")
    .flatMap((line) => /^npm (?:error|ERR!) (?!code)(.+)/.exec(line)?.[1] ?? []);
  return lines[0] ?? "it gave no reason";
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    await install();
    return 0;
  });
}
