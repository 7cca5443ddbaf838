import type { DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { entityRow, eventRow } from "../../store/rows.ts";
import { rowName } from "../format/row-order.ts";
import { faultOfValue, isKnownKind } from "../format/rows-file.ts";
import type { KnownKind, RowChange, RowKey, RowValue } from "../format/types.ts";
import type { FeedDatabase } from "./dexie-database.ts";

/** Ids of redirects are those of entities, events and sources; their shape is the key's, not the value's. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/*
 * All of these are called inside a transaction over the tables.
 */

/** Puts and removes rows, each in the table that its kind and value belong to. */
export async function writeRows(database: FeedDatabase, changes: readonly RowChange[]): Promise<void> {
  const { entities, events, sources, redirects, extras } = database;
  const shown: Row[] = [];
  const unshown: Row[] = [];
  for (const change of changes) if (change.op === "put") (isShown(change) ? shown : unshown).push(change);
  // A row may change its table: a later version of it may hold words that are new. What is put again is not deleted
  // first, for every request counts: readers wait for this transaction.
  const gone: readonly RowKey[] = [...changes.filter(({ op }) => op === "remove"), ...unshown];
  const strays = await keysIn(extras, changes);
  await Promise.all([
    entities.bulkDelete(idsOf("entity", gone)),
    events.bulkDelete(idsOf("event", gone)),
    sources.bulkDelete(idsOf("source", gone)),
    redirects.bulkDelete(idsOf("redirect", gone)),
    extras.bulkDelete(strays),
  ]);
  await Promise.all([
    entities.bulkPut(shown.flatMap((row) => (isRow("entity", row) ? entityRow(row.value) : []))),
    events.bulkPut(shown.flatMap((row) => (isRow("event", row) ? eventRow(row.value) : []))),
    sources.bulkPut(shown.flatMap((row) => (isRow("source", row) ? { id: row.id, value: row.value } : []))),
    redirects.bulkPut(shown.flatMap((row) => (isRow("redirect", row) ? { id: row.id, to: row.value } : []))),
    extras.bulkPut(unshown.map(({ kind, id, value }) => ({ kind, id, value }))),
  ]);
}

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
  return keys.map((key) => found.get(rowName(key)) ?? null);
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

/** Every row that is stored. */
export async function allRows(
  database: FeedDatabase,
): Promise<readonly (RowKey & { readonly value: RowValue })[]> {
  const [entities, events, sources, redirects, extras] = await Promise.all([
    database.entities.toArray(),
    database.events.toArray(),
    database.sources.toArray(),
    database.redirects.toArray(),
    database.extras.toArray(),
  ]);
  return [
    ...entities.map(({ id, value }) => ({ kind: "entity", id, value })),
    ...events.map(({ id, value }) => ({ kind: "event", id, value })),
    ...sources.map(({ id, value }) => ({ kind: "source", id, value })),
    ...redirects.map(({ id, to }) => ({ kind: "redirect", id, value: to })),
    ...extras,
  ];
}

type Row = RowKey & { readonly value: RowValue };
interface Values {
  readonly entity: Entity;
  readonly event: DatasetEvent;
  readonly source: Source;
  readonly redirect: string;
}

/** For rows that are shown: their values are of their kind. */
function isRow<K extends KnownKind>(kind: K, row: Row): row is Row & { readonly value: Values[K] } {
  return row.kind === kind;
}

/** Whether a row may be shown; others are kept apart. */
function isShown({ kind, id, value }: Row): boolean {
  return isKnownKind(kind) && ID.test(id) && faultOfValue(kind, id, value) === null;
}
