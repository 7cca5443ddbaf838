import type { EntityId } from "../dataset/types.ts";
import type { Mention, PatternName } from "./types.ts";

/** A text of a page, with the BCP 47 language that is declared for it, or null. */
export interface Passage {
  readonly text: string;
  readonly lang: string | null;
}

/** Texts of one page, and what is known of it. */
export interface Passages {
  readonly passages: readonly Passage[];
  /** The page's title, or "". */
  readonly title: string;
  /** The page's host, or null where there is none (a file, a text). */
  readonly host: string | null;
  /** Entities that the rest of the page names without doubt: they speak for ambiguous names in these texts. */
  readonly companions: readonly EntityId[];
}

/** A mention in a passage; offsets in UTF-16 units of its text. */
export interface FoundMention extends Mention {
  /** The page's host belongs to the entity: a site's own name on its own pages is listed, not marked. */
  readonly home: boolean;
}

/** By which words sites name their furniture, and ask to be shared: see `utils/page/place.ts`. */
export interface PlaceLists {
  readonly furniture: readonly string[];
  readonly patterns: Readonly<Record<PlacePattern, string>>;
}

export type PlacePattern = Extract<PatternName, "callToShare" | "callInLink" | "shareAddress">;

/** A first look at pieces of a page's text. */
export interface Touched {
  /** The indexes of those in which a name may stand, or reach beyond the end of; no other does. */
  readonly touched: readonly number[];
  /** Entities that they name without doubt. */
  readonly named: readonly EntityId[];
}

export interface Decided {
  /** Of each passage, in order. */
  readonly mentions: readonly (readonly FoundMention[])[];
  /** Entities that the passages name without doubt. */
  readonly named: readonly EntityId[];
  readonly lists: PlaceLists;
}
