import type { DatasetIndex } from "../dataset-index.ts";
import { daysBetween } from "../dates/days.ts";
import { latestDay, reached, surelyBefore } from "../dates/span.ts";
import { type End, endFor } from "../ending.ts";
import { isNear, reachOf } from "../reach.ts";
import type { FacetCause, FacetValue } from "../status.types.ts";
import type { DatasetEvent, Day, Entity } from "../types.ts";
import { EVENT_TYPES, type Facet } from "../vocabulary.ts";
import { type Beginning, beginningOf } from "./beginning.ts";
import { ACT_SPEAKS_FOR, certaintyOn, confirmedBy } from "./certainty.ts";
import { facetValueOf } from "./facet-value.ts";

/** A cause with the facet it speaks to, and whether it is near to the entity (`isNear`). */
export interface PlacedCause {
  readonly facet: Facet;
  readonly cause: FacetCause;
  readonly near: boolean;
  /** What the event makes of its facet while it holds, whatever has become of it by the day. */
  readonly held: FacetValue;
}

/** What of a cause is the same whatever the day makes of it. */
interface Common extends Pick<FacetCause, "event" | "extent" | "reach" | "announced" | "confirmed"> {
  readonly near: boolean;
  readonly held: FacetValue;
}

/**
 * What one event says about an entity on a day; null if nothing: it does not reach the entity, has not
 * begun nor been announced, or speaks to no facet.
 */
export function causeOn(
  index: DatasetIndex,
  event: DatasetEvent,
  entity: Entity,
  day: Day,
): PlacedCause | null {
  const { facet, lasting } = EVENT_TYPES[event.type];
  const extent = event.subjects.find((subject) => subject.entity === entity.id)?.extent ?? event.extent;
  const value = facetValueOf(event.type, extent);
  if (facet === null || value === null) return null;
  const end: End | null = lasting ? endFor(index, event, entity.id) : null;
  // Whether a domestic class holds the entity is asked for the day, or for the event's last.
  const ended = end?.kind === "date" && reached(end.date, day) === "yes";
  const on = ended ? latestDay(end.date) : day;
  const period = { from: on, to: on };
  const reach = reachOf(index, event, entity, period);
  // A penalty is one service's or person's; that it fell within a class says nothing about the others.
  if (reach === null || (facet === "penalties" && reach.by === "class")) return null;
  const confirmed = confirmedBy(event.checked, day);
  const near = isNear(index, event, entity, reach, period);
  const announced =
    event.announced !== null && reached(event.announced, day) !== "no" ? event.announced : null;
  const common: Common = { event: event.id, extent, reach, announced, confirmed, near, held: value };
  const begin = beginningOf(event);
  if (end === null) return begin === null ? null : actDone(common, facet, value, begin, day);
  const withdrawn = begin !== null && end.kind === "date" && surelyBefore(end.date, begin.date);
  if (begin === null || withdrawn || reached(begin.date, day) === "no") {
    return onlyAnnounced(common, event, begin, end, day);
  }
  return lastingCause(common, { event, facet, value, begin, end }, day);
}

/** Acts done once: told of in full for a year, then as what was last known. */
function actDone(
  common: Common,
  facet: Facet,
  value: FacetValue,
  begin: Beginning,
  day: Day,
): PlacedCause | null {
  const state = reached(begin.date, day);
  if (state === "no") return null;
  const recent = state === "maybe" || daysBetween(latestDay(begin.date), day) <= ACT_SPEAKS_FOR;
  const certainty = state === "maybe" ? "imprecise" : recent ? "holds" : "last-known";
  return placed(facet, common, { value, certainty, since: begin });
}

/**
 * For how many days an announcement without a day of effect is news of something to come: three years. After
 * them it is `unsettled`: to call it pending would promise what nobody expects any more, to leave it out would
 * read as no record.
 */
const PENDING_FOR = 1096;

/** Announced is not in force: it is pending, with the day from which it will bind, if that was known. */
function onlyAnnounced(
  common: Common,
  event: DatasetEvent,
  begin: Beginning | null,
  end: End,
  day: Day,
): PlacedCause | null {
  if (event.announced === null) return null;
  const state = reached(event.announced, day);
  if (state === "no") return null;
  const since: Beginning = { date: event.announced, is: "announced" };
  if (end.kind === "date" && reached(end.date, day) === "yes") {
    return placed("pending", common, {
      value: "lifted",
      certainty: "holds",
      since,
      until: end.date,
      endedBy: end.by,
    });
  }
  if (begin === null && daysBetween(latestDay(event.announced), day) > PENDING_FOR) {
    return placed("pending", common, { value: "unsettled", certainty: "not-known", since });
  }
  const certainty = state === "maybe" ? "imprecise" : begin !== null ? "holds" : "not-known";
  return placed("pending", common, { value: "announced", certainty, since, from: event.effective });
}

interface Lasting {
  readonly event: DatasetEvent;
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly begin: Beginning;
  readonly end: End;
}

function lastingCause(common: Common, { event, facet, value, begin, end }: Lasting, day: Day): PlacedCause {
  if (end.kind === "date" && reached(end.date, day) === "yes") {
    const sameDay = latestDay(begin.date) === day && latestDay(end.date) === day;
    // What began and ended on the day asked for held for a part of it.
    if (sameDay) return placed(facet, common, { value, certainty: "imprecise", since: begin });
    const how = {
      value: "lifted",
      certainty: "holds",
      since: begin,
      until: end.date,
      endedBy: end.by,
    } as const;
    return placed(facet, common, how);
  }
  const certainty = certaintyOn({ begin: begin.date, end, checked: event.checked, facet }, day);
  return placed(facet, common, { value, certainty, since: begin });
}

interface How {
  readonly value: FacetValue;
  readonly certainty: FacetCause["certainty"];
  readonly since: Beginning;
  readonly from?: FacetCause["from"];
  readonly until?: FacetCause["until"];
  readonly endedBy?: FacetCause["endedBy"];
}

function placed(facet: Facet, common: Common, how: How): PlacedCause {
  const { event, extent, reach, announced, confirmed, near, held } = common;
  return {
    facet,
    near,
    held,
    cause: {
      event,
      value: how.value,
      extent,
      reach,
      certainty: how.certainty,
      since: how.since.date,
      sinceIs: how.since.is,
      announced,
      from: how.from ?? null,
      until: how.until ?? null,
      endedBy: how.endedBy ?? null,
      confirmed,
    },
  };
}
