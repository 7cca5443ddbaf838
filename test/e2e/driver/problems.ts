import type { LogEntry, OpenBrowser } from "../../../utils/cli/browsers/types.ts";

/** Every warning, error and uncaught exception of the extension, wherever it ran; [] is what a test expects. */
export async function problemsOf(browser: OpenBrowser): Promise<readonly LogEntry[]> {
  return (await browser.log()).filter(
    (entry) => entry.from === "extension" && (entry.level === "warn" || entry.level === "error"),
  );
}
