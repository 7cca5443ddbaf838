import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { leavesOf, rootOf } from "../../../../../utils/feed/client/leaves.ts";
import {
  type Bytes,
  type FeedStorage,
  type HeldRow,
  StorageConflict,
  type Update,
} from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import type { RowChange } from "../../../../../utils/feed/format/types.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { NO_MIRROR } from "../../../../../utils/feed/storage/floors.ts";
import { emptyContent, memoryStorage, NO_FLOORS } from "../../../../../utils/feed/storage/memory.ts";
import { sampleEntity, sampleEvent } from "../../store/sample-dataset.ts";

const NOW = Date.parse("2026-11-21T20:00:00Z");
const ROOT: Bytes = new TextEncoder().encode("a root");
const signal = new AbortController().signal;

const MAKERS: readonly (readonly [string, () => Promise<FeedStorage>])[] = [
  ["memory", async () => memoryStorage(await emptyContent(ROOT), () => NOW)],
  [
    "IndexedDB",
    async () =>
      dexieStorage({
        feed: await sha256Hex(ROOT),
        root: ROOT,
        mirror: NO_MIRROR,
        bundled: null,
        clock: () => NOW,
        host: { indexedDB: new IDBFactory(), IDBKeyRange },
      }),
  ],
];

const put = (kind: string, id: string, value: Extract<RowChange, { op: "put" }>["value"]): RowChange => ({
  op: "put",
  kind,
  id,
  value,
});
const remove = (kind: string, id: string): RowChange => ({ op: "remove", kind, id, reason: "mistaken" });

const FIRST: readonly RowChange[] = [
  put("entity", "chatter", sampleEntity("chatter")),
  put("event", "block", sampleEvent("block")),
  put("event", "rule", sampleEvent("rule")),
  put("redirect", "old", "chatter"),
  put("verdict", "later-kind", { of: "a later version" }),
].toSorted(compareRows);

async function update(
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

async function withFirst(make: () => Promise<FeedStorage>): Promise<FeedStorage> {
  const storage = await make();
  await storage.load();
  await storage.stage("first", 0, FIRST.slice(0, 2), await leavesOf(FIRST.slice(0, 2), signal));
  await storage.stage("first", 1, FIRST.slice(2), await leavesOf(FIRST.slice(2), signal));
  await storage.flip(await update(null, [], FIRST));
  return storage;
}

describe.each(MAKERS)("a feed's storage in %s", (_where, make) => {
  test("begins with the root and nothing else", async () => {
    const state = await (await make()).load();
    expect(state).toMatchObject({ dataset: null, floors: NO_FLOORS, held: [], losses: [], staging: null });
    expect([...state.files.root]).toEqual([...ROOT]);
    expect(state.files.timestamp).toBeNull();
  });

  test("what is staged is not seen before the flip", async () => {
    const storage = await make();
    await storage.load();
    await storage.stage("first", 0, FIRST, await leavesOf(FIRST, signal));
    await storage.stage("first", 0, FIRST, await leavesOf(FIRST, signal));
    expect(await storage.leaves()).toEqual([]);
    expect(await storage.rows(FIRST)).toEqual(FIRST.map(() => null));
    expect(await storage.stagedLeaves()).toEqual(await leavesOf(FIRST, signal));
    expect((await storage.stagedRows([{ kind: "event", id: "rule" }]))[0]).toMatchObject({ id: "rule" });
    expect(await storage.load()).toMatchObject({ dataset: null, staging: { targets: "first", shards: 1 } });
    await storage.discardStaging();
    expect(await storage.stagedLeaves()).toEqual([]);
    expect((await storage.load()).staging).toBeNull();
  });

  test("after the flip all rows are there, with kinds that nobody knows", async () => {
    const storage = await withFirst(make);
    expect(await storage.load()).toMatchObject({
      dataset: { version: 1 },
      floors: { dataset: 1 },
      staging: null,
    });
    const values = FIRST.map((row) => (row.op === "put" ? row.value : null));
    expect(await storage.rows(FIRST)).toEqual(values);
    expect(await storage.leaves()).toEqual(await leavesOf(FIRST, signal));
  });

  test("an update puts and removes; what waits stays shown, its leaf is the signed one", async () => {
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
    expect(await storage.leaves()).toEqual(await leavesOf(after, signal));
    const state = await storage.load();
    expect(state).toMatchObject({
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
    expect(rows).toMatchObject([{ id: "block" }, { summary: "Other." }, null, { of: "a later version" }]);

    await storage.release([waits]);
    expect(await storage.rows([{ kind: "event", id: "block" }])).toEqual([null]);
    expect((await storage.load()).held).toEqual([]);
  });

  test("an update of another version than is held changes nothing", async () => {
    const storage = await withFirst(make);
    const late = await update(null, [remove("event", "block")], FIRST);
    await expect(storage.apply(late)).rejects.toThrow(StorageConflict);
    await storage.stage("next", 0, FIRST, await leavesOf(FIRST, signal));
    await expect(storage.flip(late)).rejects.toThrow(StorageConflict);
    expect((await storage.load()).dataset?.version).toBe(1);
    expect(await storage.leaves()).toHaveLength(FIRST.length);
  });

  test("trusted files and floors are kept without rows", async () => {
    const storage = await make();
    const { files } = await storage.load();
    const floors = { ...NO_FLOORS, root: 2, timestamp: 7 };
    await storage.trust({ ...files, timestamp: ROOT }, floors, "2026-11-20T00:00:00Z");
    const state = await storage.load();
    expect(state).toMatchObject({ floors, latestIssued: "2026-11-20T00:00:00Z" });
    expect(state.files.timestamp).not.toBeNull();
  });
});
