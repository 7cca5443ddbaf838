import type { DatasetRecord, PlacedRow, RecentPage } from "../../store/schema.ts";
import { pagesThatCount, rowsOfPage } from "../../store/recent.ts";
import { groupsWith } from "../client/leaf-groups.ts";
import { type LeafChange, withLeaves } from "../client/leaves.ts";
import type { Leaf, LeafGroup } from "../client/types.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { FeedDatabase } from "./dexie-database.ts";
import { writeRows } from "./dexie-rows.ts";
import { datasetRecordOf } from "./dexie-update.ts";
import { groupsIn, type LeafPage, leavesIn, pagesWith } from "./leaf-pages.ts";
import { writeInPlace } from "./write-in-place.ts";

/** Characters of a page: records of more than 64 KiB are stored apart from the others, which takes longer. */
const PAGE = 30_000;
/** Rows that are put in their places in one transaction, and pages of leaves: readers wait for no more than these. */
const STEP = { rows: 16, pages: 4 } as const;

type NewPage = Omit<RecentPage, "at">;

/** Rows as they are shown from now on, and leaves as they were signed, as text in pages. */
export function recentPages(rows: readonly PlacedRow[], leaves: readonly LeafChange[]): readonly NewPage[] {
  const rowTexts = textsOf(rows);
  const leafTexts = textsOf(leaves.map(({ kind, id, hash }): WrittenLeaf => [kind, id, hash]));
  return Array.from({ length: Math.max(rowTexts.length, leafTexts.length) }, (_, at) => ({
    rows: rowTexts[at] ?? "[]",
    leaves: leafTexts[at] ?? "[]",
  }));
}

function textsOf(items: readonly unknown[]): readonly string[] {
  const texts: string[] = [];
  let page: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    if (page.length > 0 && length + text.length > PAGE) {
      texts.push(`[${page.join()}]`);
      page = [];
      length = 0;
    }
    page.push(text);
    length += text.length + 1;
  }
  return page.length === 0 ? texts : [...texts, `[${page.join()}]`];
}

/** All leaves, sorted, with what is recent. Inside a transaction, or where nobody writes. */
export async function allLeaves(database: FeedDatabase): Promise<readonly Leaf[]> {
  const { pages, recent } = await storedLeaves(database);
  return withLeaves(leavesIn(pages), foldLeaves(recent));
}

/** The same in their groups, in a transaction of its own, with `turn` between slices of the work after it. */
export async function allGroups(
  database: FeedDatabase,
  turn: () => Promise<void>,
): Promise<readonly LeafGroup[]> {
  const { leafPages, recent, meta } = database;
  const stored = await database.transaction("r", [leafPages, recent, meta], () => storedLeaves(database));
  await turn();
  return groupsFrom(stored, turn);
}

/** Pages of leaves, and what is recent beside them. Inside a transaction. */
export async function storedLeaves(database: FeedDatabase): Promise<StoredLeaves> {
  const [pages, recent] = await Promise.all([database.leafPages.toArray(), pagesIn(database)]);
  return { pages, recent };
}

export interface StoredLeaves {
  readonly pages: readonly LeafPage[];
  readonly recent: readonly RecentPage[];
}

