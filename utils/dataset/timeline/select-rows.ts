import { citedBy } from "../cited.ts";
import type { DatasetIndex } from "../dataset-index.ts";
import { ownersDuring } from "../owners.ts";
import { eventsReaching } from "../status/status-on.ts";
import type { Dataset, DatasetEvent, Entity, EntityId, Source } from "../types.ts";
import { belongingsOf } from "./belonging.ts";
import { holdingsOf } from "./holdings.ts";

/**
 * The least part of a dataset from which `buildTimeline` and `statusOn` answer about one entity as they
 * would from the whole; null for an unknown id. A selection by database keys may hold more, never less:
 *
 * - entities: the entity; its owners, present and former (a domestic class asks for their country); what
 *   it owns, itself or through others;
 * - events: those about the entity or about what it owns; those whose scope has a class it is a member
 *   of; those in which it acted; for a rule, those whose instrument bears its name; and all that ended
 *   one of these;
 * - sources: those that these events cite or were checked by;
 * - redirects: none. The id is resolved before rows are selected.
 */
export function selectRows(index: DatasetIndex, entity: EntityId): Dataset | null {
  const found = index.entity(index.resolve(entity));
  if (found === undefined) return null;
  const events = new Set<DatasetEvent>([
    ...belongingsOf(index, found).map(({ event }) => event),
    ...eventsReaching(index, found),
  ]);
  // The set grows while it is walked: what ended one of them may have been ended itself.
  for (const event of events) for (const { by } of index.endersOf(event.id)) events.add(by);
  const owners = ownersDuring(found, { from: null, to: null });
  const entities = new Set<Entity>([
    found,
    ...owners.flatMap((owner) => (owner.entity === null ? [] : (index.entity(owner.entity) ?? []))),
    ...holdingsOf(index, found.id).map((holding) => holding.entity),
  ]);
  const sources = new Set<Source>(
    [...events].flatMap((event) => citedBy(event).flatMap((id) => index.source(id) ?? [])),
  );
  return {
    format: 1,
    version: index.version,
    date: index.date,
    publisher: index.publisher,
    entities: [...entities],
    events: [...events],
    sources: [...sources],
    redirects: {},
  };
}
