import { extraName, type Recent, recentIn, withRecent } from "../../store/recent.ts";
import type { ExtraRow, PlacedRow } from "../../store/schema.ts";
import { rowName } from "../format/row-order.ts";
import type { KnownKind, RowKey, RowValue } from "../format/types.ts";
import type { FeedDatabase } from "./dexie-database.ts";
import { datasetRecordOf } from "./dexie-update.ts";

/*
 * What reads and writes here is called inside a transaction over the tables and what is recent.
 */

/** Puts and removes rows, each in the table that its kind and value belong to; tables that they do not touch are left alone. */
export async function writeRows(database: FeedDatabase, rows: readonly PlacedRow[]): Promise<void> {
  const { entities, events, sources, redirects, extras } = database;
  // A row may change its table: a later version of it may hold words that are new. What is put again is not deleted
  // first, for every request counts: readers wait for this transaction.
  const strays = await keysIn(
    extras,
    rows.map(([, kind, id]) => ({ kind, id })),
  );
  if (strays.length > 0) await extras.bulkDelete(strays);
  await Promise.all(
    OWN_TABLES.map(async ([kind, place]) => {
      const gone = rows.flatMap(([at, of, id]) => (of === kind && at !== place ? id : []));
      if (gone.length > 0) await database[place].bulkDelete(gone);
    }),
  );
  await Promise.all([
    putIn(
      entities,
      rows.flatMap((row) => (row[0] === "entities" ? row[3] : [])),
    ),
    putIn(
      events,
      rows.flatMap((row) => (row[0] === "events" ? row[3] : [])),
    ),
    putIn(
      sources,
      rows.flatMap((row) => (row[0] === "sources" ? row[3] : [])),
    ),
    putIn(
      redirects,
      rows.flatMap((row) => (row[0] === "redirects" ? row[3] : [])),
    ),
    putIn(
      extras,
      rows.flatMap((row) => (row[0] === "extras" ? row[3] : [])),
    ),
  ]);
}

async function putIn<R>(
  table: { readonly bulkPut: (rows: readonly R[]) => PromiseLike<unknown> },
  rows: readonly R[],
): Promise<void> {
  if (rows.length > 0) await table.bulkPut(rows);
}

const OWN_TABLES = [
  ["entity", "entities"],
  ["event", "events"],
  ["source", "sources"],
  ["redirect", "redirects"],
] as const satisfies readonly (readonly [KnownKind, PlacedRow[0]])[];

/** The rows' values in the order of the keys; null for those that are not there. */
export async function readRows(
  database: FeedDatabase,
  keys: readonly RowKey[],
): Promise<readonly (RowValue | null)[]> {
  const found = new Map<string, RowValue>();
  const [entities, events, sources, redirects, extras] = await Promise.all([
    rowsIn(database.entities, idsOf("entity", keys)),
    rowsIn(database.events, idsOf("event", keys)),
    rowsIn(database.sources, idsOf("source", keys)),
    rowsIn(database.redirects, idsOf("redirect", keys)),
    keysIn(database.extras, keys).then((strays) => database.extras.bulkGet(strays)),
  ]);
  for (const row of entities) if (row) found.set(rowName({ kind: "entity", id: row.id }), row.value);
  for (const row of events) if (row) found.set(rowName({ kind: "event", id: row.id }), row.value);
  for (const row of sources) if (row) found.set(rowName({ kind: "source", id: row.id }), row.value);
  for (const row of redirects) if (row) found.set(rowName({ kind: "redirect", id: row.id }), row.to);
  for (const row of extras) if (row) found.set(rowName(row), row.value);
  const recent = await recentOf(database);
  if (recent === null) return keys.map((key) => found.get(rowName(key)) ?? null);
  return keys.map((key) => {
    const fresh = recentValue(recent, key);
    return fresh === undefined ? (found.get(rowName(key)) ?? null) : fresh;
  });
}

/** What is recent of a row: its value, null if it is gone, undefined if its table has the last word. */
function recentValue(recent: Recent, { kind, id }: RowKey): RowValue | null | undefined {
  const extra = recent.extras.get(extraName(kind, id));
  if (extra === undefined) return undefined;
  if (extra !== null) return extra.value;
  if (kind === "entity") return recent.entities.get(id)?.value ?? null;
  if (kind === "event") return recent.events.get(id)?.value ?? null;
  if (kind === "source") return recent.sources.get(id)?.value ?? null;
  return recent.redirects.get(id)?.to ?? null;
}

/** More keys than this may be asked for by reading the whole table. */
const MANY = 500;

/** The rows under these keys, and maybe others: a request for each of thousands takes longer than one for all. */
async function rowsIn<T>(
  table: {
    readonly count: () => PromiseLike<number>;
    readonly toArray: () => PromiseLike<T[]>;
    readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]>;
  },
  ids: string[],
): Promise<readonly (T | undefined)[]> {
  const all = ids.length > MANY && (await table.count()) < 2 * ids.length;
  return all ? table.toArray() : table.bulkGet(ids);
}

function idsOf(kind: KnownKind, keys: readonly RowKey[]): string[] {
  return keys.filter((key) => key.kind === kind).map(({ id }) => id);
}

/** Of the keys, those under which something is stored that is not shown: mostly none. */
async function keysIn(extras: FeedDatabase["extras"], keys: readonly RowKey[]): Promise<[string, string][]> {
  const stored = new Set(
    (await extras.toCollection().primaryKeys()).map(([kind, id]) => rowName({ kind, id })),
  );
  if (stored.size === 0) return [];
  return keys.filter((key) => stored.has(rowName(key))).map(({ kind, id }) => [kind, id]);
}

/** Every row that is held. */
export async function allRows(
  database: FeedDatabase,
): Promise<readonly (RowKey & { readonly value: RowValue })[]> {
  const [recent, entities, events, sources, redirects, extras] = await Promise.all([
    recentOf(database),
    database.entities.toArray(),
    database.events.toArray(),
    database.sources.toArray(),
    database.redirects.toArray(),
    database.extras.toArray(),
  ]);
  return [
    ...withRecent(entities, recent?.entities).map(({ id, value }) => ({ kind: "entity", id, value })),
    ...withRecent(events, recent?.events).map(({ id, value }) => ({ kind: "event", id, value })),
    ...withRecent(sources, recent?.sources).map(({ id, value }) => ({ kind: "source", id, value })),
    ...withRecent(redirects, recent?.redirects).map(({ id, to }) => ({ kind: "redirect", id, value: to })),
    ...extrasWith(extras, recent),
  ];
}

async function recentOf(database: FeedDatabase): Promise<Recent | null> {
  return recentIn(database, await datasetRecordOf(database));
}

/** Every row that is kept and not shown. */
export async function allExtras(database: FeedDatabase): Promise<readonly ExtraRow[]> {
  const [recent, extras] = await Promise.all([recentOf(database), database.extras.toArray()]);
  return extrasWith(extras, recent);
}

function extrasWith(extras: readonly ExtraRow[], recent: Recent | null): readonly ExtraRow[] {
  if (recent === null) return extras;
  const kept = extras.filter(({ kind, id }) => !recent.extras.has(extraName(kind, id)));
  return [...kept, ...[...recent.extras.values()].flatMap((row) => row ?? [])];
}
