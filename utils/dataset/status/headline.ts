import { comparePartialDates, compare } from "../dates/order.ts";
import { isBroad } from "../reach.ts";
import type { Certainty, FacetCause, FacetStatus, FacetValue, JurisdictionStatus } from "../status.types.ts";

/**
 * What a reader is told first, strongest first. The order is of what it means to somebody who wants to
 * use the service there today:
 *
 * 1. `blocked`, `cut`: it cannot be reached. A block comes before a cut because it is aimed at the service.
 * 2. `restricted`, `throttled`: it can be reached in part, or badly.
 * 3. `removed`: it can be reached, but hardly be got.
 * 4. `closed`: its operator ended it there; no network stops anybody. It comes after what authorities do to it.
 * 5. `barred`: only officials' devices.
 * 6. `regulated`: it can be used, under duties.
 * 7. `announced`, `ordered`, `proposed`, `warned`: nothing holds yet; the nearer to holding the earlier.
 * 8. `penalised`: something was done once.
 * 9. `unsettled`: something was announced long ago, and nobody recorded whether it took effect.
 * 10. `lifted`: something held and does so no more.
 *
 * Doubt does not change the order where the entity is named: a block of which nobody knows whether it
 * still holds is what the reader must hear first, with that doubt beside it. It does where a class is
 * meant (`isFaint`): that the whole network was once cut, and nobody wrote down until when, says less about
 * a service than what is known to hold.
 */
export const HEADLINE_ORDER = [
  "blocked",
  "cut",
  "restricted",
  "throttled",
  "removed",
  "closed",
  "barred",
  "regulated",
  "announced",
  "ordered",
  "proposed",
  "warned",
  "penalised",
  "unsettled",
  "lifted",
] as const satisfies readonly FacetValue[];

export function rankOf(value: FacetValue): number {
  return HEADLINE_ORDER.indexOf(value);
}

/** Whether a facet rests on what reached the entity by a class only, and may long be over. */
function isFaint(facet: FacetStatus): boolean {
  return facet.certainty === "not-known" && facet.causes.every(({ reach }) => reach.by === "class");
}

/**
 * The facet told first. What was lifted comes last, what is faint before it, all else by
 * `HEADLINE_ORDER`; of two alike the one named first in `FACETS`. Null of none.
 */
export function headlineOf(facets: readonly FacetStatus[]): FacetStatus | null {
  let best: FacetStatus | null = null;
  for (const facet of facets) if (best === null || compareFacets(facet, best) < 0) best = facet;
  return best;
}

function compareFacets(a: FacetStatus, b: FacetStatus): number {
  return (
    Number(a.value === "lifted") - Number(b.value === "lifted") ||
    Number(isFaint(a)) - Number(isFaint(b)) ||
    rankOf(a.value) - rankOf(b.value)
  );
}

const CERTAINTIES = ["holds", "imprecise", "last-known", "not-known"] as const satisfies readonly Certainty[];

/**
 * Within one facet, the strongest cause first: what may have lapsed without anybody's notice
 * (`not-known`) after all else, so that an old block does not hide what replaced it; then by
 * `HEADLINE_ORDER`; then the surer; then what names the entity before what reaches it by class, by a broad one
 * last; then the older, since the facet has held since then. Of causes that may all have lapsed, what names the entity
 * comes first, and then the latest: it tells most about the day asked for.
 */
export function compareCauses(a: FacetCause, b: FacetCause): number {
  const doubtful = a.certainty === "not-known" && b.certainty === "not-known";
  return (
    Number(a.certainty === "not-known") - Number(b.certainty === "not-known") ||
    (doubtful ? compareReach(a, b) || comparePartialDates(b.since, a.since) : 0) ||
    rankOf(a.value) - rankOf(b.value) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    compareReach(a, b) ||
    comparePartialDates(a.since, b.since) ||
    compare(a.event, b.event)
  );
}

function compareReach(a: FacetCause, b: FacetCause): number {
  return width(a) - width(b);
}

function width({ reach }: FacetCause): number {
  return reach.by === "name" ? 0 : isBroad(reach.class) ? 2 : 1;
}

/**
 * Places in the order a reader is told them: what was lifted last, what is faint before it, what names
 * the entity before what reaches it by class only; then by `HEADLINE_ORDER`, then by code.
 */
export function comparePlaces(a: JurisdictionStatus, b: JurisdictionStatus): number {
  return (
    Number(a.headline.value === "lifted") - Number(b.headline.value === "lifted") ||
    Number(isFaint(a.headline)) - Number(isFaint(b.headline)) ||
    Number(byClassOnly(a)) - Number(byClassOnly(b)) ||
    rankOf(a.headline.value) - rankOf(b.headline.value) ||
    compare(a.jurisdiction, b.jurisdiction)
  );
}

function byClassOnly(status: JurisdictionStatus): boolean {
  return status.headline.causes.every(({ reach }) => reach.by === "class");
}
