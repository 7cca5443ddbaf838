import { leavesOf, rootOf } from "../../../../../utils/feed/client/leaves.ts";
import {
  type Bytes,
  type FeedStorage,
  type HeldRow,
  StorageConflict,
  type Update,
} from "../../../../../utils/feed/client/types.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import type { RowChange, RowKey } from "../../../../../utils/feed/format/types.ts";
import { NO_FLOORS } from "../../../../../utils/feed/storage/memory.ts";
import { sampleEntity, sampleEvent } from "../../store/sample-dataset.ts";
import { rejects, same, says } from "./expectations.ts";

/*
 * What every storage of a feed promises. Without Node and without the test runner: the same cases run in Node, over
 * memory and a stand-in of IndexedDB, and in pages of real browsers over theirs (test/e2e/feed-storage).
 */

export const NOW = Date.parse("2026-11-21T20:00:00Z");
export const ROOT: Bytes = new TextEncoder().encode("a root");
const signal = new AbortController().signal;

/** `make`: a storage that holds nothing yet; not loaded. */
export interface ContractCase {
  readonly title: string;
  readonly run: (make: () => Promise<FeedStorage>) => Promise<void>;
}

const put = (kind: string, id: string, value: Extract<RowChange, { op: "put" }>["value"]): RowChange => ({
  op: "put",
  kind,
  id,
  value,
});
const remove = (kind: string, id: string): RowChange => ({ op: "remove", kind, id, reason: "mistaken" });

export const FIRST: readonly RowChange[] = [
  put("entity", "chatter", sampleEntity("chatter")),
  put("event", "block", sampleEvent("block")),
  put("event", "rule", sampleEvent("rule")),
  put("redirect", "old", "chatter"),
  put("verdict", "later-kind", { of: "a later version" }),
].toSorted(compareRows);

export async function update(
  from: number | null,
  changes: readonly RowChange[],
  all: readonly RowChange[],
  more: Partial<Update> = {},
): Promise<Update> {
  const leaves = await leavesOf(all, signal);
  const version = (from ?? 0) + 1;
  return {
    from,
    dataset: {
      version,
      label: `v${version}`,
      date: "2026-11-21",
      publisher: "Publisher",
      issued: "2026-11-21T20:00:00Z",
      rows: leaves.length,
      root: await rootOf(leaves),
    },
    changes,
    leaves: await leavesOf(changes, signal),
    held: [],
    withdrawn: [],
    forget: [],
    hidden: [],
    files: { root: ROOT, timestamp: ROOT, snapshot: ROOT, targets: ROOT },
    floors: { ...NO_FLOORS, dataset: version },
    latestIssued: "2026-11-21T20:00:00Z",
    lost: 0,
    history: [{ version, kind: "event", id: "block", op: "added", title: "A block", reason: null }],
    ...more,
  };
}

function held(shown: HeldRow["shown"], next: HeldRow["next"]): HeldRow {
  const until = NOW + 1;
  return {
    kind: "event",
    id: "block",
    shown,
    next,
    version: 2,
    since: NOW,
    until,
    why: "old-event",
    loses: [],
  };
}

/** Holds `FIRST` as version 1, by way of two shards. */
export async function withFirst<S extends FeedStorage>(make: () => Promise<S>): Promise<S> {
  const storage = await make();
  await storage.load();
  await storage.stage("first", 0, FIRST.slice(0, 2), await leavesOf(FIRST.slice(0, 2), signal));
  await storage.stage("first", 1, FIRST.slice(2), await leavesOf(FIRST.slice(2), signal));
  await storage.flip(await update(null, [], FIRST));
  return storage;
}

