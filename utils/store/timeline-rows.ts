import type { Dataset, DatasetEvent, Entity, EntityId } from "../dataset/types.ts";
import { BROAD_CLASSES } from "../dataset/vocabulary.ts";
import { DamagedDatabase } from "./check.ts";
import type { DatasetRecord, EntityRow, EventRow, LacunaDatabase } from "./schema.ts";

/**
 * The part of the dataset that can matter to one entity's timeline: the entity, what it owns or is
 * related to, every event that is about one of them, about a class of theirs or was done by one of
 * them, the events that ended those or were ended by them, and every entity and source these name.
 * Which of the events belong to the timeline is decided by `utils/dataset/timeline`; this finds
 * them by index. Null for an unknown entity. Must run inside a transaction over all tables.
 */
export async function timelineExtract(
  database: LacunaDatabase,
  record: DatasetRecord,
  entity: EntityId,
): Promise<Dataset | null> {
  const row = await database.entities.get(entity);
  if (row === undefined) return null;
  const family = [row, ...(await belongings(database, row))];
  const events = await withEndings(database, await eventsOf(database, family));
  const entities = await entitiesNamed(database, family, events);
  return {
    format: 1,
    version: record.version,
    date: record.date,
    publisher: record.publisher,
    entities,
    events,
    sources: await sourcesNamed(database, entities, events),
    redirects: {},
  };
}

/** What the entity owns or owned, also through others, and what stands in a relation to it. */
async function belongings(database: LacunaDatabase, row: EntityRow): Promise<readonly EntityRow[]> {
  const found = new Map<EntityId, EntityRow>();
  let owners = [row.id];
  while (owners.length > 0) {
    const owned = await database.entities.where("owners").anyOf(owners).toArray();
    const fresh = owned.filter(({ id }) => id !== row.id && !found.has(id));
    for (const one of fresh) found.set(one.id, one);
    owners = fresh.map(({ id }) => id);
  }
  const related = await database.entities.where("related").equals(row.id).toArray();
  const relatedTo = await database.entities.bulkGet([...row.related]);
  for (const one of [...related, ...relatedTo]) if (one !== undefined) found.set(one.id, one);
  found.delete(row.id);
  return [...found.values()];
}

async function eventsOf(
  database: LacunaDatabase,
  family: readonly EntityRow[],
): Promise<Map<string, EventRow>> {
  const ids = family.map(({ id }) => id);
  const classes = new Set([...family.flatMap((row) => row.classes), ...BROAD_CLASSES]);
  const found = await Promise.all([
    database.events.where("subjects").anyOf(ids).toArray(),
    database.events.where("authorities").anyOf(ids).toArray(),
    database.events
      .where("scopes")
      .anyOf([...classes])
      .toArray(),
  ]);
  return new Map(found.flat().map((row) => [row.id, row]));
}

/** The events, those that ended one of them, and those that one of them ended. */
async function withEndings(
  database: LacunaDatabase,
  rows: ReadonlyMap<string, EventRow>,
): Promise<readonly DatasetEvent[]> {
  const ended = [...rows.values()].flatMap((row) => row.ends).filter((id) => !rows.has(id));
  const [enders, endedRows] = await Promise.all([
    database.events
      .where("ends")
      .anyOf([...rows.keys()])
      .toArray(),
    database.events.bulkGet(ended),
  ]);
  const all = new Map(rows);
  for (const row of [...enders, ...present(endedRows)]) all.set(row.id, row);
  return [...all.values()].map((row) => row.value).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function entitiesNamed(
  database: LacunaDatabase,
  family: readonly EntityRow[],
  events: readonly DatasetEvent[],
): Promise<readonly Entity[]> {
  const known = new Map(family.map((row) => [row.id, row]));
  const named = new Set([
    ...events.flatMap((event) => [
      ...event.subjects.map((subject) => subject.entity),
      ...(event.authority.entity === null ? [] : [event.authority.entity]),
    ]),
    ...family.flatMap((row) => [...row.owners, ...row.related]),
  ]);
  const missing = [...named].filter((id) => !known.has(id));
  const others = present(await database.entities.bulkGet(missing));
  return [...known.values(), ...others].map((row) => row.value).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sourcesNamed(
  database: LacunaDatabase,
  entities: readonly Entity[],
  events: readonly DatasetEvent[],
): Promise<Dataset["sources"]> {
  const named = new Set([
    ...events.flatMap((event) => [
      ...event.sources.map((citation) => citation.source),
      ...event.checked.map((confirmation) => confirmation.source),
    ]),
    ...entities.flatMap((entity) => entity.owners.flatMap((owner) => owner.source ?? [])),
    ...entities.flatMap((entity) =>
      entity.names.flatMap(({ source }) => (source === null || source === "self" ? [] : source)),
    ),
  ]);
  return present(await database.sources.bulkGet([...named].sort())).map((row) => row.value);
}

/** The rows asked for by key; the dataset refers to nothing that it does not hold, so a gap is damage. */
function present<T>(rows: readonly (T | undefined)[]): readonly T[] {
  return rows.map((row) => {
    if (row === undefined) throw new DamagedDatabase("missing-row");
    return row;
  });
}
