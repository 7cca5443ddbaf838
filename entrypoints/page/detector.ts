import { browser } from "wxt/browser";
import { openMatcher } from "../../utils/detection/open-matcher.ts";
import type { MatcherTables } from "../../utils/detection/tables/tables.ts";
import { MATCHER_KEY } from "../../utils/detection/types.ts";
import { takeBack } from "../../utils/messaging/context.ts";
import { isHome } from "../../utils/page/home.ts";
import type { Detector } from "../../utils/page/scan.ts";

/**
 * The detector, from the data that the background left in `storage.local`: read in under a millisecond, without waking
 * the worker. Null while nothing has been left there yet, as in the first seconds after installation.
 */
export async function loadDetector(): Promise<Detector | null> {
  const stored = await browser.storage.local.get(MATCHER_KEY);
  const data: unknown = stored[MATCHER_KEY];
  if (!isMatcherTables(data)) return null;
  const matcher = openMatcher(data);
  return {
    words: matcher.words,
    touched: (pieces) => matcher.touched(pieces),
    find: (text) => matcher.find(text),
    decide: (text, occurrences, context) => matcher.decide(text, occurrences, context),
    isHome: (entity, host) => isHome(matcher.hintsOf(entity).domains, host),
  };
}

/** Calls `changed` whenever the background has left new data, until the signal aborts. */
export function observeDetector(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (MATCHER_KEY in changes) changed();
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => onChanged.removeListener(listener)), { once: true });
}

/** The background wrote it; a version from before an update is waited out rather than misread. */
function isMatcherTables(data: unknown): data is MatcherTables {
  return typeof data === "object" && data !== null && "format" in data && data.format === 4;
}
