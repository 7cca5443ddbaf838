import { groupsOf } from "../client/leaf-groups.ts";
import { StorageConflict } from "../client/types.ts";
import type { FeedStorage, Floors, HeldState, HistoryRow, Leaf, Update } from "../client/types.ts";
import { sha256Hex } from "../format/hex.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { Fingerprint, Hex, RowChange, RowKey, RowValue } from "../format/types.ts";
import { lossesAfter } from "./losses.ts";

export const NO_FLOORS: Floors = {
  root: 1,
  timestamp: 0,
  snapshot: 0,
  targets: 0,
  dataset: 0,
  withdrawals: 0,
};

/** All that a storage in memory holds; immutable, so that a copy is a backup. */
export interface MemoryContent {
  readonly state: HeldState;
  readonly rows: ReadonlyMap<string, RowKey & { readonly value: RowValue }>;
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly staged: { readonly rows: MemoryContent["rows"]; readonly leaves: MemoryContent["leaves"] };
  readonly history: readonly HistoryRow[];
}

export interface MemoryStorage extends FeedStorage {
  readonly content: () => MemoryContent;
}

/** A feed that is known by its first root and holds nothing yet. */
export async function emptyContent(root: Uint8Array<ArrayBuffer>): Promise<MemoryContent> {
  const feed: Fingerprint = await sha256Hex(root);
  const files = { root, timestamp: null, snapshot: null, targets: null };
  return {
    state: {
      feed,
      files,
      dataset: null,
      floors: NO_FLOORS,
      latestIssued: null,
      held: [],
      hidden: [],
      losses: [],
      staging: null,
    },
    rows: new Map(),
    leaves: new Map(),
    staged: { rows: new Map(), leaves: new Map() },
    history: [],
  };
}

/**
 * A feed's storage in memory: what `feed verify` and the tests of the client use, and a reference for the real one.
 * `clock` in milliseconds since the epoch; `written` hears of every change.
 */
export function memoryStorage(
  start: MemoryContent,
  clock: () => number,
  written: (content: MemoryContent) => void = () => undefined,
): MemoryStorage {
  let content = start;
  const set = (next: Partial<MemoryContent>, state: Partial<HeldState> = {}) => {
    content = { ...content, ...next, state: { ...content.state, ...state } };
    written(content);
  };
  const check = ({ from }: Update) => {
    if ((content.state.dataset?.version ?? null) !== from)
      throw new StorageConflict("another version is held by now");
  };
  const applied = (update: Update): Partial<HeldState> => ({
    files: update.files,
    floors: update.floors,
    dataset: update.dataset,
    latestIssued: update.latestIssued,
    held: update.held,
    hidden: update.hidden,
    losses: lossesAfter(content.state, update, clock()),
    staging: null,
  });
  const historyWith = (update: Update): readonly HistoryRow[] => {
    const forgotten = new Set(update.forget.map(rowName));
    return [...content.history.filter((row) => !forgotten.has(rowName(row))), ...update.history];
  };
  const nothingStaged = { rows: new Map(), leaves: new Map() };
  return {
    content: () => content,
    load: async () => content.state,
    trust: async (files, floors, latestIssued) => set({}, { files, floors, latestIssued }),
    leaves: async () => [...content.leaves.values()].sort(compareRows),
    groups: async () => groupsOf([...content.leaves.values()].sort(compareRows)),
    rows: async (keys) => valuesOf(content.rows, keys),
    apply: async (update) => {
      check(update);
      const rows = shownWith(changed(content.rows, update.changes), update);
      const leaves = changedLeaves(content.leaves, update.changes, update.leaves);
      set({ rows, leaves, history: historyWith(update) }, applied(update));
    },
    stage: async (targets: Hex, shard, rows, leaves) => {
      const staged = {
        rows: changed(content.staged.rows, rows),
        leaves: changedLeaves(content.staged.leaves, rows, leaves),
      };
      set({ staged }, { staging: { targets, shards: shard + 1 } });
    },
    stagedLeaves: async () => [...content.staged.leaves.values()].sort(compareRows),
    stagedRows: async (keys) => valuesOf(content.staged.rows, keys),
    flip: async (update) => {
      check(update);
      const { rows, leaves } = content.staged;
      const history = historyWith(update);
      set({ rows: shownWith(rows, update), leaves, staged: nothingStaged, history }, applied(update));
    },
    discardStaging: async () => set({ staged: nothingStaged }, { staging: null }),
    release: async (released) => {
      const names = new Set(released.map(rowName));
      const changes = released.map(
        ({ kind, id, next }): RowChange =>
          next === null
            ? { op: "remove", kind, id, reason: "withdrawn" }
            : { op: "put", kind, id, value: next },
      );
      const held = content.state.held.filter((row) => !names.has(rowName(row)));
      set({ rows: changed(content.rows, changes) }, { held });
    },
  };
}

function valuesOf(rows: MemoryContent["rows"], keys: readonly RowKey[]): readonly (RowValue | null)[] {
  return keys.map((key) => rows.get(rowName(key))?.value ?? null);
}

function changed(rows: MemoryContent["rows"], changes: readonly RowChange[]): MemoryContent["rows"] {
  const next = new Map(rows);
  for (const change of changes) {
    const { kind, id } = change;
    if (change.op === "put") next.set(rowName(change), { kind, id, value: change.value });
    else next.delete(rowName(change));
  }
  return next;
}

function changedLeaves(
  leaves: ReadonlyMap<string, Leaf>,
  changes: readonly RowChange[],
  fresh: readonly Leaf[],
): ReadonlyMap<string, Leaf> {
  const next = new Map(leaves);
  for (const change of changes) if (change.op === "remove") next.delete(rowName(change));
  for (const leaf of fresh) next.set(rowName(leaf), leaf);
  return next;
}

/** What waits is shown as it was, and what was withdrawn not at all. */
function shownWith(
  rows: MemoryContent["rows"],
  { held, hidden }: Pick<Update, "held" | "hidden">,
): MemoryContent["rows"] {
  const next = new Map(rows);
  for (const row of hidden) next.delete(rowName(row));
  for (const row of held) next.set(rowName(row), { kind: row.kind, id: row.id, value: row.shown });
  return next;
}
