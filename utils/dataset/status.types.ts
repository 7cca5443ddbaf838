import type { Day, EventId, Jurisdiction, PartialDate, SourceId } from "./types.ts";
import type { Extent, Facet, ServiceClass } from "./vocabulary.ts";

/**
 * What a facet says on a day. `unsettled`: something was announced so long ago that it is no longer pending,
 * and nobody recorded whether it took effect. There is no value for "not blocked": a facet without a record is
 * absent, and absence reads "no record".
 */
export type FacetValue =
  | "blocked"
  | "restricted"
  | "throttled"
  | "cut"
  | "closed" // access
  | "removed" // stores
  | "barred" // devices
  | "regulated" // duties
  | "announced"
  | "proposed"
  | "ordered"
  | "warned"
  | "unsettled" // pending
  | "penalised" // penalties
  | "lifted"; // any lasting facet, when the last thing recorded is its end

/**
 * How sure it is that the value held on the day asked for.
 * - `holds`: begun, not ended, and confirmed near that day or after it.
 * - `last-known`: begun, no end known, but last confirmed long before that day.
 * - `not-known`: the record says that nobody knows whether it still held.
 * - `imprecise`: the day lies within the precision of its beginning or end ("some time in 2014").
 */
export type Certainty = "holds" | "last-known" | "not-known" | "imprecise";

/** Whether an event names the entity or reaches it through a class of services, or through a service it owns. */
export type Reach = { readonly by: "name" } | { readonly by: "class"; readonly class: ServiceClass };

/** One event's part in a facet. */
export interface FacetCause {
  readonly event: EventId;
  readonly value: FacetValue;
  readonly extent: Extent | null;
  readonly reach: Reach;
  readonly certainty: Certainty;
  readonly since: PartialDate;
  /** Which of the event's dates `since` is. */
  readonly sinceIs: "effective" | "observed" | "announced";
  /** The day it was made public, which may be long after `since`; null if none is on record up to the day asked for. */
  readonly announced: PartialDate | null;
  /** For `announced`: the day from which it will bind, if it was known. */
  readonly from: PartialDate | null;
  /** For `lifted`: the day it ended, and by which event if one is recorded. */
  readonly until: PartialDate | null;
  readonly endedBy: EventId | null;
  /** Latest confirmation on or before the day asked for; null if only its beginning is on record. */
  readonly confirmed: { readonly on: PartialDate; readonly source: SourceId | null } | null;
}

/** A facet's value on a day, and the events it follows from (strongest first). */
export interface FacetStatus {
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly certainty: Certainty;
  readonly extent: Extent | null;
  readonly since: PartialDate;
  readonly sinceIs: FacetCause["sinceIs"];
  readonly confirmed: FacetCause["confirmed"];
  readonly causes: readonly FacetCause[];
}

/** What held for one entity in one jurisdiction on one day. */
export interface JurisdictionStatus {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  /** The facet a reader is told first, by the written order of `headline.ts`. */
  readonly headline: FacetStatus;
  /** All facets with a record, in the order of `FACETS`. Never empty: a jurisdiction without record has no status. */
  readonly facets: readonly FacetStatus[];
}
