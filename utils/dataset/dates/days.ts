import type { Day } from "../types.ts";

const DAY_MS = 86_400_000;

/** Days from `from` to `to`; negative if `to` is earlier. Both are full days. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
