import type { Day, PartialDate } from "../types.ts";
import { daysInMonth, mustParse } from "./partial-date.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Dates read so far: a dataset has far fewer different ones than questions are asked about them. */
const READ = new Map<PartialDate, Span>();
const MOST_READ = 20_000;

function spanOf(date: PartialDate): Span {
  const known = READ.get(date);
  if (known !== undefined) return known;
  const { year, month, day } = mustParse(date);
  const lastMonth = month ?? 12;
  const span = {
    first: `${four(year)}-${two(month ?? 1)}-${two(day ?? 1)}`,
    last: `${four(year)}-${two(lastMonth)}-${two(day ?? daysInMonth(year, lastMonth))}`,
  };
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(date, span);
  return span;
}

/**
 * The first day that the date can mean: `2014` → `2014-01-01`. A qualifier does not widen it: EDTF
 * gives `~` and `?` no width, and one of our own would claim a precision nobody stated.
 */
export function earliestDay(date: PartialDate): Day {
  return spanOf(date).first;
}

/** The last day that the date can mean: `2014-02` → `2014-02-28`. */
export function latestDay(date: PartialDate): Day {
  return spanOf(date).last;
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
