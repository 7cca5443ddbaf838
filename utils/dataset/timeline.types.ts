import type { JurisdictionStatus } from "./status.types.ts";
import type { Day, EntityId, EventId, Jurisdiction, PartialDate, SourceId } from "./types.ts";
import type {
  EntityKind,
  EventType,
  EvidenceLevel,
  Extent,
  Reading,
  ServiceClass,
  SourceKind,
} from "./vocabulary.ts";

/** The four shapes of the plot and of the list's bullets; shape and word carry the meaning, colour only repeats it. */
export type EventMark = "block" | "restriction" | "rule" | "lifting" | "pending";

/** Why an event stands in an entity's timeline. */
export type Via =
  | { readonly kind: "about" }
  | { readonly kind: "class"; readonly class: ServiceClass }
  | { readonly kind: "service"; readonly entity: EntityId; readonly name: string };

export interface SourceLink {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  /** An archived copy that was opened. Null: the canonical archive address (`archiveOf`), which nobody verified. */
  readonly archive: string | null;
  readonly date: PartialDate | null;
  readonly kind: SourceKind;
  readonly read: Reading;
}

export interface TimelineEntry {
  readonly event: EventId;
  readonly type: EventType;
  readonly mark: EventMark;
  readonly title: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly disagreement: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly authority: string;
  readonly instrument: string | null;
  readonly extent: Extent | null;
  readonly announced: PartialDate | null;
  readonly effective: PartialDate | null;
  readonly observed: PartialDate | null;
  /** The date it is sorted and shown by: the first of announced, observed, effective. */
  readonly date: PartialDate;
  readonly end: PartialDate | "open" | "unknown" | null;
  readonly endedBy: EventId | null;
  readonly lastChecked: PartialDate | null;
  readonly via: Via;
  readonly evidence: readonly EvidenceLevel[];
  readonly sources: readonly SourceLink[];
}

/** A row that its publisher has removed or weakened lately, and that is shown as it was until a day. */
export interface Waiting {
  /** Null: the entity itself. */
  readonly event: EventId | null;
  /** Whether it would go altogether. */
  readonly gone: boolean;
  readonly until: Day;
}

/** All a popover shows about one entity: computed beside the store, drawn by the components. Plain JSON. */
export interface TimelineView {
  readonly entity: {
    readonly id: EntityId;
    readonly name: string;
    /** Names in other scripts and languages, most useful first, without the shown one. */
    readonly otherNames: readonly { readonly text: string; readonly lang: string }[];
    /** Every form that its publisher gives, misspelt ones too: by what pages are searched for. */
    readonly names: readonly string[];
    readonly kind: EntityKind;
    readonly owner: string | null;
    readonly country: Jurisdiction | null;
    readonly note: string | null;
  };
  /** The article's date, or null if the page tells none. */
  readonly asOf: PartialDate | null;
  readonly today: Day;
  readonly whenWritten: readonly JurisdictionStatus[] | null;
  readonly now: readonly JurisdictionStatus[];
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  /**
   * What reaches the entity elsewhere only as one of all online services, or by a cut of the network
   * (`isNear`): how many events, in how many places, and whether this view includes them.
   */
  readonly wider: {
    readonly events: number;
    readonly jurisdictions: number;
    readonly included: boolean;
  };
  readonly sourceCount: number;
  /** Of the entity and its events; the bundled dataset holds nothing back. */
  readonly waiting: readonly Waiting[];
  readonly data: {
    readonly version: string;
    readonly date: Day;
    readonly publisher: string;
    readonly origin: "bundled" | "feed";
    /** Fingerprint of the feed, for names may be alike; null: bundled. */
    readonly feed: string | null;
    /** When a feed's data were last confirmed to be the newest; null: never, or bundled. */
    readonly confirmed: Day | null;
    /** How many of how many keys a feed's data are signed with; null: bundled, of which no signature was verified. */
    readonly signed: { readonly threshold: number; readonly keys: number } | null;
  };
}

/** One more publisher's timeline of the same entity, from its own rows only. */
export interface OtherView {
  readonly publisher: string;
  /** Of the publisher's feed: names may be alike, fingerprints are not. */
  readonly fingerprint: string;
  readonly view: TimelineView;
}
