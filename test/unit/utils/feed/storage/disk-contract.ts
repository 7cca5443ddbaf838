import { leavesOf } from "../../../../../utils/feed/client/leaves.ts";
import { type Floors, StorageConflict } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { type DexieStorage, dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { openGenerations } from "../../../../../utils/feed/storage/dexie-generations.ts";
import type { FloorsMirror } from "../../../../../utils/feed/storage/floors.ts";
import { NO_FLOORS } from "../../../../../utils/feed/storage/memory.ts";
import { type Checked, checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";
import { eventRow } from "../../../../../utils/store/rows.ts";
import { sampleEvent } from "../../store/sample-dataset.ts";
import { FIRST, NOW, ROOT, update, withFirst } from "./contract.ts";
import { rejects, same, says } from "./expectations.ts";

/* What the storage in IndexedDB promises beside: of restarts, of several contexts, of what was changed on the disk. */

const { signal } = new AbortController();
const bytes = (text: string) => new TextEncoder().encode(text);

/** One feed's databases and the second place of its floors; `open` as often as contexts are wanted. */
export interface Disk {
  readonly open: () => DexieStorage;
  /** Names of the feed's databases. */
  readonly names: () => Promise<readonly string[]>;
  readonly check: () => Promise<Checked>;
  readonly host: DatabaseHost | undefined;
  readonly feed: string;
  floors: Floors | null;
}

/** Without a host: the browser's own IndexedDB; `root` keeps one case's databases from another's. */
export async function diskOf(host?: DatabaseHost, root = ""): Promise<Disk> {
  const feed = await sha256Hex(bytes(root));
  const mirror: FloorsMirror = {
    read: async () => disk.floors,
    write: async (floors) => {
      disk.floors = floors;
    },
  };
  const disk: Disk = {
    feed,
    host,
    floors: null,
    open: () =>
      dexieStorage({
        feed,
        root: ROOT,
        mirror,
        bundled: null,
        clock: () => NOW,
        ...(host !== undefined && { host }),
      }),
    names: async () => {
      const all = await (host?.indexedDB ?? indexedDB).databases();
      return all.flatMap(({ name }) => (name?.includes(feed) === true ? [name] : [])).toSorted();
    },
    check: () => checkFeed(feed, mirror, signal, host),
  };
  return disk;
}

export interface DiskCase {
  readonly title: string;
  readonly run: (disk: Disk) => Promise<void>;
}

const CHANGED = FIRST.map((row) =>
  row.id === "rule" && row.op === "put" ? { ...row, value: sampleEvent("rule", { summary: "Other." }) } : row,
);
const change = CHANGED.filter(({ id }) => id === "rule");

export const DISK_CONTRACT: readonly DiskCase[] = [
  {
    title: "roots passed and withdrawals outlast a restart, an update and a new generation",
    run: async (disk) => {
      const first = disk.open();
      const { files } = await first.load();
      const more = { ...files, formerRoots: [bytes("one"), bytes("two")], withdrawals: bytes("gone") };
      await first.trust(more, NO_FLOORS, null);
      first.close();
      const second = await withFirst(async () => disk.open());
      same((await second.load()).files.formerRoots, undefined);
      await second.trust(more, { ...NO_FLOORS, dataset: 1 }, null);
      await second.apply(await update(1, change, CHANGED, { files: more }));
      second.close();
      const third = disk.open();
      same((await third.load()).files, more);
      await third.stage("next", 0, FIRST, await leavesOf(FIRST, signal));
      await third.flip(await update(2, [], FIRST, { files: more }));
      third.close();
      const fourth = disk.open();
      same((await fourth.load()).files, more);
      fourth.close();
    },
  },
  {
    title: "withdrawn rows that are signed all the same are no damage; one among those that are shown is",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const hidden = FIRST.flatMap((row) => (row.op === "put" && row.id === "block" ? [row] : [])).map(
        ({ kind, id, value }) => ({ kind, id, value }),
      );
      await storage.apply(await update(1, change, CHANGED, { hidden }));
      storage.close();
      same((await disk.check()).kind, "sound");
      const { current } = await openGenerations(disk.feed, disk.host);
      await current?.database.events.put(eventRow(sampleEvent("block")));
      current?.database.close();
      same((await disk.check()).kind, "dropped");
    },
  },
  {
    title: "what was staged before a restart is gone on with, and seen after the flip only",
    run: async (disk) => {
      const first = disk.open();
      await first.load();
      await first.stage("first", 0, FIRST.slice(0, 2), await leavesOf(FIRST.slice(0, 2), signal));
      first.close();
      const second = disk.open();
      says(await second.load(), { dataset: null, staging: { targets: "first", shards: 1 } });
      same(await second.leaves(), []);
      await second.stage("first", 1, FIRST.slice(2), await leavesOf(FIRST.slice(2), signal));
      await second.flip(await update(null, [], FIRST));
      second.close();
      const third = disk.open();
      says(await third.load(), { dataset: { version: 1 }, staging: null });
      same(await third.leaves(), await leavesOf(FIRST, signal));
      third.close();
    },
  },
  {
    title: "of two contexts the one that comes late changes nothing",
    run: async (disk) => {
      const one = await withFirst(async () => disk.open());
      const other = disk.open();
      await other.load();
      await one.apply(await update(1, change, CHANGED));
      await rejects(other.apply(await update(1, [], FIRST)), StorageConflict);
      same(await other.leaves(), await leavesOf(CHANGED, signal));
      one.close();
      other.close();
    },
  },
  {
    title: "a former generation goes although a reader still has it open, and nothing else stays",
    run: async (disk) => {
      const writer = await withFirst(async () => disk.open());
      const reader = await openGenerations(disk.feed, disk.host);
      same(await reader.current?.database.events.count(), 2);
      await writer.stage("next", 0, CHANGED, await leavesOf(CHANGED, signal));
      await writer.flip(await update(1, [], CHANGED));
      same((await disk.names()).length, 1);
      same(reader.current?.database.isOpen(), false);
      writer.close();
    },
  },
  {
    title: "what is as it was signed is left so",
    run: async (disk) => {
      (await withFirst(async () => disk.open())).close();
      same(await disk.check(), { kind: "sound" });
      same((await disk.names()).length, 1);
    },
  },
  {
    title: "42: a row that was changed on the disk is found, the feed is dropped, its floors stay",
    run: async (disk) => {
      (await withFirst(async () => disk.open())).close();
      const { current } = await openGenerations(disk.feed, disk.host);
      const database = current?.database;
      const row = await database?.events.get("block");
      if (database === undefined || row === undefined) throw new Error("nothing is held");
      await database.events.put({ ...row, value: { ...row.value, summary: "Forged." } });
      database.close();
      says(await disk.check(), { kind: "dropped", detail: "its rows are not those that were signed" });
      same(await disk.names(), []);
      const again = disk.open();
      says(await again.load(), { dataset: null, floors: { dataset: 1 } });
      again.close();
    },
  },
  {
    title: "42: leaves that were changed on the disk are found",
    run: async (disk) => {
      (await withFirst(async () => disk.open())).close();
      const { current } = await openGenerations(disk.feed, disk.host);
      await current?.database.leaves.put({ kind: "event", id: "block", hash: "00".repeat(32) });
      current?.database.close();
      says(await disk.check(), { kind: "dropped", detail: "its leaves are not those of its rows" });
    },
  },
];
