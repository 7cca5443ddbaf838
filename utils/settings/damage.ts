import type { Settings } from "./types.ts";

/** Whether something was stored that is not in the settings read from it: it could not be understood, and would be lost with the next write. */
export function isDamaged(stored: unknown, read: Settings): boolean {
  if (stored === undefined) return false;
  if (typeof stored !== "object" || stored === null) return true;
  const known = new Map<string, unknown>(Object.entries(read));
  return Object.entries(stored).some(([key, value]) => !isSame(value, known.get(key)));
}

/** What comes from storage is plain data; the order of an object's keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other);
  const [entries, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
