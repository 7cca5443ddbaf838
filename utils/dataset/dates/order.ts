import type { PartialDate } from "../types.ts";
import { earliestDay, latestDay } from "./span.ts";

/** Total order for sorting: by the first day a date can mean, then by the last, then by its text. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return compare(earliestDay(a), earliestDay(b)) || compare(latestDay(a), latestDay(b)) || compare(a, b);
}

/**
 * The date that is known to have come first, or null of none: the one whose last possible day is
 * earliest. So `2014-07-01` comes before `2014`, which says less, and `2014` before `2015-01-01`.
 * Among equals the one named first.
 */
export function firstToPass(dates: readonly (PartialDate | null)[]): PartialDate | null {
  let first: PartialDate | null = null;
  for (const date of dates) {
    if (date !== null && (first === null || latestDay(date) < latestDay(first))) first = date;
  }
  return first;
}

/** Code unit order: the same on every machine, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
