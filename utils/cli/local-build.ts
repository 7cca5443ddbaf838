import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const RELEASED = "connect-src 'self' https:;";
const LOCAL = "connect-src 'self' https: http://127.0.0.1:* http://localhost:*;";
/** Milliseconds after which a copy of a former build is cleared away: whoever uses it is done. */
const OLD = 24 * 60 * 60 * 1000;

/**
 * Copies a built extension beside itself (`chrome-mv3` → `chrome-mv3-local-…`) and lets the copy ask this machine, too: for
 * feeds that are served on it, in development and in tests. Every script is the one that ships; only the manifest's policy
 * is wider. Returns the copy's folder. There is one for each build, made aside and never changed: several may ask at once.
 */
export function localBuild(folder: string): string {
  const copy = `${folder}-local-${stampOf(folder)}`;
  if (existsSync(copy)) return copy;
  clearFormer(folder);
  const aside = mkdtempSync(`${folder}-local-`);
  try {
    cpSync(folder, aside, { recursive: true });
    const manifest = join(aside, "manifest.json");
    const text = readFileSync(manifest, "utf8");
    if (!text.includes(RELEASED)) throw new Error(`${folder} has another policy than a release has`);
    writeFileSync(manifest, text.replace(RELEASED, LOCAL));
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Another for every build. */
function stampOf(folder: string): string {
  const hash = createHash("sha256");
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const { size, mtimeMs } = statSync(join(folder, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}

function clearFormer(folder: string): void {
  const beginning = `${basename(folder)}-local`;
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (name.startsWith(beginning) && isOld(path)) rmSync(path, { recursive: true, force: true });
  }
}

function isOld(path: string): boolean {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > OLD;
}
