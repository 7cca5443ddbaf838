import { LIMITS } from "../format/limits.ts";

/**
 * The time by which things expire, milliseconds since the epoch: the clock's, but not before anything signed that was
 * trusted was issued, nor before the extension was built. A clock that was set back revives nothing.
 */
export function trustedNow(clock: number, latestIssued: string | null, built: number): number {
  return Math.max(clock, built, latestIssued === null ? 0 : Date.parse(latestIssued));
}

export function hasExpired(expires: string, now: number): boolean {
  // Written so that a date that cannot be read has expired.
  return !(Date.parse(expires) > now);
}

/** Further ahead than any role's keys should be trusted: such a file would never be missed again. */
export function isTooFarAhead(expires: string, now: number): boolean {
  return !(Date.parse(expires) <= now + LIMITS.expiry);
}
