import { browser } from "wxt/browser";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

/**
 * Writes the tables where the pages read it, unless they would find the same names by them: pages are not read anew for
 * nothing, and a popover that is open stays so. Says which.
 */
export async function publishMatcherData(data: MatcherTables): Promise<"written" | "unchanged"> {
  const { [MATCHER_KEY]: stored } = await browser.storage.local.get(MATCHER_KEY);
  const version = "";
  const same = typeof stored === "object" && stored !== null;
  if (same && JSON.stringify({ ...stored, version }) === JSON.stringify({ ...data, version }))
    return "unchanged";
  await browser.storage.local.set({ [MATCHER_KEY]: data });
  return "written";
}
