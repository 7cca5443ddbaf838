import { fileURLToPath } from "node:url";
import type { BrowserKind } from "../../../utils/cli/browsers/types.ts";
import { localBuild } from "../../../utils/cli/local-build.ts";

/** For `describe.each(BROWSERS)`. */
export const BROWSERS: readonly BrowserKind[] = ["chromium", "firefox"];

const FOLDERS: Readonly<Record<BrowserKind, string>> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** The built extension for a browser, as it is released; `npm run build` makes it. */
export function extensionPath(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../../.output/${FOLDERS[kind]}`, import.meta.url));
}

/** The same, but that it may follow a feed on this machine. */
export function localExtensionPath(kind: BrowserKind): string {
  return localBuild(extensionPath(kind));
}
