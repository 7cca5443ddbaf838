import type { Dataset, DatasetEvent, Entity, Source } from "../../dataset/types.ts";

/** A dataset of so many times the size: copies of all rows under ids and names of their own, each copy for itself. */
export function grownDataset(dataset: Dataset, times: number): Dataset {
  const copies = Array.from({ length: times }, (_, copy) => (copy === 0 ? dataset : copyOf(dataset, copy)));
  return {
    ...dataset,
    entities: copies.flatMap(({ entities }) => entities),
    events: copies.flatMap(({ events }) => events),
    sources: copies.flatMap(({ sources }) => sources),
  };
}

/** Of a thousand rows that change, as an editor's weeks bring them: for an event two sources, corrections, few entities. */
const MIX = { events: 300, sources: 600, corrected: 60, entities: 40 } as const;

/** The next version: a thousand of its rows are new or corrected; `next` tells it from those before. */
export function withThousandChanges(dataset: Dataset, next: number): Dataset {
  const { entities, events, sources } = dataset;
  const corrected = new Set(
    Array.from({ length: MIX.corrected }, (_, at) =>
      pick(events, Math.floor((at * events.length) / MIX.corrected)),
    ),
  );
  return {
    ...dataset,
    version: `${dataset.version}.${next}`,
    entities: [...entities, ...fresh(entities, MIX.entities, next)],
    events: [
      ...events.map((event) =>
        corrected.has(event) ? { ...event, summary: `${event.summary} (Corrected: ${next}.)` } : event,
      ),
      ...fresh(events, MIX.events, next),
    ],
    sources: [...sources, ...fresh(sources, MIX.sources, next)],
  };
}

function fresh<T extends DatasetEvent | Entity | Source>(
  rows: readonly T[],
  count: number,
  next: number,
): readonly T[] {
  return Array.from({ length: count }, (_, at) => {
    const row = pick(rows, at * 7);
    return { ...row, id: `${row.id}-next-${next}-${at}` };
  });
}

function pick<T>(rows: readonly T[], at: number): T {
  const row = rows[at % rows.length];
  if (row === undefined) throw new Error("the dataset has no rows");
  return row;
}

function copyOf(
  { entities, events, sources }: Dataset,
  copy: number,
): Pick<Dataset, "entities" | "events" | "sources"> {
  const own = (id: string): string => `${id}-copy-${copy}`;
  return {
    entities: entities.map((entity) => ({
      ...entity,
      id: own(entity.id),
      names: entity.names.map((name) => ({ ...name, text: `${name.text} ${copy}${name.text.length}` })),
      owners: entity.owners.map((owner) => ({
        ...owner,
        entity: owner.entity === null ? null : own(owner.entity),
      })),
      domains: [],
    })),
    events: events.map((event) => ({
      ...event,
      id: own(event.id),
      subjects: event.subjects.map((subject) => ({ ...subject, entity: own(subject.entity) })),
      scope: copy % 10 === 0 ? event.scope : [],
      ends: event.ends.map((end) => ({ ...end, event: own(end.event) })),
      sources: event.sources.map((cited) => ({ ...cited, source: own(cited.source) })),
    })),
    sources: sources.map((source) => ({ ...source, id: own(source.id) })),
  };
}
