import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const RELEASED = "connect-src 'self' https:;";
const LOCAL = "connect-src 'self' https: http://127.0.0.1:* http://localhost:*;";

/**
 * Copies a built extension beside itself (`chrome-mv3` → `chrome-mv3-local`) and lets the copy ask this machine, too: for
 * feeds that are served on it, in development and in tests. Every script is the one that ships; only the manifest's policy
 * is wider. Returns the copy's folder.
 */
export function localBuild(folder: string): string {
  const copy = `${folder}-local`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const manifest = join(copy, "manifest.json");
  const text = readFileSync(manifest, "utf8");
  if (!text.includes(RELEASED)) throw new Error(`${folder} has another policy than a release has`);
  writeFileSync(manifest, text.replace(RELEASED, LOCAL));
  return copy;
}
