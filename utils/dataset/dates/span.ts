import type { Day, PartialDate } from "../types.ts";
import { daysInMonth, mustParse } from "./partial-date.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");

/**
 * The first day that the date can mean: `2014` → `2014-01-01`. A qualifier does not widen it: EDTF
 * gives `~` and `?` no width, and one of our own would claim a precision nobody stated.
 */
export function earliestDay(date: PartialDate): Day {
  const { year, month, day } = mustParse(date);
  return `${four(year)}-${two(month ?? 1)}-${two(day ?? 1)}`;
}

/** The last day that the date can mean: `2014-02` → `2014-02-28`. */
export function latestDay(date: PartialDate): Day {
  const { year, month, day } = mustParse(date);
  const lastMonth = month ?? 12;
  return `${four(year)}-${two(lastMonth)}-${two(day ?? daysInMonth(year, lastMonth))}`;
}

/** Whether a day is on or after a date: `maybe` while it lies within the date's precision. */
export function reached(date: PartialDate, day: Day): "no" | "maybe" | "yes" {
  if (day < earliestDay(date)) return "no";
  return day >= latestDay(date) ? "yes" : "maybe";
}

/** Whether two dates can mean the same day. */
export function overlap(a: PartialDate, b: PartialDate): boolean {
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a);
}

/** Whether every day that `a` can mean is before every day that `b` can mean. */
export function surelyBefore(a: PartialDate, b: PartialDate): boolean {
  return latestDay(a) < earliestDay(b);
}
