import type { FacetValue } from "../status.types.ts";
import type { EventType, Extent } from "../vocabulary.ts";

/** What an event of each type makes of its facet while it holds; null: it speaks to no facet. */
const VALUE_OF = {
  block: "blocked",
  throttle: "throttled",
  shutdown: "cut",
  "service-closure": "closed",
  lifting: null,
  "store-removal": "removed",
  "device-ban": "barred",
  regulation: "regulated",
  order: "regulated",
  "blocking-order": "ordered",
  "court-ruling": "regulated",
  "registration-suspension": "regulated",
  "official-registration": "regulated",
  campaign: "regulated",
  proposal: "proposed",
  warning: "warned",
  fine: "penalised",
  prosecution: null,
  "content-removal": null,
  "account-removal": null,
  other: null,
} as const satisfies Record<EventType, FacetValue | null>;

/**
 * What an event makes of its facet while it holds, given how much of the entity or network it affects.
 * A block, shutdown or closure of less than all (partial, one network, regional) is a restriction; one
 * whose extent nobody stated is taken for a whole one, as its sources call it. The other types keep their
 * value, since none of them claims the whole: a throttle is partial by nature.
 */
export function facetValueOf(type: EventType, extent: Extent | null): FacetValue | null {
  const whole = extent === null || extent === "full";
  return CLAIMS_ALL.has(type) && !whole ? "restricted" : VALUE_OF[type];
}

const CLAIMS_ALL: ReadonlySet<EventType> = new Set<EventType>(["block", "shutdown", "service-closure"]);
