/**
 * What a matcher needs, as it lies in storage: strings that are used as they are. `storage.local` copies a string
 * faster than any other shape, and a frame that never meets a name never reads more of them than it must.
 * Compiled beside the store (`compile.ts`), so that a frame has nothing to build.
 */
export interface MatcherTables {
  readonly format: 6;
  readonly version: string;
  /** Where a name may begin, as patterns; see `starts.ts`. */
  readonly starts: string;
  /** With which four ASCII letters or digits; see `beginnings.ts`. */
  readonly beginnings: string;
  /** Where in `names` the group of names with given first units begins; see `groups.ts`. */
  readonly slots: string;
  /** Groups of lines, an empty line after each: a folded name and the aliases that fold to it (`line.ts`). */
  readonly names: string;
  /** Units of the longest folded name. */
  readonly longest: number;
  /** A line for each entity: its id, its cues and its domains (`line.ts`). */
  readonly hints: string;
  /** The lexicon, a line for each list; see `word-lists.ts`. */
  readonly lexicon: string;
}

/** Between the lines of a table. */
export const LINE = "\n";
/** Between the fields of a line. */
export const FIELD = "\t";
/** Between the parts of a field. */
export const PART = "\u001f";
