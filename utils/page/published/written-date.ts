/**
 * Dates as pages write them, into attributes and for readers. Only forms that mean one day are read; anything else
 * is refused, because a date invented is worse than none.
 */
import { type Day, eraStart, fromSolarHijri, midnightOf, numericOrder } from "./calendars.ts";
import { readClock } from "./clock.ts";
import { monthOf } from "./months.ts";

/** A day with its instant, where the page gave a time with a zone. */
export interface WrittenDate {
  /** `YYYY-MM-DD` as written, in the writer's own zone. */
  readonly day: string;
  /** Milliseconds since the epoch, or null where no time or no zone was given. */
  readonly instant: number | null;
}

/** A date within a text; offsets in UTF-16 code units. */
export interface DateInText extends WrittenDate {
  readonly start: number;
  readonly end: number;
}

/** What the language of a page and the moment of reading say about its dates. */
export interface Reading {
  /** BCP 47, as declared. */
  readonly lang: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

type Maker = (m: readonly (string | undefined)[], lang: string | null) => Day | null;

const WORD = String.raw`\p{L}[\p{L}\p{M}.'’॰]*`;
const AFTER = String.raw`(?:st|nd|rd|th|er|º|ª|°)?`;
const FORMS: readonly (readonly [RegExp, Maker])[] = [
  // 2017-09-12, 2017/9/12, 2017. 9. 12.: the year first, so the order is not in doubt.
  [
    /(?<![\d.-])(\d{4})\s?([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/gu,
    (m, l) => yearFirst(m[1], m[3], m[4], l),
  ],
  [
    /(令和|平成|民[國国])?\s*(?<!\d)(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/gu,
    (m) => eastAsian(m[1], m[2], m[3], m[4]),
  ],
  // 12 tháng 9 năm 2017
  [
    /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s*-|\s+năm)?\s+(\d{4})(?!\d)/giu,
    (m) => ({ year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
  ],
  // 12 September 2017, 12. září 2017, 12 de septiembre de 2017, 21.ago.2018, 12 ก.ย. พ.ศ. 2560
  [
    new RegExp(
      String.raw`(?<![\d.:])(\d{1,2})${AFTER}[\s.,/-]*(?:d[eio]l?\s+|of\s+)?(${WORD}(?:\s${WORD})??)[\s.,/-]*(?:del?\s+|พ\.?ศ\.?\s*)?(\d{4})(?!\d)`,
      "gu",
    ),
    (m, l) => named(m[3], m[2], m[1], l),
  ],
  // September 12, 2017; Jan 13 Tue 2015
  [
    new RegExp(
      String.raw`(?<!\p{L})(${WORD}),?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,|,?\s+\p{L}{3})?\s+(\d{4})(?!\d)`,
      "gu",
    ),
    (m, l) => named(m[3], m[1], m[2], l),
  ],
  // Fri Mar 13 21:30:09 EST 2015, as Java prints it
  [/([A-Z][a-z]{2}) (\d{1,2}) \d\d:\d\d:\d\d (?:\S{3,5} )?(\d{4})/g, (m, l) => named(m[3], m[1], m[2], l)],
  // 2017. szeptember 12., 2017-Sep-12
  [
    /(?<!\d)(\d{4})(?:\.\s|-)(\p{L}{3,10})\.?[\s-](\d{1,2})(?!\d)/gu,
    (m, l) => (/^(?:hu|lt)/i.test(l ?? "") || m[0]?.includes("-") ? named(m[1], m[2], m[3], l) : null),
  ],
  [
    /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\2\s?(\d{4})(?!\d|[/.-]\d)/g,
    (m, l) => numeric(Number(m[1]), Number(m[3]), Number(m[4]), m[2], l),
  ],
];

/** Finds the dates in a short text (of at most some hundred characters), in the order in which they stand. */
export function findDates(text: string, { lang, now }: Reading): readonly DateInText[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = asciiDigits(text);
  const found: DateInText[] = [];
  for (const [form, make] of FORMS) {
    for (const m of plain.matchAll(form)) {
      const start = m.index;
      const end = start + m[0].length;
      const parts = make(m, lang);
      const midnight = parts === null ? null : midnightOf(parts, now);
      if (midnight === null || found.some((other) => start < other.end && other.start < end)) continue;
      const clock = readClock(plain.slice(end));
      const since = clock?.sinceMidnightUtc ?? null;
      found.push({
        start,
        end: end + (clock?.length ?? 0),
        day: new Date(midnight).toISOString().slice(0, 10),
        instant: since === null ? null : midnight + since,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Reads a text that is one date, such as a `datetime` attribute or the content of a `meta`. Null for what is none,
 * holds two different days, is not a real day, lies before 1990 or later than tomorrow.
 */
export function readDate(written: string, reading: Reading): WrittenDate | null {
  const text = written.trim();
  if (text.length < 8 || text.length > 100) return null;
  const compact = /^(\d{4})(\d\d)(\d\d)(?=$|T|\d{4,6}$)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?/.exec(text);
  const [, y, m, d, hh, mm, ss, zone] = compact ?? [];
  const iso =
    compact === null
      ? text
      : `${y}-${m}-${d}${hh === undefined ? "" : `T${hh}:${mm}:${ss ?? "00"}${zone ?? ""}`}`;
  const dates = findDates(iso, reading);
  const first = dates[0];
  if (first === undefined || dates.some(({ day }) => day !== first.day)) return null;
  return { day: first.day, instant: first.instant };
}

function yearFirst(y?: string, m?: string, d?: string, lang?: string | null): Day | null {
  const written = { year: Number(y), month: Number(m), day: Number(d) };
  // The Solar Hijri years of the web; a page in another language does not mean them.
  return written.year > 1368 && written.year < 1500
    ? /^(?:fa|ps)\b/i.test(lang ?? "")
      ? fromSolarHijri(written)
      : null
    : written;
}

function eastAsian(era?: string, y?: string, m?: string, d?: string): Day {
  return { year: eraStart(era) + (y === "元" ? 1 : Number(y)), month: Number(m), day: Number(d) };
}

function named(year?: string, word?: string, day?: string, lang: string | null = null): Day | null {
  // Asked only for what can be a date: the platform's tables take milliseconds to open.
  if (Number(day) > 31 || !/^(?:1[34]|19[89]|20|25|26)/.test(year ?? "")) return null;
  const month = monthOf(word ?? "", lang);
  if (month === null) return null;
  const written = { year: Number(year), month: month.month, day: Number(day) };
  return month.solar ? fromSolarHijri(written) : written;
}

/** Dots put the day first wherever they are used; with slashes and hyphens the language must decide, or the figures. */
function numeric(
  a: number,
  b: number,
  year: number,
  separator?: string,
  lang: string | null = null,
): Day | null {
  const order = separator === "." || a > 12 || a === b ? "day" : b > 12 ? "month" : numericOrder(lang);
  if (order === null) return null;
  return order === "day" ? { year, month: b, day: a } : { year, month: a, day: b };
}

/** Digits of every script, and invisible marks of direction, character for character. */
function asciiDigits(text: string): string {
  return text
    .replace(/[\u00a0\u200b-\u200f\u202a-\u202f\u2066-\u2069]/g, " ")
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      // Indic blocks from Devanagari to Malayalam start their digits at 6, the others of the plane at 0.
      return digit.length > 1 ? digit : String((code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0));
    });
}
