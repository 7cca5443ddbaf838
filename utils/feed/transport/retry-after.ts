/** The longest wait that a host is granted: seven days, in seconds. */
const MOST = 7 * 24 * 60 * 60;

/**
 * The seconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds, or a date), at most seven days;
 * null where there is none or it cannot be read. A date is held against the host's own clock where that is told.
 */
export function retryAfterOf(header: string | null, hostNow: number | null, now: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(MOST, Number(text));
  const at = Date.parse(text);
  // Dates only: `Date.parse` takes "-1" and the like for years.
  if (!/^[A-Z][a-z]{2}/.test(text) || !Number.isFinite(at)) return null;
  return Math.min(MOST, Math.max(0, Math.ceil((at - (hostNow ?? now)) / 1000)));
}
