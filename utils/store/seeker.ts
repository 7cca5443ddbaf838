import { browser } from "wxt/browser";
import { openMatcher } from "../detection/open-matcher.ts";
import { type Seeker, seekerOf } from "../detection/seeker.ts";
import type { MatcherTables } from "../detection/tables/tables.ts";
import { MATCHER_KEY } from "../detection/types.ts";

export interface KeptSeeker {
  /** The seeker; null while no tables have been left yet. Never rejects. */
  readonly get: () => Promise<Seeker | null>;
  /** To be called when other tables were left: they are read with the next call. */
  readonly renew: () => void;
}

/** The seeker over the tables that were left in `storage.local`, read at the first call. */
export function keepSeeker(): KeptSeeker {
  let known: Promise<Seeker | null> | null = null;
  return {
    async get() {
      const asked = (known ??= readSeeker());
      const seeker = await asked.catch(() => null);
      if (seeker === null && known === asked) known = null;
      return seeker;
    },
    renew() {
      known = null;
    },
  };
}

async function readSeeker(): Promise<Seeker | null> {
  const { [MATCHER_KEY]: tables } = await browser.storage.local.get(MATCHER_KEY);
  return isMatcherTables(tables) ? seekerOf(openMatcher(tables)) : null;
}

/** A version from before an update of the extension is waited out rather than misread. */
function isMatcherTables(data: unknown): data is MatcherTables {
  return typeof data === "object" && data !== null && "format" in data && data.format === 6;
}
