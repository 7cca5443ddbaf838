import type { DatasetIndex } from "../dataset-index.ts";
import { comparePartialDates, compare } from "../dates/order.ts";
import { canBeNear, classesOf } from "../reach.ts";
import type { FacetCause, FacetStatus, JurisdictionStatus } from "../status.types.ts";
import type { DatasetEvent, Day, Entity, EntityId, Jurisdiction } from "../types.ts";
import { FACETS, type Facet } from "../vocabulary.ts";
import { causeOn, type PlacedCause } from "./cause.ts";
import { compareCauses, comparePlaces, headlineOf } from "./headline.ts";
import { isOutlived } from "./outlived.ts";

/** Whether wider events are told too; by default only near ones. */
export interface Breadth {
  readonly wider?: boolean;
}

/**
 * What held for an entity on a day, in every jurisdiction with a record of it. A jurisdiction that is
 * not in the answer has no record on that day, which does not mean that nothing was done there.
 *
 * Each event that reaches the entity, by name or by a class it is a member of, is a cause in one facet
 * (`cause.ts`); a facet says what its strongest cause says; the headline is the facet told first
 * (`headline.ts`). What was lifted shows only in a facet in which nothing else holds; what nobody saw the
 * end of, but what came later shows to be over (`outlived.ts`), shows no more. A company's
 * status is what is done to the company: what is done to its services is theirs.
 *
 * Of what reaches the entity only what is near to it counts (`isNear`), unless `wider` asks for all: then
 * places where nothing near holds come after the others. A place that only the answer with `wider` names
 * is not one without a record.
 *
 * `entity` may be an id that was merged; an unknown one has no status.
 */
export function statusOn(
  index: DatasetIndex,
  entity: EntityId,
  day: Day,
  { wider = false }: Breadth = {},
): readonly JurisdictionStatus[] {
  const found = index.entity(index.resolve(entity));
  if (found === undefined) return [];
  const causes = new Map<Jurisdiction, PlacedCause[]>();
  const looked = wider ? () => true : canBeNear(index, found);
  for (const event of eventsReaching(index, found)) {
    if (!looked(event)) continue;
    const cause = causeOn(index, event, found, day);
    if (cause === null || (!cause.near && !wider)) continue;
    const there = causes.get(event.jurisdiction);
    if (there === undefined) causes.set(event.jurisdiction, [cause]);
    else there.push(cause);
  }
  const near = new Set([...causes].flatMap(([place, there]) => (there.some((one) => one.near) ? place : [])));
  return [...causes]
    .flatMap(([jurisdiction, there]) => statusOf(jurisdiction, day, there))
    .sort(
      (a, b) => Number(near.has(b.jurisdiction)) - Number(near.has(a.jurisdiction)) || comparePlaces(a, b),
    );
}

/** Events that name the entity or a class it is a member of, each once. */
export function eventsReaching(index: DatasetIndex, entity: Entity): ReadonlySet<DatasetEvent> {
  return new Set([
    ...index.about(entity.id),
    ...[...classesOf(entity)].flatMap((name) => index.inClass(name)),
  ]);
}

function statusOf(
  jurisdiction: Jurisdiction,
  day: Day,
  causes: readonly PlacedCause[],
): JurisdictionStatus[] {
  const facets = FACETS.flatMap((facet) => facetOf(facet, causes) ?? []);
  const headline = headlineOf(facets);
  return headline === null ? [] : [{ jurisdiction, on: day, headline, facets }];
}

function facetOf(facet: Facet, placed: readonly PlacedCause[]): FacetStatus | null {
  const all = placed
    .filter((one) => one.facet === facet && !isOutlived(one, placed))
    .map(({ cause }) => cause);
  const active = all.filter(({ value }) => value !== "lifted").sort(compareCauses);
  const causes = active.length > 0 ? active : all.sort(lastEndedFirst);
  const lead = causes[0];
  if (lead === undefined) return null;
  const { value, certainty, extent, since, sinceIs, confirmed } = lead;
  return { facet, value, certainty, extent, since, sinceIs, confirmed, causes };
}

function lastEndedFirst(a: FacetCause, b: FacetCause): number {
  return comparePartialDates(b.until ?? b.since, a.until ?? a.since) || compare(a.event, b.event);
}
