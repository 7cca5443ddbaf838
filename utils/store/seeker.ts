import { browser } from "wxt/browser";
import { openMatcher } from "../detection/open-matcher.ts";
import { type Seeker, seekerOf } from "../detection/seeker.ts";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

/**
 * The seeker over the tables that were left in `storage.local`, read at the first call and again after they changed.
 * Null while nothing has been left there yet. Call `openSeeker` synchronously at start-up.
 */
export function openSeeker(): () => Promise<Seeker | null> {
  let known: Promise<Seeker | null> | null = null;
  browser.storage.local.onChanged.addListener((changes) => {
    if (MATCHER_KEY in changes) known = null;
  });
  return async () => {
    const asked = (known ??= readSeeker());
    const seeker = await asked.catch(() => null);
    if (seeker === null && known === asked) known = null;
    return seeker;
  };
}

async function readSeeker(): Promise<Seeker | null> {
  const { [MATCHER_KEY]: tables } = await browser.storage.local.get(MATCHER_KEY);
  return isMatcherTables(tables) ? seekerOf(openMatcher(tables)) : null;
}

/** A version from before an update of the extension is waited out rather than misread. */
function isMatcherTables(data: unknown): data is MatcherTables {
  return typeof data === "object" && data !== null && "format" in data && data.format === 4;
}
