import { lateBrowser } from "./late-browser.ts";

/** What browsers say when a script of an unloaded or updated extension calls its API. */
const ORPHAN_WORDS =
  /extension context invalidated|context (?:unloaded|invalidated)|message manager disconnected|dead object/i;

/** Whether an error says that this script outlived its extension: a tab left open over an update. Such a script goes quiet. */
export function isOrphaned(error: unknown): boolean {
  return ORPHAN_WORDS.test(error instanceof Error ? error.message : String(error)) || !contextAlive();
}

/** Whether the extension that this script belongs to is still there. Never throws. */
export function contextAlive(): boolean {
  try {
    return typeof lateBrowser()?.runtime?.id === "string";
  } catch {
    return false;
  }
}

/**
 * Runs what takes back a registration with the browser. In an orphaned script there is nothing left to
 * take back and the browser throws: that must not show in a page's console.
 */
export function takeBack(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isOrphaned(error)) throw error;
  }
}
