import { browser } from "wxt/browser";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

/** Key of what the tables were made of. */
const MADE_OF_KEY = "matcher-of";

/**
 * Leaves the tables where the seeker reads them, unless those that lie there find the same names: pages are not read anew for
 * nothing, and a popover that is open stays so. Says which. `madeOf`: see `tablesMadeOf`; null where it is not known.
 */
export async function publishMatcherData(
  data: MatcherTables,
  madeOf: string | null,
): Promise<"written" | "unchanged"> {
  const { [MATCHER_KEY]: stored } = await browser.storage.local.get(MATCHER_KEY);
  const isSame = findsTheSame(stored, data);
  // In one: tables must never lie beside what others were made of.
  await browser.storage.local.set({ [MADE_OF_KEY]: madeOf, ...(isSame ? {} : { [MATCHER_KEY]: data }) });
  return isSame ? "unchanged" : "written";
}

/** What the tables that lie there were made of, as was said when they were left; null where it is not known. */
export async function tablesMadeOf(): Promise<string | null> {
  const { [MADE_OF_KEY]: madeOf } = await browser.storage.local.get(MADE_OF_KEY);
  return typeof madeOf === "string" ? madeOf : null;
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
