import { citedBy } from "../dataset/cited.ts";
import { actorsOf } from "../dataset/dataset-index.ts";
import { wordsKey } from "../dataset/names/words-key.ts";
import type { Dataset, DatasetEvent, Entity, Source } from "../dataset/types.ts";
import type { EntityRow, EventRow, SourceRow } from "./schema.ts";

/** All rows of a dataset, each table in the order of its keys: the order in which the database returns them. */
export interface DatasetRows {
  readonly entities: readonly EntityRow[];
  readonly events: readonly EventRow[];
  readonly sources: readonly SourceRow[];
}

export function rowsOf(dataset: Dataset): DatasetRows {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const withCited = (event: DatasetEvent): EventRow => {
    const { value, ...keys } = eventRow(event);
    const cited = unique(citedBy(event)).flatMap((id) => sources.get(id) ?? []);
    return { ...keys, cited, value };
  };
  return {
    entities: dataset.entities.map(entityRow).sort(byId),
    events: dataset.events.map(withCited).sort(byId),
    sources: dataset.sources.map((source: Source) => ({ id: source.id, value: source })).sort(byId),
  };
}

/** An entity with the keys it is looked up by. */
export function entityRow(entity: Entity): EntityRow {
  return {
    id: entity.id,
    owners: unique(entity.owners.flatMap((owner) => owner.entity ?? [])),
    value: entity,
  };
}

/** An event with the keys it is looked up by. */
export function eventRow(event: DatasetEvent): EventRow {
  return {
    id: event.id,
    subjects: unique(event.subjects.map((subject) => subject.entity)),
    scopes: unique(event.scope.map((scope) => scope.class)),
    authorities: [...actorsOf(event)],
    instruments: event.instrument === null ? [] : [wordsKey(event.instrument.name)],
    ends: unique(event.ends.map((ending) => ending.event)),
    value: event,
  };
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** By UTF-16 code units, as IndexedDB orders text keys. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
