import { citedBy } from "../../../../../utils/dataset/cited.ts";
import type { DatasetIndex } from "../../../../../utils/dataset/dataset-index.ts";
import { ownersDuring } from "../../../../../utils/dataset/owners.ts";
import { eventsReaching } from "../../../../../utils/dataset/status/status-on.ts";
import type { Dataset, DatasetEvent, Entity, EntityId, Source } from "../../../../../utils/dataset/types.ts";
import { belongingsOf } from "../../../../../utils/dataset/timeline/belonging.ts";
import { holdingsOf } from "../../../../../utils/dataset/timeline/holdings.ts";

/**
 * The least part of a dataset from which `buildTimeline` and `statusOn` answer about one entity as they would from the
 * whole, written down as a definition: what `timelineRows` finds by index must hold all of it. Null for an unknown id.
 */
export function leastRows(index: DatasetIndex, entity: EntityId): Dataset | null {
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
