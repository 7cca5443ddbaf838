import { makeKnown } from "../../store/known-pages.ts";
import { rowsOfPage } from "../../store/recent.ts";
import type { DatasetRecord, PlacedRow, RecentPage } from "../../store/schema.ts";
import { StorageConflict } from "../client/types.ts";
import type { FeedDatabase } from "./dexie-database.ts";
import { datasetRecordOf } from "./dexie-update.ts";
import { writeInPlace } from "./write-in-place.ts";

/** Pages that are written in one transaction: readers wait for no more than these. */
const STEP = 4;

/** What was written ahead of an update: it counts for nothing until the record says so. */
export interface Ahead {
  /** The last page that counted when it was begun; 0: none. */
  readonly after: number;
  /** Growing. */
  readonly keys: readonly number[];
}

/**
 * Writes pages of an update before it is done, a few at a time and `turn` between them: the one transaction that
 * then makes them count is short, and readers who wait for it wait for that only. It may be ended at any moment: what
 * it has written is taken away by the next that writes. Each step is written through to the disk, so that what counts
 * later is there.
 */
export async function writeAhead(
  database: FeedDatabase,
  pages: readonly Omit<RecentPage, "at">[],
  turn: () => Promise<void>,
): Promise<Ahead> {
  const { recent, meta } = database;
  await turn();
  const after = await writeInPlace(database, [recent, meta], () => dropAhead(database));
  const keys: number[] = [];
  const rows = new Map<number, readonly PlacedRow[]>();
  try {
    for (let at = 0; at < pages.length; at += STEP) {
      await turn();
      const some = pages.slice(at, at + STEP);
      const given = await recent.bulkAdd(some, { allKeys: true });
      for (const [of, page] of some.entries()) rows.set(given[of] ?? 0, rowsOfPage(page));
      keys.push(...given);
    }
  } catch (error) {
    // Where there was no room, there is some again.
    await writeInPlace(database, [recent, meta], () => dropAhead(database)).catch(() => undefined);
    throw error;
  }
  makeKnown(database, rows);
  return { after, keys };
}

/**
 * Takes away what counts for nothing, and resolves to the last page that counts; 0: none. After it the record says
 * which. Inside a transaction over `recent` and `meta`.
 */
export async function dropAhead(database: FeedDatabase): Promise<number> {
  const { recent, meta } = database;
  const record = await datasetRecordOf(database);
  const recentTo = record === null ? 0 : (record.recentTo ?? (await lastPage(database)));
  if (record !== null && record.recentTo === undefined) {
    const marked: DatasetRecord = { ...record, recentTo };
    await meta.put(marked);
  }
  const stray = await recent.where("at").above(recentTo).primaryKeys();
  if (stray.length > 0) await recent.bulkDelete(stray);
  return recentTo;
}

async function lastPage({ recent }: FeedDatabase): Promise<number> {
  return (await recent.toCollection().primaryKeys()).at(-1) ?? 0;
}

/**
 * The last page that is to count, where all that was written ahead is there and nothing else is; throws
 * `StorageConflict` where another context has written meanwhile. Inside a transaction over `recent` and `meta`.
 */
export async function pagesAhead(database: FeedDatabase, { after, keys }: Ahead): Promise<number> {
  const [record, there] = await Promise.all([
    datasetRecordOf(database),
    database.recent.where("at").above(after).primaryKeys(),
  ]);
  const isOurs = there.length === keys.length && there.every((key, at) => key === keys[at]);
  if ((record?.recentTo ?? 0) !== after || !isOurs)
    throw new StorageConflict("another context has written meanwhile");
  return keys.at(-1) ?? after;
}
