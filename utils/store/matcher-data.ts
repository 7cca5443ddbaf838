import { browser } from "wxt/browser";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

/**
 * Leaves the tables where the seeker reads them, unless those that lie there find the same names: pages are not read anew for
 * nothing, and a popover that is open stays so. Says which.
 */
export async function publishMatcherData(data: MatcherTables): Promise<"written" | "unchanged"> {
  const { [MATCHER_KEY]: stored } = await browser.storage.local.get(MATCHER_KEY);
  if (findsTheSame(stored, data)) return "unchanged";
  await browser.storage.local.set({ [MATCHER_KEY]: data });
  return "written";
}

/** Field by field, but for the version's label: Chromium gives the fields back in another order than they were stored. */
function findsTheSame(stored: unknown, data: MatcherTables): boolean {
  if (typeof stored !== "object" || stored === null) return false;
  const known = new Map(Object.entries(stored));
  const fields = Object.entries(data).filter(([name]) => name !== "version");
  return (
    known.size === Object.keys(data).length && fields.every(([name, value]) => known.get(name) === value)
  );
}
