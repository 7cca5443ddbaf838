import type { PluralForms } from "../catalogue.types.ts";
import { fill, type Translator } from "../translator.ts";
import type { FeedCatalogue, FeedCountKey, FeedTextKey } from "./catalogue.types.ts";

/** The words about feeds in one language, with its ways to tell times and sizes. Pure: `now` is always given. */
export interface FeedTranslator {
  readonly t: Translator;
  readonly words: FeedCatalogue;
  text(key: FeedTextKey, values?: Readonly<Record<string, string>>): string;
  count(key: FeedCountKey, count: number): string;
  /** A number that is a name, such as a version: digits in the reader's script, never grouped. */
  plain(value: number): string;
  /** How far `at` is from `now` (both milliseconds since the epoch): "3 hours ago", "in 20 hours". */
  ago(at: number, now: number): string;
  /** The reader's day of a moment: "18 Nov 2026". */
  day(at: number): string;
  /** The reader's day and time of a moment: "18 Nov 2026, 20:15". */
  time(at: number): string;
  /** The day of a signed date such as "2026-11-02T20:00:00Z". */
  signedDay(date: string): string;
  /** "12 kB" */
  bytes(count: number): string;
}

const STEPS = [
  ["minute", 60_000, 60 * 60_000],
  ["hour", 60 * 60_000, 36 * 60 * 60_000],
  ["day", 24 * 60 * 60_000, Number.POSITIVE_INFINITY],
] as const;

/** `timeZone` null: the reader's. */
export function feedTranslator(
  t: Translator,
  words: FeedCatalogue,
  timeZone: string | null = null,
): FeedTranslator {
  const zone = timeZone === null ? {} : { timeZone };
  const relative = new Intl.RelativeTimeFormat(t.locale, { numeric: "auto" });
  const plurals = new Intl.PluralRules(t.locale);
  // The reader's day in the form of ISO 8601, which the date's words are made from.
  const iso = new Intl.DateTimeFormat("en-CA", { calendar: "iso8601", dateStyle: "short", ...zone });
  const clock = new Intl.DateTimeFormat(t.words.dates.pattern, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...zone,
  });
  const digits = new Intl.NumberFormat(t.locale, { useGrouping: false });
  const day = (at: number): string => t.date(isoDay(iso, at));
  return {
    t,
    words,
    text: (key, values = {}) => fill(words.texts[key], values),
    count(key, count) {
      const forms: PluralForms = words.counts[key];
      return (forms[plurals.select(count)] ?? forms.other).replace("#", t.number(count));
    },
    plain: (value) => digits.format(value),
    ago(at, now) {
      const distance = at - now;
      const [unit, size] = STEPS.find(([, , below]) => Math.abs(distance) < below) ?? STEPS[2];
      const whole = Math.trunc(distance / size);
      return relative.format(Object.is(whole, -0) ? 0 : whole, unit);
    },
    day,
    time: (at) => `${day(at)}, ${clock.format(at)}`,
    signedDay: (date) => t.date(date.slice(0, 10)),
    bytes: (count) => bytesIn(t.locale, count),
  };
}

function isoDay(format: Intl.DateTimeFormat, at: number): string {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
}

function two(value = ""): string {
  return value.padStart(2, "0");
}

function bytesIn(locale: string, count: number): string {
  const [value, unit] =
    count < 1000
      ? [count, "byte"]
      : count < 1_000_000
        ? [count / 1000, "kilobyte"]
        : [count / 1e6, "megabyte"];
  const digits = unit === "byte" || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
}
