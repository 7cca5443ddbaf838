import type { PartialDate } from "../types.ts";

/** How fine a date is known. */
export type Precision = "year" | "month" | "day";

export interface ParsedDate {
  readonly year: number;
  /** 1–12; null at year precision. */
  readonly month: number | null;
  /** 1–31, within its month; null at year or month precision. */
  readonly day: number | null;
  readonly precision: Precision;
  /** EDTF level 1: `~` approximate, `?` uncertain. */
  readonly qualifier: "approximate" | "uncertain" | null;
}

/** The written form only; whether the month and the day exist is for `parsePartialDate` to say. */
const PARTIAL_DATE_PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Days of a month of the proleptic Gregorian calendar. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads the subset of EDTF level 1 (ISO 8601-2:2019) that the dataset uses: `2014`, `2014-08`,
 * `2014-08-07`, each optionally followed by `~` or `?`. Null for anything else, and for days that
 * do not exist.
 */
export function parsePartialDate(text: string): ParsedDate | null {
  const match = PARTIAL_DATE_PATTERN.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year === 0) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  const precision = day !== null ? "day" : month !== null ? "month" : "year";
  const qualifier = match[4] === "~" ? "approximate" : match[4] === "?" ? "uncertain" : null;
  return { year, month, day, precision, qualifier };
}

export function isPartialDate(text: string): text is PartialDate {
  return parsePartialDate(text) !== null;
}

/** Whether the text is a full calendar day, `YYYY-MM-DD`, that exists. */
export function isDay(text: string): boolean {
  const parsed = parsePartialDate(text);
  return parsed !== null && parsed.day !== null && parsed.qualifier === null;
}

/** Like `parsePartialDate`, for dates that passed the validator. Throws `RangeError` on any other text. */
export function mustParse(date: PartialDate): ParsedDate {
  const parsed = parsePartialDate(date);
  if (parsed === null) throw new RangeError(`not a date: ${date}`);
  return parsed;
}

export function precisionOf(date: PartialDate): Precision {
  return mustParse(date).precision;
}

export function yearOf(date: PartialDate): number {
  return mustParse(date).year;
}
