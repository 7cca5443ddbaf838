import type { Outcome } from "../client/types.ts";

/*
 * When a feed is asked next. Times in milliseconds; `random` gives numbers from 0 up to 1.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The hard floor between two checks of the schedule that got an answer. */
const LEAST_INTERVAL = HOUR;
/** The reader may ask once in this time. */
export const LEAST_BY_HAND = MINUTE;
/** A run that has not ended by then was stopped with its worker: it goes on where it was. */
export const STOPPED = 5 * MINUTE;
const INTERVAL = DAY;
/** Share of the interval by which it is longer or shorter. */
const SPREAD = 0.2;
const FIRST_WAIT = 15 * MINUTE;
const LONGEST_WAIT = DAY;
const LONGEST_ASKED = 7 * DAY;
/** Long enough that browsers that start together do not ask together. */
const AFTER_START = 10 * MINUTE;

export interface Planned {
  readonly next: number;
  /** Failed checks in a row. */
  readonly failures: number;
}

/** When to ask after a check that ended so, with so many failures before it. */
export function nextCheck(outcome: Outcome, failures: number, now: number, random: () => number): Planned {
  switch (outcome.kind) {
    case "updated":
    case "unchanged":
    case "newer_extension":
      return { next: now + interval(random), failures: 0 };
    // The place answered; what it has is old. Asking more often would not make it newer.
    case "stale":
    case "clock_wrong":
      return { next: now + interval(random), failures };
    case "continues":
      return { next: now + MINUTE, failures };
    case "busy_elsewhere":
    case "cancelled":
      return { next: now + FIRST_WAIT, failures };
    case "unreachable":
      if (outcome.fault === "offline" || outcome.fault === "no-access")
        return { next: now + HOUR * (1 + random()), failures };
      return failed(outcome.retryAfter, failures, now, random);
    case "refused":
    case "storage_full":
      return failed(null, failures, now, random);
  }
}

/** Full jitter: anything up to a bound that doubles with each failure. What the host asked for is waited for. */
function failed(retryAfter: number | null, failures: number, now: number, random: () => number): Planned {
  const bound = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 20));
  const asked = Math.min(LONGEST_ASKED, (retryAfter ?? 0) * 1000);
  const wait = Math.max(MINUTE, random() * bound);
  return { next: now + (asked > 0 ? asked + wait : wait), failures: failures + 1 };
}

/** The first check of a feed that came with the extension: at random within a day, so that installations spread. */
export function firstCheck(now: number, random: () => number): number {
  return now + random() * INTERVAL;
}

/** A check that fell due while the browser was closed: soon after its start, not at it. */
export function overdueCheck(next: number, now: number, random: () => number): number {
  return next > now ? next : now + MINUTE + random() * AFTER_START;
}

/** 24 hours, a fifth more or less. */
function interval(random: () => number): number {
  return Math.max(LEAST_INTERVAL, INTERVAL * (1 - SPREAD + 2 * SPREAD * random()));
}
