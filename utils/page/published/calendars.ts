import { formatFor } from "./months.ts";

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first web pages; what claims to be older is a mistake or an archive's subject. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;
/** Year 2533 of the Buddhist era is 1990. */
const BUDDHIST = 543;
/** Eras that count from a year of their own: Reiwa, Heisei, and the Republic of China. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/** The year before an era's first, by its name; 0 where the year is counted as usual. */
export function eraStart(name: string | undefined): number {
  return ERAS[name ?? ""] ?? 0;
}

/**
 * Midnight UTC of a day in milliseconds; null for a day that does not exist, lies before 1990 or after tomorrow:
 * scheduled posts and misconfigured clocks are not the day of writing. Years of the Buddhist era are converted.
 */
export function midnightOf({ year, month, day }: Day, now: number): number | null {
  const midnight = Date.UTC(year >= 2533 ? year - BUDDHIST : year, month - 1, day);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  return midnight < EARLIEST || midnight > now + DAY_MS ? null : midnight;
}

/** The Gregorian day of a Solar Hijri one; found by asking the platform's calendar about the days around it. */
export function fromSolarHijri({ year, month, day }: Day): Day | null {
  const format = formatFor("en-u-ca-persian", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const passed = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 20 + passed + day);
  for (const offset of [0, 1, -1, 2, -2]) {
    const date = new Date(near + offset * DAY_MS);
    const read = /(\d+)\/(\d+)\/(\d+)/.exec(format?.format(date) ?? "");
    if (Number(read?.[1]) === month && Number(read?.[2]) === day && Number(read?.[3]) === year) {
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return null;
}

/**
 * Whether day or month comes first in a date of figures such as 03/04/2017 on a page in this language. Null where
 * it is in doubt: no language, English without a country, or a country that writes both.
 */
export function numericOrder(lang: string | null): "day" | "month" | null {
  if (lang === null || /^en$/i.test(lang)) return null;
  const parts = formatFor(lang, { dateStyle: "short", timeZone: "UTC" })?.formatToParts(0);
  const first = parts?.find(({ type }) => type !== "literal")?.type;
  return first === "day" || first === "month" ? first : null;
}
