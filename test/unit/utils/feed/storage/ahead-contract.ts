import { leavesOf } from "../../../../../utils/feed/client/leaves.ts";
import { type HeldRow, StorageConflict } from "../../../../../utils/feed/client/types.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import type { RowChange } from "../../../../../utils/feed/format/types.ts";
import { type Ahead, pagesAhead, writeAhead } from "../../../../../utils/feed/storage/dexie-ahead.ts";
import type { FeedDatabase } from "../../../../../utils/feed/storage/dexie-database.ts";
import { deleteFeed } from "../../../../../utils/feed/storage/dexie-generations.ts";
import { recentPages } from "../../../../../utils/feed/storage/dexie-recent.ts";
import type { DexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { placed } from "../../../../../utils/feed/storage/placed-rows.ts";
import { sampleEvent } from "../../store/sample-dataset.ts";
import { FIRST, NOW, update, withFirst } from "./contract.ts";
import type { DiskCase } from "./disk-case.ts";
import { rejects, same, says } from "./expectations.ts";

/* What is promised of pages that are written before the update whose they are. */

const { signal } = new AbortController();
const rule = (summary: string): RowChange & { readonly op: "put" } => ({
  op: "put",
  kind: "event",
  id: "rule",
  value: sampleEvent("rule", { summary }),
});
const after = (row: RowChange) => [...FIRST.filter(({ id }) => id !== row.id), row].toSorted(compareRows);
const [SECOND, THIRD, STRAY] = [rule("Second."), rule("Third."), rule("Stray.")];
const PAGES = recentPages([placed(STRAY)], [{ kind: "event", id: "rule", hash: "00".repeat(32) }]);
const turn = () => Promise.resolve();

function databaseOf(storage: DexieStorage): FeedDatabase {
  const database = storage.database();
  if (database === null) throw new Error("nothing is held");
  return database;
}

const counting = (database: FeedDatabase, ahead: Ahead): Promise<number> =>
  database.transaction("r", [database.recent, database.meta], () => pagesAhead(database, ahead));

/** Takes the last page that counts out of the record, as it was before there was one. */
async function forgetLast({ meta }: FeedDatabase): Promise<void> {
  const record = await meta.get("dataset");
  if (record?.key !== "dataset") throw new Error("nothing is held");
  const { recentTo: _, ...former } = record;
  await meta.put(former);
}

const rowIs = async (storage: DexieStorage, summary: string): Promise<void> =>
  says((await storage.rows([STRAY]))[0], { summary });

export const AHEAD_CONTRACT: readonly DiskCase[] = [
  {
    title:
      "what was written ahead of an update that was ended counts for nothing, and the next takes it away",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const database = databaseOf(storage);
      const before = await storage.rows(FIRST);
      const seenAsBefore = async () => {
        same(await storage.rows(FIRST), before);
        same(await storage.leaves(), await leavesOf(FIRST, signal));
        same(await disk.check(), { kind: "sound" });
      };
      await writeAhead(database, PAGES, turn);
      await seenAsBefore();
      await storage.settle();
      await seenAsBefore();
      await storage.apply(await update(1, [SECOND], after(SECOND)));
      same(await database.recent.count(), 1);
      await writeAhead(database, PAGES, turn);
      await rowIs(storage, "Second.");
      await storage.settle();
      await rowIs(storage, "Second.");
      await storage.apply(await update(2, [THIRD], after(THIRD)));
      await rowIs(storage, "Third.");
      same(await storage.leaves(), await leavesOf(after(THIRD), signal));
      same(await disk.check(), { kind: "sound" });
      await storage.settle();
      same(await database.recent.count(), 0);
      same(await disk.check(), { kind: "sound" });
      storage.close();
    },
  },
  {
    title: "nothing counts that was written ahead of a first dataset",
    run: async (disk) => {
      const storage = disk.open();
      await storage.load();
      await writeAhead(databaseOf(storage), PAGES, turn);
      same(await storage.leaves(), []);
      same(await storage.rows([STRAY]), [null]);
      storage.close();
    },
  },
  {
    title: "an update whose pages do not lie there alone is not done",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const database = databaseOf(storage);
      const ahead = await writeAhead(database, [...PAGES, ...PAGES], turn);
      same(await counting(database, ahead), ahead.keys.at(-1));
      const strange = await database.recent.add({ rows: "[]", leaves: "[]" });
      await rejects(counting(database, ahead), StorageConflict);
      await database.recent.delete(strange);
      same(await counting(database, ahead), ahead.keys.at(-1));
      await database.recent.delete(ahead.keys[0] ?? 0);
      await rejects(counting(database, ahead), StorageConflict);
      storage.close();
    },
  },
  {
    title: "an update is not done where another was done and put in its places meanwhile",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const database = databaseOf(storage);
      const ahead = await writeAhead(database, [], turn);
      await storage.apply(await update(1, [SECOND], after(SECOND)));
      await storage.settle();
      await rejects(counting(database, ahead), StorageConflict);
      storage.close();
    },
  },
  {
    title:
      "all counts in a database that does not say up to where, and is said before anything is written ahead",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const database = databaseOf(storage);
      await storage.apply(await update(1, [SECOND], after(SECOND)));
      await forgetLast(database);
      await rowIs(storage, "Second.");
      same(await disk.check(), { kind: "sound" });
      await writeAhead(database, PAGES, turn);
      await rowIs(storage, "Second.");
      same(await disk.check(), { kind: "sound" });
      await forgetLast(database);
      await database.recent.where("at").above(1).delete();
      await storage.apply(await update(2, [], after(SECOND)));
      await rowIs(storage, "Second.");
      same(await disk.check(), { kind: "sound" });
      storage.close();
    },
  },
  {
    title: "what waited and is let go does not bring along what was written ahead",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const next = sampleEvent("block", { summary: "Next." });
      const row: RowChange = { op: "put", kind: "event", id: "block", value: next };
      const waiting: HeldRow = {
        kind: "event",
        id: "block",
        shown: sampleEvent("block"),
        next,
        version: 2,
        since: NOW,
        until: NOW + 1,
        why: "old-event",
        loses: [],
      };
      const all = FIRST.map((before) => (before.id === "block" ? row : before));
      await storage.apply(await update(1, [row], all, { held: [waiting] }));
      await writeAhead(databaseOf(storage), PAGES, turn);
      await storage.release([waiting]);
      says((await storage.rows([row]))[0], { summary: "Next." });
      same(await storage.leaves(), await leavesOf(all, signal));
      same(await disk.check(), { kind: "sound" });
      storage.close();
    },
  },
  {
    title: "what was known of pages is not taken for those of another database of the same name",
    run: async (disk) => {
      const former = await withFirst(async () => disk.open());
      await former.apply(await update(1, [SECOND], after(SECOND)));
      await rowIs(former, "Second.");
      await deleteFeed(disk.feed, disk.host);
      const storage = await withFirst(async () => disk.open());
      const { recent, meta, name } = databaseOf(storage);
      same(name, databaseOf(former).name);
      const at = await recent.add({ rows: JSON.stringify([placed(THIRD)]), leaves: "[]" });
      const record = await meta.get("dataset");
      if (record?.key === "dataset") await meta.put(Object.assign({}, record, { recentTo: at }));
      await rowIs(storage, "Third.");
      former.close();
      storage.close();
    },
  },
];
