import { browser } from "wxt/browser";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

/** Writes the tables where the pages read it; says whether anything changed, so that pages are not told of nothing. */
export async function publishMatcherData(data: MatcherTables): Promise<"written" | "unchanged"> {
  const { [MATCHER_KEY]: stored } = await browser.storage.local.get(MATCHER_KEY);
  if (JSON.stringify(stored) === JSON.stringify(data)) return "unchanged";
  await browser.storage.local.set({ [MATCHER_KEY]: data });
  return "written";
}
