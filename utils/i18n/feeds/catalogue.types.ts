import type { PluralForms } from "../catalogue.types.ts";
import type { FEED_COUNTS } from "../en/feeds/counts.ts";
import type * as States from "../en/feeds/states.ts";
import type { FEED_TEXTS } from "../en/feeds/texts.ts";

export type FeedTextKey = keyof typeof FEED_TEXTS;
export type FeedCountKey = keyof typeof FEED_COUNTS;
export type Standing = keyof typeof States.STANDINGS;

type Words<T> = Readonly<Record<keyof T, string>>;

/** What is said of feeds, in one language. Apart from the other words, which every page's script carries. */
export interface FeedCatalogue {
  readonly texts: Words<typeof FEED_TEXTS>;
  readonly counts: Readonly<Record<FeedCountKey, PluralForms>>;
  readonly standings: Readonly<Record<Standing, Readonly<Record<"word" | "what" | "advice", string>>>>;
  readonly refusals: Words<typeof States.REFUSALS>;
  readonly faults: Words<typeof States.FAULTS>;
  readonly outcomes: Words<typeof States.OUTCOMES>;
  readonly askers: Words<typeof States.ASKERS>;
  readonly notDone: Words<typeof States.NOT_DONE>;
  readonly holds: Words<typeof States.HOLDS>;
  readonly losses: Words<typeof States.LOSSES>;
  readonly reasons: Words<typeof States.REASONS>;
  readonly changes: Words<typeof States.CHANGES>;
  readonly rowKinds: Words<typeof States.ROW_KINDS>;
}
