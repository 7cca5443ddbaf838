import type {
  EntityKind,
  EventType,
  EvidenceLevel,
  Extent,
  NameRole,
  Reading,
  RelationType,
  ScopeReach,
  ServiceClass,
  SourceKind,
} from "./vocabulary.ts";

export type EntityId = string;
export type EventId = string;
export type SourceId = string;

/**
 * A date at its own precision: `2014`, `2014-08` or `2014-08-07`, optionally followed by an EDTF
 * qualifier: `~` approximate, `?` uncertain (EDTF level 1, ISO 8601-2:2019).
 */
export type PartialDate = string;

/** A full calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** ISO 3166-1 alpha-2, ISO 3166-2 where the network is regional (`IN-JK`), or `EU`. */
export type Jurisdiction = string;

/** One written form of an entity's name. */
export interface EntityName {
  readonly text: string;
  /** BCP 47, with the script where a language has several: `zh-Hans`. `mul` for a form used across languages. */
  readonly lang: string;
  /** ISO 15924; derived from the text where the file leaves it out. */
  readonly script: string;
  readonly role: NameRole;
  /** It is also an ordinary word or another thing's name: a mention needs evidence in its context. */
  readonly ambiguous: boolean;
  /** Where the form is attested: a source id, or `self` for the service's own use of it. */
  readonly source: SourceId | "self" | null;
}

/** Who owned an entity, and when. `entity` where the owner is itself in the dataset. */
export interface Owner {
  readonly entity: EntityId | null;
  readonly name: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly source: SourceId | null;
}

export interface Relation {
  readonly type: RelationType;
  readonly entity: EntityId;
}

/** A service, company, authority, rule or class of services. The first name is the one shown. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** Further classes it is a member of, beside its own kind. */
  readonly classes: readonly ServiceClass[];
  /** How it is shown where the bare name would mislead: "Vower (probably Voxer)". */
  readonly label: string | null;
  readonly names: readonly EntityName[];
  /** Where it is established; null if not known or not applicable. */
  readonly country: Jurisdiction | null;
  readonly owners: readonly Owner[];
  readonly domains: readonly string[];
  readonly relations: readonly Relation[];
  /** Words near an ambiguous name that speak for this entity; plain strings. */
  readonly cues: readonly string[];
  readonly wikidata: string | null;
  /** One sentence for the reader, where something about the entity is easily got wrong. */
  readonly note: string | null;
}

/** A document that supports a claim. */
export interface Source {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title: string;
  /** Null for a document without public address. */
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly kind: SourceKind;
  readonly lang: string;
  /** An archived copy that was opened; null means: the canonical archive address, not verified. */
  readonly archive: string | null;
}

/** That an event rests on a source, and how much of it was read. */
export interface Citation {
  readonly source: SourceId;
  readonly read: Reading;
}

/** An entity an event is about; `extent` where it differs from the event's own. */
export interface Subject {
  readonly entity: EntityId;
  readonly extent: Extent | null;
}

/** A class of services an event is about. */
export interface Scope {
  readonly class: ServiceClass;
  readonly reach: ScopeReach;
}

/** That this event ended another one, for all of its entities or for those named. */
export interface Ending {
  readonly event: EventId;
  readonly entities: readonly EntityId[] | null;
}

/** A day on which a source confirmed that the event still held. */
export interface Confirmation {
  readonly on: PartialDate;
  readonly source: SourceId;
}

export interface Authority {
  /** The authority's entity, where it is in the dataset. */
  readonly entity: EntityId | null;
  readonly name: string;
}

export interface Instrument {
  readonly name: string;
  readonly number: string | null;
}

/** One dated act of one authority in one jurisdiction. It stores no status: status is derived. */
export interface DatasetEvent {
  readonly id: EventId;
  readonly type: EventType;
  /** A headline of a few words, without the date. */
  readonly title: string;
  /** The place whose network or people are affected. */
  readonly jurisdiction: Jurisdiction;
  /** Who acted. */
  readonly authority: Authority;
  /** Who carried it out at the authority's demand: the app store that removed an app. Not what the event is about. */
  readonly through: readonly EntityId[];
  readonly subjects: readonly Subject[];
  readonly scope: readonly Scope[];
  readonly extent: Extent | null;
  readonly instrument: Instrument | null;
  readonly announced: PartialDate | null;
  readonly effective: PartialDate | null;
  readonly observed: PartialDate | null;
  /**
   * For lasting types: the day it ended, `open` (known to hold when last confirmed), or `unknown`
   * (nobody knows whether or when it ended). Null for acts done once.
   */
  readonly end: PartialDate | "open" | "unknown" | null;
  readonly ends: readonly Ending[];
  /** Oldest first. */
  readonly checked: readonly Confirmation[];
  readonly summary: string;
  /** The reason given, and who gave it: "terrorism, according to South Korea's science ministry". */
  readonly reason: string | null;
  /** What sources disagree about, side by side. */
  readonly disagreement: string | null;
  readonly sources: readonly Citation[];
  /** Levels of its sources, strongest first; derived. */
  readonly evidence: readonly EvidenceLevel[];
}

/** Entities, events and sources of one publisher, at one version. The bundle and the export have this shape. */
export interface Dataset {
  readonly format: 1;
  readonly version: string;
  /** The day the dataset was last changed. */
  readonly date: Day;
  readonly publisher: string;
  readonly entities: readonly Entity[];
  readonly events: readonly DatasetEvent[];
  readonly sources: readonly Source[];
  /** Old id → id it was merged into, for entities and events alike. */
  readonly redirects: Readonly<Record<string, string>>;
}
