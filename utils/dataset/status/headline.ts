import type { Certainty, FacetCause, FacetStatus, FacetValue, JurisdictionStatus } from "../status.types.ts";
import { comparePartialDates, compare } from "../dates/order.ts";

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
 * 9. `lifted`: something held and does so no more.
 *
 * Certainty does not change the order between facets: a block of which nobody knows whether it still
 * holds is what the reader must hear first, with that doubt said beside it.
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
  "lifted",
] as const satisfies readonly FacetValue[];

export function rankOf(value: FacetValue): number {
  return HEADLINE_ORDER.indexOf(value);
}

/** The facet told first; of two that were both lifted, the one named first in `FACETS`. */
export function headlineOf(facets: readonly FacetStatus[]): FacetStatus | null {
  let best: FacetStatus | null = null;
  for (const facet of facets) {
    if (best === null || rankOf(facet.value) < rankOf(best.value)) best = facet;
  }
  return best;
}

const CERTAINTIES = ["holds", "imprecise", "last-known", "not-known"] as const satisfies readonly Certainty[];

/**
 * Within one facet, the strongest cause first: what may have lapsed without anybody's notice
 * (`not-known`) after all else, so that an old block does not hide what replaced it; then by
 * `HEADLINE_ORDER`; then the surer; then what names the entity before what reaches it by class; then
 * the older, since the facet has held since then.
 */
export function compareCauses(a: FacetCause, b: FacetCause): number {
  return (
    Number(a.certainty === "not-known") - Number(b.certainty === "not-known") ||
    rankOf(a.value) - rankOf(b.value) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    Number(a.reach.by === "class") - Number(b.reach.by === "class") ||
    comparePartialDates(a.since, b.since) ||
    compare(a.event, b.event)
  );
}

/**
 * Places in the order a reader is told them: what holds before what was lifted, what names the entity
 * before what reaches it by class only, then by `HEADLINE_ORDER`, then by code.
 */
export function comparePlaces(a: JurisdictionStatus, b: JurisdictionStatus): number {
  return (
    Number(a.headline.value === "lifted") - Number(b.headline.value === "lifted") ||
    Number(byClassOnly(a)) - Number(byClassOnly(b)) ||
    rankOf(a.headline.value) - rankOf(b.headline.value) ||
    compare(a.jurisdiction, b.jurisdiction)
  );
}

function byClassOnly(status: JurisdictionStatus): boolean {
  return status.headline.causes.every(({ reach }) => reach.by === "class");
}
