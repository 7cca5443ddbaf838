import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/project.mjs";
import type { BrowserKind } from "../browsers/types.ts";

const FOLDERS: Readonly<Record<BrowserKind, string>> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** The folder of the built extension, as `npm run build` makes it; null where nothing is built. */
export function builtExtension(kind: BrowserKind): string | null {
  const folder = join(ROOT, ".output", FOLDERS[kind]);
  return existsSync(join(folder, "manifest.json")) ? folder : null;
}
