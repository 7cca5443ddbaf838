import { leavesOf } from "../../../../../utils/feed/client/leaves.ts";
import { StorageConflict } from "../../../../../utils/feed/client/types.ts";
import { openGenerations } from "../../../../../utils/feed/storage/dexie-generations.ts";
import { settleRecent } from "../../../../../utils/feed/storage/dexie-recent.ts";
import { NO_FLOORS } from "../../../../../utils/feed/storage/memory.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import type { RowChange } from "../../../../../utils/feed/format/types.ts";
import { eventRow } from "../../../../../utils/store/rows.ts";
import { sampleEvent } from "../../store/sample-dataset.ts";
import { AHEAD_CONTRACT } from "./ahead-contract.ts";
import { FIRST, update, withFirst } from "./contract.ts";
import type { DiskCase } from "./disk-case.ts";
import { rejects, same, says } from "./expectations.ts";
import { asInFormerSchema } from "./test-disk.ts";

/* What the storage in IndexedDB promises beside: of restarts, of several contexts, of what was changed on the disk. */

const { signal } = new AbortController();
const bytes = (text: string) => new TextEncoder().encode(text);

const CHANGED = FIRST.map((row) =>
  row.id === "rule" && row.op === "put" ? { ...row, value: sampleEvent("rule", { summary: "Other." }) } : row,
);
const change = CHANGED.filter(({ id }) => id === "rule");

/** Removes, corrects and adds rows; one is of an unknown kind. */
const STEPS: readonly RowChange[] = [
  { op: "remove", kind: "event", id: "block", reason: "mistaken" },
  ...change,
  { op: "put", kind: "event", id: "third", value: sampleEvent("third") },
  { op: "put", kind: "redirect", id: "older", value: "chatter" },
  { op: "remove", kind: "verdict", id: "later-kind", reason: "mistaken" },
];
const NEXT = STEPS.toSorted(compareRows);
const AFTER_NEXT = [
  ...FIRST.filter((row) => !NEXT.some(({ kind, id }) => row.kind === kind && row.id === id)),
  ...NEXT.filter(({ op }) => op === "put"),
].toSorted(compareRows);
const KEYS = [
  { kind: "entity", id: "chatter" },
  { kind: "event", id: "block" },
  { kind: "event", id: "third" },
  { kind: "redirect", id: "older" },
  { kind: "verdict", id: "later-kind" },
];
const RULE: RowChange = {
  op: "put",
  kind: "event",
  id: "rule",
  value: sampleEvent("rule", { summary: "Last." }),
};

