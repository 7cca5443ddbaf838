import type { DatasetRecord, PlacedRow } from "../../store/schema.ts";
import { type HeldRow, StorageConflict, type Update } from "../client/types.ts";
import { rowName } from "../format/row-order.ts";
import type { RowChange } from "../format/types.ts";
import type { FeedDatabase, FeedRecord, HistoryPage } from "./dexie-database.ts";
import { lossesAfter } from "./losses.ts";

/** Versions whose changes are kept, the newest: five years of weeks. */
const MOST_HISTORY = 260;

/*
 * What an update writes beside the rows. All of these that take a database are called inside a transaction over its
 * tables.
 */

/** The feed's record in this generation. Rejects with `StorageConflict` if another context has deleted it. */
export async function recordOf(database: FeedDatabase): Promise<FeedRecord> {
  const record = await database.feed.get("feed");
  if (record === undefined) throw new StorageConflict("the generation is gone");
  return record;
}

/** Compare and set: throws `StorageConflict` where another version is held than the update begins with. */
export function mustHold({ dataset }: FeedRecord, { from }: Update): void {
  if ((dataset?.version ?? null) !== from) throw new StorageConflict("another version is held by now");
}

/** What becomes of the rows that are shown, given what becomes of the signed ones: what waits is shown as it was, and what was withdrawn not at all. */
export function shownChanges(
  signed: readonly RowChange[],
  { held, hidden }: Pick<Update, "held" | "hidden">,
): readonly RowChange[] {
  const gone = new Set(hidden.map(rowName));
  return [
    ...(gone.size === 0 ? signed : signed.filter((change) => !gone.has(rowName(change)))),
    ...held.map(({ kind, id, shown }): RowChange => ({ op: "put", kind, id, value: shown })),
    ...hidden.map(({ kind, id }): RowChange => ({ op: "remove", kind, id, reason: "withdrawn" })),
  ];
}

/** What takes the place of a row that waits no more. */
export function released({ kind, id, next }: HeldRow): RowChange {
  return next === null
    ? { op: "remove", kind, id, reason: "withdrawn" }
    : { op: "put", kind, id, value: next };
}

/** What the update makes of the record; `before` is the one of the generation that was seen so far, `now` in milliseconds since the epoch. */
export function recordAfter(before: FeedRecord, update: Update, now: number): FeedRecord {
  return {
    ...before,
    complete: true,
    files: update.files,
    floors: update.floors,
    dataset: update.dataset,
    latestIssued: update.latestIssued,
    losses: lossesAfter(before, update, now),
    withdrawn: update.withdrawn,
    hidden: update.hidden,
    staging: null,
  };
}

/** Rows that wait, and what changed: beside the rows themselves. */
export async function writeBeside(database: FeedDatabase, update: Update): Promise<void> {
  const { held, history } = database;
  await held.clear();
  await held.bulkPut([...update.held]);
  const forgotten = new Set(update.forget.map(rowName));
  if (forgotten.size > 0)
    await history
      .filter(({ rows }) => rows.some((row) => forgotten.has(rowName(row))))
      .modify((page, changed) => {
        changed.value = { ...page, rows: page.rows.filter((row) => !forgotten.has(rowName(row))) };
      });
  const pages = Map.groupBy(update.history, ({ version }) => version);
  await history.bulkAdd([...pages].map(([version, rows]): HistoryPage => ({ version, rows })));
  const over = (await history.count()) - MOST_HISTORY;
  if (over > 0) await history.orderBy(":id").limit(over).delete();
}

/** How often this database was written, by its own count. */
export async function loadsOf(database: FeedDatabase): Promise<number> {
  return (await datasetRecordOf(database))?.generation ?? 0;
}

export async function datasetRecordOf(database: FeedDatabase): Promise<DatasetRecord | null> {
  const record = await database.meta.get("dataset");
  return record?.key === "dataset" ? record : null;
}

/**
 * The record that queries go by, of the same tables after rows changed that do not stand in them yet: `facts` are those
 * of the dataset that they make, `recentTo` the last page that counts from now on.
 */
export async function describeRecent(
  database: FeedDatabase,
  facts: NonNullable<FeedRecord["dataset"]>,
  rows: readonly PlacedRow[],
  recentTo: number,
): Promise<void> {
  const before = await datasetRecordOf(database);
  if (before === null) return describeDataset(database, facts, 1, recentTo);
  const redirects = new Map(Object.entries(before.redirects));
  for (const [table, kind, id, row] of rows)
    if (table === "redirects") redirects.set(id, row.to);
    else if (kind === "redirect") redirects.delete(id);
  const record: DatasetRecord = {
    ...before,
    ...factsOf(facts),
    generation: before.generation + 1,
    named: rows.some(([, kind]) => kind === "entity")
      ? before.generation + 1
      : (before.named ?? before.generation),
    redirects: Object.fromEntries(redirects),
    recentTo,
  };
  await database.meta.put(record);
}

function factsOf(
  facts: NonNullable<FeedRecord["dataset"]>,
): Pick<DatasetRecord, "version" | "date" | "publisher" | "digest"> {
  return { version: facts.label, date: facts.date, publisher: facts.publisher, digest: facts.root };
}

/** The record that queries go by, from what the tables hold; `recentTo` as above. */
export async function describeDataset(
  database: FeedDatabase,
  facts: NonNullable<FeedRecord["dataset"]>,
  loads: number,
  recentTo: number,
): Promise<void> {
  const { entities, events, sources, redirects, meta } = database;
  const [entityCount, eventCount, sourceCount, merged, before] = await Promise.all([
    entities.count(),
    events.count(),
    sources.count(),
    redirects.toArray(),
    loadsOf(database),
  ]);
  const record: DatasetRecord = {
    key: "dataset",
    ...factsOf(facts),
    origin: "feed",
    counts: { entities: entityCount, events: eventCount, sources: sourceCount },
    generation: before + loads,
    extension: "",
    redirects: Object.fromEntries(merged.map(({ id, to }) => [id, to])),
    recentTo,
  };
  await meta.put(record);
}
