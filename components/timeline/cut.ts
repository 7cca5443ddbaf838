import { earliestDay, latestDay } from "../../utils/dataset/dates/span.ts";
import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { PartialDate } from "../../utils/dataset/types.ts";

/**
 * How many of the entries, newest first, happened after the article: those whose every possible day is later than
 * every day the article can be of. What may be of the article's own day stands below the line.
 */
export function entriesAfter(entries: readonly TimelineEntry[], asOf: PartialDate): number {
  const last = latestDay(asOf);
  const firstBefore = entries.findIndex((entry) => earliestDay(entry.date) <= last);
  return firstBefore === -1 ? entries.length : firstBefore;
}
