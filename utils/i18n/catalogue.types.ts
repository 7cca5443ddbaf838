import type { Certainty, FacetValue } from "../dataset/status.types.ts";
import type {
  EntityKind,
  EventType,
  EvidenceLevel,
  Extent,
  Facet,
  Reading,
  ServiceClass,
  SourceKind,
} from "../dataset/vocabulary.ts";
import type { EventMark } from "../dataset/timeline.types.ts";
import type { Failure } from "../popover/content.types.ts";
import type { Dated, Sign } from "../popover/match.types.ts";
import type { COUNTS } from "./en/counts.ts";
import type { TEXTS } from "./en/texts.ts";

export type TextKey = keyof typeof TEXTS;
export type CountKey = keyof typeof COUNTS;

/** Forms by CLDR plural category; `#` stands for the number. A language gives the categories it has. */
export type PluralForms = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * All words of one language. Data only, so that a translation is a file like `en/`: `{name}` in a text is filled
 * in by the caller, everything else (dates, numbers, names of places) comes from Intl.
 */
export interface Catalogue {
  /** BCP 47. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** Locales whose date pattern and whose month names are used (English: British order, three-letter months). */
  readonly dates: { readonly pattern: string; readonly months: string };
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly counts: Readonly<Record<CountKey, PluralForms>>;
  readonly eventTypes: Readonly<Record<EventType, string>>;
  readonly marks: Readonly<Record<EventMark, string>>;
  readonly extents: Readonly<Record<Extent, string>>;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly values: Readonly<Record<FacetValue, string>>;
  /** Values in lists of places, as few words as can be. */
  readonly short: Readonly<Record<Exclude<FacetValue, "lifted">, string>>;
  /** Values that stand behind another one in a sentence. */
  readonly further: Readonly<Record<FacetValue, string>>;
  /** What a lifted facet reads. */
  readonly lifted: Readonly<Record<Facet, string>>;
  readonly certainties: Readonly<Record<Extract<Certainty, "not-known" | "imprecise">, string>>;
  readonly evidence: Readonly<Record<EvidenceLevel, string>>;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly readings: Readonly<Record<Reading, string>>;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  /** "all messaging services" */
  readonly classes: Readonly<Record<ServiceClass, string>>;
  /**
   * How a timeline speaks of the day at which it is cut: `when` heads what held then, `note` explains it (or ""), `after`
   * and `before` stand in the cut (`allBefore` where nothing is after it), `cut` says it aloud, `axis` labels the plot's
   * line, `page` stands in the popup.
   */
  readonly dated: Readonly<
    Record<
      Dated,
      Readonly<Record<"when" | "note" | "after" | "before" | "allBefore" | "cut" | "axis" | "page", string>>
    >
  >;
  /** Why a name was taken for its entity; `{words}` are quoted words, names or addresses. */
  readonly signs: Readonly<Record<Sign, string>>;
  readonly markings: Readonly<Record<"all" | "first", string>>;
  readonly failures: Readonly<Record<Failure, { readonly what: string; readonly advice: string }>>;
  readonly modes: Readonly<Record<"marks" | "quiet" | "off", string>>;
}
