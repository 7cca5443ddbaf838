/** Times of day and their zones, behind a date. */

/** Abbreviations that mean one zone on the pages that use them; EST, CST, IST and BST mean several. */
const ZONES =
  "UTC+0 GMT+0 PST-8 PDT-7 MDT-6 CDT-5 EDT-4 WEST+1 CET+1 CEST+2 EET+2 EEST+3 MSK+3 HKT+8 SGT+8 JST+9 KST+9 AEST+10 AEDT+11";

/** Between a date and its time a page may write a comma, `at`, `@`, `à`, `um`, `•`, and the weekday before. */
const TIME =
  /^(?:T|[\s,@|•·–-]|\(.{1,3}\)|at|um|à|às|alle|kl\.?|в|ore|klo?){0,6}(\d{1,2})[:.h時时시点點]\s?(\d{2})?(?:[:分분]\s?(\d{2}(?:[.,]\d{1,9})?)?)?\s*([ap]\.?m\b\.?)?\s*(?:\(?(Z\b|[+-]\d{2}(?::?\d{2})?(?!\d)|[A-Z]{3,4}\b))?/i;

export interface Clock {
  /** Milliseconds from midnight UTC of the day to the instant; null where the page names no zone. */
  readonly sinceMidnightUtc: number | null;
  /** Characters that the time takes. */
  readonly length: number;
}

/** Reads the time at the start of `text`; null if there is none. */
export function readClock(text: string): Clock | null {
  const m = TIME.exec(text);
  if (m === null) return null;
  let hour = Number(m[1]);
  const minute = Number(m[2] ?? 0);
  const second = Number((m[3] ?? "0").replace(",", "."));
  if (/^p/i.test(m[4] ?? "") && hour < 12) hour += 12;
  if (/^a/i.test(m[4] ?? "") && hour === 12) hour = 0;
  if (hour > 24 || minute > 59 || second >= 61) return null;
  const offset = zone(m[5]);
  return {
    length: m[0].length,
    sinceMidnightUtc:
      offset === null ? null : hour * 3_600_000 + (minute - offset) * 60_000 + Math.round(second * 1000),
  };
}

/** Minutes east of UTC. */
function zone(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^z$/i.test(text)) return 0;
  if (/^[+-]/.test(text)) {
    const digits = text.slice(1).replace(":", "");
    return (text[0] === "-" ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  }
  const hours = new RegExp(`\\b${text}([+-]\\d+)`, "i").exec(ZONES)?.[1];
  return hours === undefined ? null : Number(hours) * 60;
}
