import { fromHex, toHex } from "../format/hex.ts";
import { leafHash, SIZE } from "../format/hash-tree.ts";
import { merkleRootOf } from "../format/merkle.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import { nextTask } from "../format/turn.ts";
import type { Hex, RowChange, RowKey } from "../format/types.ts";
import type { Leaf } from "./types.ts";

/** Rows hashed in one go, a few milliseconds. */
const BATCH = 100;
/** Hashes read in one go. */
const SLICE = 2000;

/** The leaves of the rows that are put, in their order. `turn` between slices of work. */
export async function leavesOf(
  changes: readonly RowChange[],
  signal: AbortSignal,
  turn = nextTask,
): Promise<readonly Leaf[]> {
  const puts = changes.flatMap((change) => (change.op === "put" ? [change] : []));
  const leaves: Leaf[] = [];
  for (let at = 0; at < puts.length; at += BATCH) {
    await turn();
    signal.throwIfAborted();
    const batch = puts.slice(at, at + BATCH).map(async ({ kind, id, value }): Promise<Leaf> => {
      return { kind, id, hash: toHex(await leafHash({ kind, id }, value)) };
    });
    leaves.push(...(await Promise.all(batch)));
  }
  return leaves;
}

/** What an update does to the leaves, sorted. */
export function leafChanges({
  changes,
  leaves,
}: {
  readonly changes: readonly RowChange[];
  readonly leaves: readonly Leaf[];
}): readonly LeafChange[] {
  const gone = changes.flatMap(({ op, kind, id }): LeafChange[] =>
    op === "remove" ? [{ kind, id, hash: null }] : [],
  );
  return [...gone, ...leaves].sort(compareRows);
}

/** A leaf as it is after a change; without hash: it is gone. */
export interface LeafChange extends RowKey {
  readonly hash: Hex | null;
}

/** Sorted leaves after sorted changes, each key once in either: one pass, for there may be a hundred thousand. */
export function withLeaves(leaves: readonly Leaf[], changes: readonly LeafChange[]): readonly Leaf[] {
  const after: Leaf[] = [];
  let at = 0;
  for (const change of changes) {
    for (let leaf = leaves[at]; leaf !== undefined && compareRows(leaf, change) < 0; leaf = leaves[at]) {
      after.push(leaf);
      at += 1;
    }
    const { kind, id, hash } = change;
    const known = leaves[at];
    if (known !== undefined && compareRows(known, change) === 0) at += 1;
    if (hash !== null) after.push({ kind, id, hash });
  }
  return after.concat(leaves.slice(at));
}

/**
 * A redirect that stands where an entity or event of the same id still does: readers would be led away from a row
 * that nobody removed. Null if there is none.
 */
export function shadowIn(leaves: readonly Leaf[]): string | null {
  const redirects = new Set<string>();
  for (const { kind, id } of leaves) if (kind === "redirect") redirects.add(id);
  if (redirects.size === 0) return null;
  const row = leaves.find(({ kind, id }) => (kind === "entity" || kind === "event") && redirects.has(id));
  return row === undefined ? null : `a redirect stands in place of ${row.kind} ${row.id}`;
}

/** Whether sorted leaves hold one of this key. */
export function hasLeaf(leaves: readonly Leaf[], key: RowKey): boolean {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const leaf = leaves[middle];
    if (leaf === undefined) return false;
    const order = compareRows(leaf, key);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** The dataset's root over all sorted leaves. `turn` between slices of work. */
export async function rootOf(leaves: readonly Leaf[], turn = nextTask): Promise<Hex> {
  const hashes = new Uint8Array(SIZE * leaves.length);
  for (const [at, { hash }] of leaves.entries()) {
    if (at % SLICE === 0) await turn();
    hashes.set(fromHex(hash)?.subarray(0, SIZE) ?? [], SIZE * at);
  }
  return merkleRootOf(hashes, turn);
}

/** Of several changes of one row the last counts; sorted by row. */
export function foldChanges(changes: readonly RowChange[]): readonly RowChange[] {
  return [...new Map(changes.map((change) => [rowName(change), change])).values()].sort(compareRows);
}
