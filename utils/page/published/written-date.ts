/**
 * Dates as pages write them into attributes and metadata. Only forms that mean one day are read; anything else
 * is refused, because a date invented is worse than none.
 */

/** A day with its instant, where the page gave a time with a zone. */
export interface WrittenDate {
  /** `YYYY-MM-DD` as written, in the writer's own zone. */
  readonly day: string;
  /** Milliseconds since the epoch, or null where no time or no zone was given. */
  readonly instant: number | null;
}

/** ISO 8601 calendar date with an optional time and zone, as HTML's `time`, schema.org and Open Graph use it. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2}(?:[.,]\d{1,9})?))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;

/** RFC 5322, section 3.3: `Tue, 12 Sep 2017 08:30:00 +0800`, the comma and weekday optional. */
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

/** `September 12, 2017`, `Sept. 12, 2017`. */
const AMERICAN = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;

/** `2017年9月12日` and `2017년 9월 12일`. */
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/;

/** `2017/9/12`, `2017.09.12`: year first, so the order is not in doubt. */
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The first web pages; what claims to be older is a mistake or an archive's subject. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;

/**
 * Reads one written date. Returns null for what is not a date, not a real day, before 1990 or later than
 * tomorrow (`now` in milliseconds): scheduled posts and misconfigured clocks are not the day of writing.
 */
export function readDate(written: string, now: number): WrittenDate | null {
  const text = written.trim();
  if (text.length < 8 || text.length > 80) return null;
  const parts = isoParts(text) ?? rfcParts(text) ?? dayParts(text);
  if (parts === null) return null;
  const { year, month, day } = parts;
  const midnight = Date.UTC(year, month - 1, day);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  if (midnight < EARLIEST || midnight > now + DAY_MS) return null;
  const instant =
    parts.time === null || parts.offset === null
      ? null
      : midnight + Math.round(parts.time * 1000) - parts.offset * 60_000;
  return { day: `${year}-${pad(month)}-${pad(day)}`, instant };
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight, with their fraction. */
  readonly time: number | null;
  /** Minutes east of UTC. */
  readonly offset: number | null;
}

function isoParts(text: string): Parts | null {
  const m = ISO.exec(text);
  if (m === null) return null;
  if (!/-/.test(text.slice(0, 8)) && !/^\d{8}(?:T|$)/.test(text)) return null;
  return {
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    time: seconds(m[4], m[5], m[6]),
    offset: zone(m[7]),
  };
}

function rfcParts(text: string): Parts | null {
  const m = RFC.exec(text);
  if (m === null) return null;
  const month = monthNumber(m[2]);
  if (month === 0) return null;
  return {
    year: Number(m[3]),
    month,
    day: Number(m[1]),
    time: seconds(m[4], m[5], m[6]),
    offset: zone(m[7]),
  };
}

function dayParts(text: string): Parts | null {
  const american = AMERICAN.exec(text);
  if (american !== null) {
    const month = monthNumber(american[1]);
    if (month !== 0) return whole(Number(american[3]), month, Number(american[2]));
  }
  const m = EAST_ASIAN.exec(text) ?? YEAR_FIRST.exec(text);
  return m === null ? null : whole(Number(m[1]), Number(m[2]), Number(m[3]));
}

function whole(year: number, month: number, day: number): Parts {
  return { year, month, day, time: null, offset: null };
}

function monthNumber(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

function seconds(hours?: string, minutes?: string, rest?: string): number | null {
  if (hours === undefined || minutes === undefined) return null;
  const h = Number(hours);
  const m = Number(minutes);
  const s = Number((rest ?? "0").replace(",", "."));
  return h < 25 && m < 60 && s < 61 ? h * 3600 + m * 60 + s : null;
}

function zone(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[zug]/i.test(text)) return 0;
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.slice(1).replace(":", "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0));
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
