import { daysBetween } from "../../utils/dataset/dates/days.ts";
import { earliestDay, latestDay } from "../../utils/dataset/dates/span.ts";
import type { Day, PartialDate } from "../../utils/dataset/types.ts";

/** Where a day stands on the axis: 0 at its beginning, 100 today. */
export interface Scale {
  readonly from: number;
  readonly at: (date: PartialDate) => number;
  /** Years to write under the axis, with their places. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const MOST_YEARS = 5;
const STEPS = [1, 2, 5, 10, 20, 50];

/** An axis from the beginning of the year of the earliest date to today; at least one full year. */
export function scaleOf(dates: readonly PartialDate[], today: Day): Scale {
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(thisYear - 1, ...dates.map((date) => Number(earliestDay(date).slice(0, 4))));
  const start = startOf(first);
  const length = daysBetween(start, today);
  const place = (day: Day) => Math.min(100, Math.max(0, (daysBetween(start, day) / length) * 100));
  const step = STEPS.find((each) => (thisYear - first) / each <= MOST_YEARS) ?? 100;
  const years = [];
  for (let year = Math.ceil(first / step) * step; year <= thisYear; year += step) {
    years.push({ year, at: place(startOf(year)) });
  }
  return {
    from: first,
    // The middle of what an imprecise date can mean.
    at: (date) => (place(earliestDay(date)) + place(latestDay(date))) / 2,
    years,
  };
}

function startOf(year: number): Day {
  return `${String(year).padStart(4, "0")}-01-01`;
}
