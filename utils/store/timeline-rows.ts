import { citedBy } from "../dataset/cited.ts";
import { wordsKey } from "../dataset/names/words-key.ts";
import { classesOf } from "../dataset/reach.ts";
import type { Dataset, Entity, EntityId } from "../dataset/types.ts";
import { DamagedDatabase } from "./check.ts";
import { type DatasetQueries, queriesOf } from "./queries.ts";
import type { DatasetRecord, EntityRow, EventRow, DatasetDatabase } from "./schema.ts";

/** What a missing row is taken for. */
type Gaps = "damage" | "left-out";

/**
 * All rows from which `buildTimeline` and `statusOn` (utils/dataset) answer about one entity as they would from the whole
 * dataset, found by index; maybe others with them. Null for an unknown id.
 *
 * - entities: the entity; its owners, present and former (a domestic class asks for their country); what it owns, itself
 *   or through others;
 * - events: those about the entity or about what it owns; those whose scope has a class it is a member of; those in which
 *   it acted; for a rule, those whose instrument bears its name; and all that ended one of these;
 * - sources: those that these events cite or were checked by;
 * - redirects: none. The id is resolved before.
 *
 * Must run inside a transaction over all tables. A row that another names and that is not there is damage in the bundled
 * dataset; of a feed's it is left out, for its publisher may have forgotten it, or written it in words of a later version.
 */
async function timelineRows(
  database: DatasetDatabase,
  record: DatasetRecord,
  entity: EntityId,
  gaps: Gaps = "damage",
): Promise<Dataset | null> {
  const queries = await queriesOf(database, record);
  const [row] = await queries.entities([entity]);
  if (row === undefined) return null;
  const [holdings, owners] = await Promise.all([
    holdingsOf(queries, row),
    queries.entities(row.owners).then((found) => present(found, gaps)),
  ]);
  const events = await eventsOf(queries, row.value, holdings);
  const entities = new Map([row, ...owners, ...holdings].map(({ id, value }) => [id, value]));
  return {
    format: 1,
    version: record.version,
    date: record.date,
    publisher: record.publisher,
    entities: [...entities.values()],
    events: events.map(({ value }) => value),
    sources: await sourcesOf(queries, events, gaps),
    redirects: {},
  };
}

/**
 * As `timelineRows`, for an id or one that was merged into another; with the id that it came to. A row that is there
 * counts before a redirect of its id: its publisher has merged it and it is shown until it may go.
 */
export async function timelineRowsOf(
  database: DatasetDatabase,
  record: DatasetRecord,
  asked: EntityId,
  gaps: Gaps = "damage",
): Promise<{ readonly entity: EntityId; readonly rows: Dataset } | null> {
  const { redirects } = record;
  const passed = new Set<EntityId>();
  let entity = asked;
  while (Object.hasOwn(redirects, entity) && !passed.has(entity)) {
    const [row] = await (await queriesOf(database, record)).entities([entity]);
    if (row !== undefined) break;
    passed.add(entity);
    entity = redirects[entity] ?? entity;
  }
  const rows = await timelineRows(database, record, entity, gaps);
  return rows === null ? null : { entity, rows };
}

/** Whether rows were found for all that a timeline shows: what has neither events nor sources may have lost them. */
export function isTold(found: { readonly rows: Pick<Dataset, "events" | "sources"> } | null): boolean {
  return found !== null && found.rows.events.length > 0 && found.rows.sources.length > 0;
}

/** What the entity owns or owned, itself or through others. */
async function holdingsOf(queries: DatasetQueries, row: EntityRow): Promise<readonly EntityRow[]> {
  const found = new Map<EntityId, EntityRow>();
  let owners = [row.id];
  while (owners.length > 0) {
    const owned = await Promise.all(owners.map((owner) => queries.ownedBy(owner)));
    const fresh = owned.flat().filter(({ id }) => id !== row.id && !found.has(id));
    for (const one of fresh) found.set(one.id, one);
    owners = fresh.map(({ id }) => id);
  }
  return [...found.values()];
}

/** Events about the entity, a class of its, or a holding; under its name if it is a rule; by it; and all that ended one of these. */
async function eventsOf(
  queries: DatasetQueries,
  entity: Entity,
  holdings: readonly EntityRow[],
): Promise<readonly EventRow[]> {
  const about = [entity.id, ...holdings.map(({ id }) => id)];
  const rule = entity.kind === "rule" ? entity.names.map(({ text }) => wordsKey(text)) : [];
  const found = await Promise.all([
    ...about.map((id) => queries.eventsBy("subjects", id)),
    ...[...classesOf(entity)].map((scope) => queries.eventsBy("scopes", scope)),
    queries.eventsBy("authorities", entity.id),
    ...rule.map((key) => queries.eventsBy("instruments", key)),
  ]);
  const rows = new Map(found.flat().map((row): [string, EventRow] => [row.id, row]));
  // What ended one of them may have been ended itself.
  let ended = [...rows.keys()];
  while (ended.length > 0) {
    const enders = await queries.endersOf(ended);
    ended = enders.map(({ id }) => id).filter((id) => !rows.has(id));
    for (const row of enders) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** The sources that stand beside the events, and from their own table those of events without. */
async function sourcesOf(
  queries: DatasetQueries,
  events: readonly EventRow[],
  gaps: Gaps,
): Promise<Dataset["sources"]> {
  const beside = new Map(events.flatMap(({ cited = [] }) => cited.map((source) => [source.id, source])));
  const named = new Set(events.flatMap(({ value }) => citedBy(value)));
  const wanted = [...named].filter((id) => !beside.has(id));
  const found = present(await queries.sources(wanted), gaps);
  return [...beside.values(), ...found.map(({ value }) => value)];
}

/** The rows asked for by key. */
function present<T>(rows: readonly (T | undefined)[], gaps: Gaps): readonly T[] {
  return rows.flatMap((row) => {
    if (row === undefined && gaps === "damage") throw new DamagedDatabase("missing-row");
    return row ?? [];
  });
}