export function groupsFrom(
  { pages, recent }: StoredLeaves,
  turn: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly LeafGroup[]> {
  return groupsWith(groupsIn(pages), foldLeaves(recent), turn);
}

/** What is recent and counts. */
async function pagesIn(database: FeedDatabase): Promise<readonly RecentPage[]> {
  return pagesThatCount(database.recent, await datasetRecordOf(database)).toArray();
}

/** Of several changes of one leaf the last; sorted. */
function foldLeaves(pages: readonly NewPage[]): readonly LeafChange[] {
  const changes = pages.flatMap(({ leaves }) => readLeaves(leaves));
  return [...new Map(changes.map((change) => [rowName(change), change])).values()].sort(compareRows);
}

function readLeaves(text: string): readonly LeafChange[] {
  const leaves: readonly WrittenLeaf[] = JSON.parse(text);
  return leaves.map(([kind, id, hash]) => ({ kind, id, hash }));
}

type WrittenLeaf = readonly [kind: string, id: string, hash: string | null];

/** Of several changes of one row the last; those of a table together. */
function foldRows(pages: readonly NewPage[]): readonly PlacedRow[] {
  const last = new Map(pages.flatMap(rowsOfPage).map((row) => [rowName({ kind: row[1], id: row[2] }), row]));
  return [...last.values()].sort(([, kind, id], [, otherKind, otherId]) =>
    compareRows({ kind, id }, { kind: otherKind, id: otherId }),
  );
}

/**
 * Puts what is recent in its places, a few rows at a time, and forgets it then. At no moment does it change what is
 * held: until the last step what is recent counts before the tables. So it may be ended at any moment, done twice, and
 * done by two at once: each step looks whether what is recent is still what it began with. `turn` between the steps.
 */
export async function settleRecent(database: FeedDatabase, turn: () => Promise<void>): Promise<void> {
  let more = true;
  while (more) more = await settleOnce(database, turn);
}

/** Whether there may be more to settle. */
async function settleOnce(database: FeedDatabase, turn: () => Promise<void>): Promise<boolean> {
  const { recent, leafPages, meta } = database;
  const [pages, leaves] = await database.transaction("r", [recent, leafPages, meta], () =>
    Promise.all([pagesIn(database), leafPages.toArray()]),
  );
  if (pages.length === 0) return false;
  const keys = pages.map(({ at }) => at);
  for (const rows of parts(foldRows(pages), STEP.rows)) {
    await turn();
    const done = await writeInPlace(database, database.tables, async () => {
      const is = await isStill(database, keys);
      if (is) await putRows(database, rows);
      return is;
    });
    if (!done) return true;
  }
  for (const changes of parts(await pagesWith(leaves, foldLeaves(pages), turn), STEP.pages)) {
    await turn();
    const done = await writeInPlace(database, [recent, leafPages, meta], async () => {
      const is = await isStill(database, keys);
      if (is)
        await leafPages.bulkDelete(changes.flatMap(({ former }) => former.map(({ first }) => [...first])));
      if (is) await leafPages.bulkPut(changes.flatMap(({ next }) => next));
      return is;
    });
    if (!done) return true;
  }
  return writeInPlace(database, [recent, meta], async () => {
    const is = await isStill(database, keys);
    if (is) await recent.bulkDelete(keys);
    return !is;
  });
}

/** What came meanwhile may change the same rows again: they would be put back to what they were. */
async function isStill(database: FeedDatabase, keys: readonly number[]): Promise<boolean> {
  const now = await pagesThatCount(database.recent, await datasetRecordOf(database)).primaryKeys();
  return now.length === keys.length && now.every((key, at) => key === keys[at]);
}

/** The record counts what the tables hold: by what comes and goes, for to count them takes as long as there are rows. */
async function putRows(database: FeedDatabase, rows: readonly PlacedRow[]): Promise<void> {
  const { entities, events, sources } = database;
  const [entitiesMore, eventsMore, sourcesMore, record] = await Promise.all([
    moreIn(entities, "entities", "entity", rows),
    moreIn(events, "events", "event", rows),
    moreIn(sources, "sources", "source", rows),
    datasetRecordOf(database),
  ]);
  await writeRows(database, rows);
  if (record === null) return;
  const { counts } = record;
  const counted: DatasetRecord = {
    ...record,
    counts: {
      entities: counts.entities + entitiesMore,
      events: counts.events + eventsMore,
      sources: counts.sources + sourcesMore,
    },
  };
  await database.meta.put(counted);
}

/** How many rows more a table has when these are put in their places. */
async function moreIn(
  table: { readonly bulkGet: (ids: string[]) => PromiseLike<readonly unknown[]> },
  place: PlacedRow[0],
  kind: string,
  rows: readonly PlacedRow[],
): Promise<number> {
  const own = rows.filter((row) => row[1] === kind);
  if (own.length === 0) return 0;
  const there = await table.bulkGet(own.map(([, , id]) => id));
  const before = there.filter((row) => row !== undefined).length;
  return own.filter(([at]) => at === place).length - before;
}

function parts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(size * at, size * (at + 1)),
  );
}
