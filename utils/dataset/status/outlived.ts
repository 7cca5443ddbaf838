import { latestDay, surelyBefore } from "../dates/span.ts";
import type { FacetValue } from "../status.types.ts";
import type { PlacedCause } from "./cause.ts";
import { rankOf } from "./headline.ts";

/** What networks and stores do to a service as a whole: it cannot be done again while it still holds. */
const DONE_TO_ALL: ReadonlySet<FacetValue> = new Set<FacetValue>(["blocked", "throttled", "removed"]);

/** What shows that a service could be reached: to be shut out anew, or in part. */
const DONE_ANEW: ReadonlySet<FacetValue> = new Set<FacetValue>([
  "blocked",
  "restricted",
  "throttled",
  "removed",
]);

/**
 * Whether a cause of unknown end is known to be over all the same: after the last day on which it is on
 * record, the service was named in another act of the same facet that did as much to it or less, and that
 * act is over too. A block of 2019 whose end nobody wrote down does not hold after a block of 2023 was
 * lifted. What concerned the service in part only may go on beside a block, and is not outlived by its end.
 */
export function isOutlived({ facet, cause, held }: PlacedCause, all: readonly PlacedCause[]): boolean {
  if (cause.certainty !== "not-known" || !DONE_TO_ALL.has(cause.value)) return false;
  const confirmed = cause.confirmed?.on ?? cause.since;
  const last = latestDay(confirmed) > latestDay(cause.since) ? confirmed : cause.since;
  return all.some(
    (later) =>
      later.facet === facet &&
      later.cause.value === "lifted" &&
      later.cause.reach.by === "name" &&
      DONE_ANEW.has(later.held) &&
      rankOf(later.held) >= rankOf(held) &&
      surelyBefore(last, later.cause.since),
  );
}
