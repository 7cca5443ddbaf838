import type { LogEntry, OpenBrowser } from "../../../utils/cli/browsers/types.ts";

/**
 * What Firefox itself says when a document is left, closed or written anew while a script of it waits for an answer or is
 * about to run, or while a database keeps something for it (as a popup that is closed at once does with its search
 * index, which the next one then builds anew). It names the script, which can do nothing about it.
 */
const OF_LEAVING =
  /^(?:Promise resolved (?:while context is inactive|after context unloaded)|Promise rejected after context unloaded: (?:Actor 'Conduits' destroyed before query|An unexpected error occurred)|Script terminated by timeout|An IndexedDB transaction that was not yet complete has been aborted due to page navigation)/;

/** Every warning, error and uncaught exception of the extension, wherever it ran; [] is what a test expects. */
export async function problemsOf(browser: OpenBrowser): Promise<readonly LogEntry[]> {
  return (await browser.log()).filter(
    (entry) =>
      entry.from === "extension" &&
      (entry.level === "warn" || entry.level === "error") &&
      !(entry.kind === "browser" && OF_LEAVING.test(entry.text)),
  );
}
