// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CACHE, isStarted, main, Reason, ROOT, say } from "./project.mjs";
import { run, runNode } from "./processes.mjs";

/** @typedef {"chromium" | "firefox"} Kind */

/** Oldest versions that the extension runs in, as its manifests say. */
const OLDEST = { chromium: 137, firefox: 140 };
const NAMES = { chromium: "Chromium or Chrome", firefox: "Firefox" };
const VARIABLES = { chromium: "LACUNA_CHROME", firefox: "LACUNA_FIREFOX" };
const DEBIAN_PACKAGES = { chromium: "chromium", firefox: "firefox-esr" };
const DEBIAN_FONTS = ["fonts-noto-core", "fonts-noto-cjk"];
const DOWNLOADS = join(CACHE, "browsers");

const COMMANDS = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
  firefox: ["firefox-esr", "firefox"],
};
const MAC = {
  chromium: ["Google Chrome", "Chromium", "Microsoft Edge"],
  firefox: ["Firefox", "Firefox Developer Edition"],
};
const WINDOWS = {
  chromium: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
  firefox: ["Mozilla Firefox\\firefox.exe"],
};

/**
 * The program of a browser that is on this machine.
 * @param {Kind} kind
 * @returns {Promise<string>}
 * @throws {Reason} when there is none
 */
export async function locate(kind) {
  const program = find(kind);
  if (program !== null) return program;
  throw new Reason(
    `There is no ${NAMES[kind]} ${OLDEST[kind]} or newer here. "npm test" and "npm start" fetch one; ${VARIABLES[kind]} names another.`,
  );
}

/**
 * Finds the browsers, and installs those that are missing.
 * @param {readonly Kind[]} kinds
 * @returns {Promise<string[]>} a line about each
 * @throws {Reason} when one is missing still
 */
export async function provide(kinds) {
  const missing = kinds.filter((kind) => find(kind) === null);
  if (missing.length > 0) {
    const installed = isDebian() && process.getuid?.() === 0 && (await fromDebian(missing));
    if (!installed) for (const kind of missing) await download(kind);
  }
  return Promise.all(kinds.map(async (kind) => `${await locate(kind)} (${versionOf(await locate(kind))})`));
}

/**
 * @param {Kind} kind
 * @returns {string | null}
 */
function find(kind) {
  const named = process.env[VARIABLES[kind]];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Reason(`${VARIABLES[kind]} names ${named}, which does not exist.`);
  }
  for (const program of [...usualPlaces(kind), ...downloaded(kind)]) {
    if (!existsSync(program) || isSnap(program)) continue;
    // On Windows the programs do not answer; there they keep themselves up to date.
    if (process.platform === "win32" || Number.parseInt(versionOf(program)) >= OLDEST[kind]) return program;
  }
  return null;
}

/**
 * @param {Kind} kind
 * @returns {string[]}
 */
function usualPlaces(kind) {
  if (process.platform === "darwin") {
    return MAC[kind].map(
      (name) =>
        `/Applications/${name}.app/Contents/MacOS/${name.replace(/ Developer.*/, "").replace("Firefox", "firefox")}`,
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS[kind].map((path) => join(root, path))));
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter(
    Boolean,
  );
  return COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * A snap sees no profile outside its own folder, which a fresh profile is.
 * @param {string} program
 */
function isSnap(program) {
  return /(^|\/)snap(\/|$)/.test(realpathSync(program));
}

/** @type {Map<string, string>} */
const versions = new Map();

/**
 * @param {string} program
 * @returns {string} such as "156.0.8078.79", or "" where it does not say
 */
function versionOf(program) {
  const known = versions.get(program);
  if (known !== undefined) return known;
  const { stdout } = spawnSync(program, ["--version"], {
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const version = /\d+(\.\d+)+\S*/.exec(stdout ?? "")?.[0] ?? "";
  versions.set(program, version);
  return version;
}

function isDebian() {
  try {
    const release = readFileSync("/etc/os-release", "utf8");
    // Ubuntu's packages of these names only fetch snaps.
    return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release);
  } catch {
    return false;
  }
}

/**
 * @param {readonly Kind[]} kinds
 * @returns {Promise<boolean>} whether they are there now
 */
async function fromDebian(kinds) {
  const packages = [...kinds.map((kind) => DEBIAN_PACKAGES[kind]), ...DEBIAN_FONTS];
  say(`Installing ${packages.join(", ")} from Debian …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update", "-q"], { env });
  const { code, output } = await run(
    "apt-get",
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
    { env },
  );
  if (code === 0) return kinds.every((kind) => find(kind) !== null);
  const reason = /^E: .*/m.exec(updated.output + output)?.[0] ?? `exit code ${code}`;
  say(`Debian's packages could not be installed (${reason}); trying a download.`);
  return false;
}

/**
 * Chrome for Testing or Firefox, as their makers publish them, into .cache/browsers.
 * @param {Kind} kind
 */
async function download(kind) {
  say(`Downloading ${kind === "chromium" ? "Chrome for Testing" : "Firefox"} into ${DOWNLOADS} …`);
  mkdirSync(DOWNLOADS, { recursive: true });
  const script = `
    import { detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";
    const browser = ${JSON.stringify(kind === "chromium" ? "chrome" : "firefox")};
    const buildId = await resolveBuildId(browser, detectBrowserPlatform(), "stable");
    const { executablePath } = await install({ browser, buildId, cacheDir: ${JSON.stringify(DOWNLOADS)} });
    console.log("at " + executablePath);`;
  const { code, output } = await runNode(["--input-type=module", "--eval", script]);
  const program = /^at (.*)$/m.exec(output)?.[1];
  if (code !== 0 || program === undefined) {
    const reason = /(?:\w*Error|ENOTFOUND|EAI_AGAIN)\b.*/.exec(output)?.[0] ?? `exit code ${code}`;
    throw new Reason(
      `${NAMES[kind]} is not installed and cannot be downloaded (${reason}). Install it, or name its program in ${VARIABLES[kind]}.`,
    );
  }
  writeFileSync(join(DOWNLOADS, `${kind}.path`), program);
  if (find(kind) === null) {
    throw new Reason(`${program} does not start; system libraries may be missing ("ldd" on it names them).`);
  }
}

/**
 * @param {Kind} kind
 * @returns {string[]}
 */
function downloaded(kind) {
  const note = join(DOWNLOADS, `${kind}.path`);
  return existsSync(note) ? [readFileSync(note, "utf8")] : [];
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    process.chdir(ROOT);
    for (const line of await provide(["chromium", "firefox"])) say(line);
    return 0;
  });
}