export const CONTRACT: readonly ContractCase[] = [
  {
    title: "begins with the root and nothing else",
    run: async (make) => {
      const state = await (await make()).load();
      says(state, { dataset: null, floors: NO_FLOORS, held: [], losses: [], staging: null });
      same([...state.files.root], [...ROOT]);
      same(state.files.timestamp, null);
    },
  },

  {
    title: "what is staged is not seen before the flip",
    run: async (make) => {
      const storage = await make();
      await storage.load();
      await storage.stage("first", 0, FIRST, await leavesOf(FIRST, signal));
      await storage.stage("first", 0, FIRST, await leavesOf(FIRST, signal));
      same(await storage.leaves(), []);
      same(
        await storage.rows(FIRST),
        FIRST.map(() => null),
      );
      same(await storage.stagedLeaves(), await leavesOf(FIRST, signal));
      says((await storage.stagedRows([{ kind: "event", id: "rule" }]))[0], { id: "rule" });
      says(await storage.load(), { dataset: null, staging: { targets: "first", shards: 1 } });
      await storage.discardStaging();
      same(await storage.stagedLeaves(), []);
      same((await storage.load()).staging, null);
    },
  },

  {
    title: "after the flip all rows are there, with kinds that nobody knows",
    run: async (make) => {
      const storage = await withFirst(make);
      says(await storage.load(), {
        dataset: { version: 1 },
        floors: { dataset: 1 },
        staging: null,
      });
      const values = FIRST.map((row) => (row.op === "put" ? row.value : null));
      same(await storage.rows(FIRST), values);
      same(await storage.leaves(), await leavesOf(FIRST, signal));
    },
  },

  {
    title: "an update puts and removes; what waits stays shown, its leaf is the signed one",
    run: async (make) => {
      const storage = await withFirst(make);
      const changes = [
        remove("event", "block"),
        put("event", "rule", sampleEvent("rule", { summary: "Other." })),
        put("event", "third", sampleEvent("third")),
        remove("redirect", "old"),
      ].toSorted(compareRows);
      const after = [
        ...FIRST.filter(({ id }) => !["block", "rule", "old"].includes(id)),
        ...changes.filter(({ op }) => op === "put"),
      ].toSorted(compareRows);
      const waits = held(sampleEvent("block"), null);
      await storage.apply(await update(1, changes, after, { held: [waits], lost: 1 }));
      same(await storage.leaves(), await leavesOf(after, signal));
      const state = await storage.load();
      says(state, {
        dataset: { version: 2 },
        held: [waits],
        losses: [{ rows: 0 }, { rows: 1 }],
      });
      const rows = await storage.rows([
        { kind: "event", id: "block" },
        { kind: "event", id: "rule" },
        { kind: "redirect", id: "old" },
        { kind: "verdict", id: "later-kind" },
      ]);
      says(rows, [{ id: "block" }, { summary: "Other." }, null, { of: "a later version" }]);

      await storage.release([waits]);
      same(await storage.rows([{ kind: "event", id: "block" }]), [null]);
      same((await storage.load()).held, []);
    },
  },

  {
    title: "what was withdrawn and is signed all the same has its leaf, and is not shown until it is lifted",
    run: async (make) => {
      const storage = await withFirst(make);
      const block: RowKey = { kind: "event", id: "block" };
      const hidden = [{ ...block, value: sampleEvent("block") }];
      const third = put("event", "third", sampleEvent("third"));
      const after = [...FIRST, third].toSorted(compareRows);
      await storage.apply(await update(1, [third], after, { hidden }));
      same(await storage.rows([block]), [null]);
      same(await storage.leaves(), await leavesOf(after, signal));
      same((await storage.load()).hidden, hidden);

      await storage.stage("next", 0, FIRST, await leavesOf(FIRST, signal));
      says((await storage.stagedRows([block]))[0], { id: "block" });
      await storage.flip(await update(2, [], FIRST, { hidden }));
      same(await storage.rows([block]), [null]);
      same((await storage.load()).hidden, hidden);

      await storage.apply(await update(3, [put("event", "block", sampleEvent("block"))], FIRST));
      says((await storage.rows([block]))[0], { id: "block" });
      same((await storage.load()).hidden, []);
    },
  },

  {
    title: "an update of another version than is held changes nothing",
    run: async (make) => {
      const storage = await withFirst(make);
      const late = await update(null, [remove("event", "block")], FIRST);
      await rejects(storage.apply(late), StorageConflict);
      await storage.stage("next", 0, FIRST, await leavesOf(FIRST, signal));
      await rejects(storage.flip(late), StorageConflict);
      same((await storage.load()).dataset?.version, 1);
      same((await storage.leaves()).length, FIRST.length);
    },
  },

  {
    title: "trusted files and floors are kept without rows",
    run: async (make) => {
      const storage = await make();
      const { files } = await storage.load();
      const floors = { ...NO_FLOORS, root: 2, timestamp: 7 };
      await storage.trust({ ...files, timestamp: ROOT }, floors, "2026-11-20T00:00:00Z");
      const state = await storage.load();
      says(state, { floors, latestIssued: "2026-11-20T00:00:00Z" });
      same(state.files.timestamp, ROOT);
    },
  },
];