export const DISK_CONTRACT: readonly DiskCase[] = [
  ...AHEAD_CONTRACT,
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
      same((await disk.check()).kind, "sound");
      await storage.settle();
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
      const [page] = (await current?.database.leafPages.toArray()) ?? [];
      if (page === undefined) throw new Error("nothing is held");
      await current?.database.leafPages.put({ ...page, hashes: "0".repeat(page.hashes.length) });
      current?.database.close();
      says(await disk.check(), { kind: "dropped", detail: "its leaves are not those of its rows" });
    },
  },
  {
    title: "42: hashes of groups that were changed on the disk are found",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      await storage.apply(await update(1, NEXT, AFTER_NEXT));
      await storage.settle();
      storage.close();
      same(await disk.check(), { kind: "sound" });
      const { current } = await openGenerations(disk.feed, disk.host);
      const page = (await current?.database.leafPages.toArray())?.at(-1);
      if (page === undefined) throw new Error("nothing is held");
      await current?.database.leafPages.put({ ...page, groups: "0".repeat(page.groups.length) });
      current?.database.close();
      says(await disk.check(), { kind: "dropped", detail: "its groups of leaves are not those of its rows" });
    },
  },
  {
    title: "an update is held before it stands in its tables, and nothing else is held afterwards",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      await storage.apply(await update(1, NEXT, AFTER_NEXT));
      const database = storage.database();
      if (database === null) throw new Error("nothing is held");
      const values = (await storage.rows(KEYS)).map((value) => value !== null);
      same(values, [true, false, true, true, false]);
      same(await database.events.count(), 2);
      same(await storage.leaves(), await leavesOf(AFTER_NEXT, signal));
      same(await disk.check(), { kind: "sound" });
      const again = disk.open();
      await again.load();
      await again.settle();
      again.close();
      same(await database.recent.count(), 0);
      same(
        (await database.events.toArray()).map(({ id }) => id),
        ["rule", "third"],
      );
      same(
        (await storage.rows(KEYS)).map((value) => value !== null),
        values,
      );
      same(await storage.leaves(), await leavesOf(AFTER_NEXT, signal));
      same(await disk.check(), { kind: "sound" });
      storage.close();
    },
  },
  {
    title: "an update that comes while another is put in its places undoes nothing, and is not undone",
    run: async (disk) => {
      const one = await withFirst(async () => disk.open());
      const other = disk.open();
      await one.apply(await update(1, NEXT, AFTER_NEXT));
      await other.load();
      const database = one.database();
      if (database === null) throw new Error("nothing is held");
      const last = [...AFTER_NEXT.filter(({ id }) => id !== "rule"), RULE].toSorted(compareRows);
      let steps = 0;
      await settleRecent(database, async () => {
        steps += 1;
        if (steps === 2) await other.apply(await update(2, [RULE], last));
        if (steps === 2) await other.settle();
      });
      same(await database.recent.count(), 0);
      says((await one.rows([RULE]))[0], { summary: "Last." });
      same(await one.leaves(), await leavesOf(last, signal));
      same(await disk.check(), { kind: "sound" });
      one.close();
      other.close();
    },
  },
  {
    title:
      "a row that was withdrawn and is signed all the same is not shown from what is not in its place yet",
    run: async (disk) => {
      const storage = await withFirst(async () => disk.open());
      const block = (summary: string): RowChange & { readonly op: "put" } => {
        return { op: "put", kind: "event", id: "block", value: sampleEvent("block", { summary }) };
      };
      const [second, third] = [block("Second."), block("Third.")];
      const after = (row: RowChange) => FIRST.map((before) => (before.id === "block" ? row : before));
      await storage.apply(await update(1, [second], after(second)));
      says((await storage.rows([second]))[0], { summary: "Second." });
      const hidden = [{ kind: "event", id: "block", value: third.value }];
      await storage.apply(await update(2, [third], after(third), { hidden }));
      same(await storage.rows([third]), [null]);
      same(await disk.check(), { kind: "sound" });
      await storage.settle();
      same(await storage.rows([third]), [null]);
      const database = storage.database();
      same(await database?.recent.count(), 0);
      same(await database?.events.get("block"), undefined);
      same(await storage.leaves(), await leavesOf(after(third), signal));
      same(await disk.check(), { kind: "sound" });
      // Once it is lifted, it is shown as it was signed, and not yet in its place.
      await storage.apply(await update(3, [third], after(third)));
      says((await storage.rows([third]))[0], { summary: "Third." });
      same(await database?.events.get("block"), undefined);
      same(await disk.check(), { kind: "sound" });
      storage.close();
    },
  },
  ...([1, 2] as const).map(
    (version): DiskCase => ({
      title: `a database of schema ${version} keeps what it holds`,
      run: async (disk) => {
        (await withFirst(async () => disk.open())).close();
        await asInFormerSchema(disk, version);
        const storage = disk.open();
        says(await storage.load(), { dataset: { version: 1 } });
        same(await storage.leaves(), await leavesOf(FIRST, signal));
        same(await disk.check(), { kind: "sound" });
        await storage.load();
        await storage.apply(await update(1, change, CHANGED));
        await storage.settle();
        same(await storage.leaves(), await leavesOf(CHANGED, signal));
        storage.close();
      },
    }),
  ),
];
