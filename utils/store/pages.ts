import { wordsKey } from "../dataset/names/words-key.ts";
import { classesOf } from "../dataset/reach.ts";
import type { Dataset, EntityId } from "../dataset/types.ts";
import type { ServiceClass } from "../dataset/vocabulary.ts";
import { type DatasetRows, rowsOf } from "./rows.ts";
import type { DatasetDatabase, EntityRow, EventRow, MetaRecord, PageKey, PageRecord } from "./schema.ts";

/**
 * What a timeline needs, gathered in a page for each entity and for each class of services. Of each service some four
 * hundred events are told that hold for all of them, and a browser takes a fifth of a millisecond for every row that it
 * finds by an index: a tenth of a second, most of the time of an answer. A page is one row, however much it holds.
 */

/**
 * The pages of a dataset. An entity's has itself (first), its owners and all that it owns, itself or through others; the
 * events about it, by it, and under its name if it is a rule; beside it stand the pages of its classes and of what it owns.
 * A class's has the events of its scope. Either has all that ended one of its events, and the sources of all of them.
 */
export function pagesOf(rows: DatasetRows, digest: string): readonly PageRecord[] {
  const entities = new Map(rows.entities.map((row) => [row.id, row]));
  const ownedBy = grouped(rows.entities, ({ owners }) => owners);
  const about = grouped(rows.events, ({ subjects }) => subjects);
  const actedBy = grouped(rows.events, ({ authorities }) => authorities);
  const under = grouped(rows.events, ({ instruments }) => instruments);
  const scoped = grouped(rows.events, ({ scopes }) => scopes);
  const enders = grouped(rows.events, ({ ends }) => ends);

  const pageOf = (page: Pick<PageRecord, "key" | "beside" | "entities">, first: readonly EventRow[]) => {
    const all = new Set(first);
    // The set grows while it is walked.
    for (const { id } of all) for (const row of enders.get(id) ?? []) all.add(row);
    const found = [...all];
    const sources = once(found.flatMap(({ cited = [] }) => cited));
    return { ...page, of: digest, events: found.map(({ value }) => value), sources };
  };
  const pageOfEntity = (row: EntityRow): PageRecord => {
    const { id, value, owners } = row;
    const holdings = holdingsOf(row, ownedBy);
    const around = new Set([row, ...owners.flatMap((owner) => entities.get(owner) ?? []), ...holdings]);
    const named = value.kind === "rule" ? value.names.map(({ text }) => wordsKey(text)) : [];
    const page = {
      key: entityKey(id),
      beside: [...[...classesOf(value)].map(classKey), ...holdings.map((one) => entityKey(one.id))],
      entities: [...around].map((one) => one.value),
    };
    return pageOf(page, [
      ...(about.get(id) ?? []),
      ...(actedBy.get(id) ?? []),
      ...named.flatMap((key) => under.get(key) ?? []),
    ]);
  };
  const classes = new Set(rows.entities.flatMap(({ value }) => [...classesOf(value)]));
  return [
    ...rows.entities.map(pageOfEntity),
    ...[...classes].map((name) =>
      pageOf({ key: classKey(name), beside: [], entities: [] }, scoped.get(name) ?? []),
    ),
  ];
}

/**
 * What one entity's timeline needs, from pages, and the id that the one asked for came to: as `timelineRowsOf`, and as much.
 * Null where a page or the record is missing: then the tables are to be asked. A page that is there is whole, whatever
 * became of the tables: it names the record's digest.
 */
export function rowsInPages(
  database: DatasetDatabase,
  asked: EntityId,
): Promise<{ readonly entity: EntityId; readonly rows: Dataset } | null> {
  const { meta } = database;
  return database.transaction("r", [meta], async () => {
    // Most are asked for by the id that they have.
    const [record, found] = await Promise.all([meta.get("dataset"), meta.get(entityKey(asked))]);
    if (record?.key !== "dataset") return null;
    const { redirects, version, date, publisher, digest } = record;
    const asPage = (one: MetaRecord | undefined) => (isPage(one) && one.of === digest ? one : null);
    // An entity that is there counts before a redirect of its id, as where the tables are asked.
    const passed = new Set<EntityId>();
    let entity = asked;
    let page = asPage(found);
    while (page === null && Object.hasOwn(redirects, entity) && !passed.has(entity)) {
      passed.add(entity);
      entity = redirects[entity] ?? entity;
      page = asPage(await meta.get(entityKey(entity)));
    }
    if (page === null) return null;
    const further = (await meta.bulkGet([...page.beside])).map(asPage);
    const pages = [page, ...further].filter((one) => one !== null);
    if (pages.length <= page.beside.length) return null;
    const { entities } = page;
    const events = once(pages.flatMap((one) => one.events));
    const sources = once(pages.flatMap((one) => one.sources));
    return {
      entity,
      rows: { format: 1, version, date, publisher, entities, events, sources, redirects: {} },
    };
  });
}

/**
 * Writes the pages of the dataset that the database holds, all at once, unless they are there or it holds another dataset
 * by now.
 */
export async function writePages(database: DatasetDatabase, dataset: Dataset, digest: string): Promise<void> {
  const { meta } = database;
  if ((await meta.where("key").startsWith(ENTITY).count()) > 0) return;
  const pages = pagesOf(rowsOf(dataset), digest);
  await database.transaction("rw", [meta], async () => {
    const record = await meta.get("dataset");
    if (record?.key === "dataset" && record.digest === digest) await meta.bulkPut([...pages]);
  });
}

/**
 * Whether the pages among these records are those of a dataset. None at all are not written yet, and nothing is wrong: a
 * background may be stopped before. In slices, for readers are answered beside it.
 */
export async function pagesAgree(
  rows: DatasetRows,
  digest: string,
  records: readonly MetaRecord[],
): Promise<boolean> {
  const held = new Map(records.filter(isPage).map((page) => [page.key, page]));
  if (held.size === 0) return true;
  const pages = pagesOf(rows, digest);
  for (const [at, page] of pages.entries()) {
    if (textOf(page) !== textOf(held.get(page.key) ?? NO_PAGE)) return false;
    if (at % SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return held.size === pages.length;
}

/** Pages that are compared in one go, some milliseconds. */
const SLICE = 16;

const NO_PAGE = { of: "", beside: [], entities: [], events: [], sources: [] };

/** Rows come out of the database with their fields as they were put in; a page's own need not be in this order. */
function textOf({ of, beside, entities, events, sources }: Omit<PageRecord, "key">): string {
  return JSON.stringify([of, beside, entities, events, sources]);
}

function isPage(record: MetaRecord | undefined): record is PageRecord {
  return record !== undefined && "beside" in record;
}

const ENTITY = "entity:";

function entityKey(id: EntityId): PageKey {
  return `${ENTITY}${id}`;
}

function classKey(name: ServiceClass): PageKey {
  return `class:${name}`;
}

/** What an entity owns, itself or through others. */
function holdingsOf(
  owner: EntityRow,
  ownedBy: ReadonlyMap<string, readonly EntityRow[]>,
): readonly EntityRow[] {
  const all = new Set([owner]);
  for (const { id } of all) for (const row of ownedBy.get(id) ?? []) all.add(row);
  all.delete(owner);
  return [...all];
}

function once<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function grouped<T>(
  rows: readonly T[],
  keysOf: (row: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  return groups;
}
