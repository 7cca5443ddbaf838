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
  prosecution: "penalised",
  "content-removal": null,
  "account-removal": null,
  other: null,
} as const satisfies Record<EventType, FacetValue | null>;

/**
 * What an event makes of its facet while it holds, given how much of the entity or network it affects.
 * A block of less than all is a restriction; one whose extent nobody stated is taken for a block, as its
 * sources call it.
 */
export function facetValueOf(type: EventType, extent: Extent | null): FacetValue | null {
  if (type === "block" && extent !== null && extent !== "full") return "restricted";
  return VALUE_OF[type];
}
