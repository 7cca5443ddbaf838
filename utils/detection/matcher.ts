import { type Matcher, openMatcher } from "./open-matcher.ts";
import { compileTables } from "./tables/compile.ts";
import type { MatcherData } from "./types.ts";

/** A matcher over names that have not been compiled before: for the command line, training and tests. */
export function compileMatcher(data: MatcherData): Matcher {
  return openMatcher(compileTables(data));
}

export type { Matcher };
