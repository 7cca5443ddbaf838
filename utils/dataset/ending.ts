import type { DatasetIndex } from "./dataset-index.ts";
import { compare, firstToPass } from "./dates/order.ts";
import { actDate } from "./event-dates.ts";
import type { DatasetEvent, EntityId, EventId, PartialDate } from "./types.ts";

/** How a lasting event ended for one entity. */
export type End =
  | { readonly kind: "date"; readonly date: PartialDate; readonly by: EventId | null }
  | { readonly kind: "open" }
  | { readonly kind: "unknown" };

/**
 * How an event ended for an entity: by the first of the events that ended it, for this entity or for
 * all; else as the event itself says. `null` asks for the event as a whole, which an ending for some
 * entities only does not end. A lasting event that says nothing counts as `unknown`.
 */
export function endFor(index: DatasetIndex, event: DatasetEvent, entity: EntityId | null): End {
  const enders = index
    .endersOf(event.id)
    .filter(({ entities }) => entities === null || (entity !== null && entities.includes(entity)))
    .map(({ by }) => ({ by: by.id, date: actDate(by) }))
    .sort((a, b) => compare(a.by, b.by));
  const date = firstToPass(enders.map((ender) => ender.date));
  if (date !== null) {
    const by = enders.find((ender) => ender.date === date)?.by ?? null;
    return { kind: "date", date, by };
  }
  if (event.end === "open") return { kind: "open" };
  if (event.end === null || event.end === "unknown") return { kind: "unknown" };
  return { kind: "date", date: event.end, by: null };
}
