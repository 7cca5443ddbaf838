import type { Dataset, DatasetEvent, EventId, Jurisdiction } from "../dataset/types.ts";
import { entityDocument, eventDocument, eventKey, type SearchDocument } from "./documents.ts";
import type { KnownEntity } from "./known-entity.ts";

/** An event as one publisher tells it. */
export interface KnownEvent {
  readonly key: string;
  readonly event: DatasetEvent;
  /** The publisher: its place among the datasets. */
  readonly by: number;
}

/** Every event of every publisher; what one repeats after one before it, word for word, is listed once. */
export function knownEvents(datasets: readonly Dataset[]): readonly KnownEvent[] {
  const told = new Map<EventId, readonly DatasetEvent[]>();
  return datasets.flatMap((dataset, by) => {
    const fresh = dataset.events.filter((event) => {
      const before = told.get(event.id) ?? [];
      return !before.some((one) => tellsTheSame(one, event));
    });
    for (const event of fresh) told.set(event.id, [...(told.get(event.id) ?? []), event]);
    return fresh.map((event) => ({ key: eventKey(event.id, by), event, by }));
  });
}

/** All that is searched: entities, with what all publishers know of them, and events. */
export function documentsOf(
  entities: readonly KnownEntity[],
  events: readonly KnownEvent[],
  placeOf: (jurisdiction: Jurisdiction) => string,
): readonly SearchDocument[] {
  return [
    ...entities.map((known) => entityDocument([known, ...known.also], placeOf)),
    ...events.map(({ key, event }) => eventDocument(key, event, placeOf)),
  ];
}

const asPlace = (place: Jurisdiction): string => place;

/** Whether two events would be found by the same words, and shown alike. */
function tellsTheSame(one: DatasetEvent, other: DatasetEvent): boolean {
  const [a, b] = [one, other].map((event) => JSON.stringify(eventDocument("", event, asPlace)));
  return a === b;
}
