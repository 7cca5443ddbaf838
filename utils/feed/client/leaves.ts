import { fromHex, toHex } from "../format/hex.ts";
import { leafHash, merkleRoot } from "../format/merkle.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { Hex, RowChange } from "../format/types.ts";
import type { Leaf } from "./types.ts";

/** Rows hashed at once: enough to keep the digest busy, little enough to let other work in between. */
const BATCH = 512;

/** The leaves of the rows that are put, in their order. */
export async function leavesOf(changes: readonly RowChange[], signal: AbortSignal): Promise<readonly Leaf[]> {
  const puts = changes.flatMap((change) => (change.op === "put" ? [change] : []));
  const leaves: Leaf[] = [];
  for (let at = 0; at < puts.length; at += BATCH) {
    signal.throwIfAborted();
    const batch = puts.slice(at, at + BATCH).map(async ({ kind, id, value }): Promise<Leaf> => {
      return { kind, id, hash: toHex(await leafHash({ kind, id }, value)) };
    });
    leaves.push(...(await Promise.all(batch)));
  }
  return leaves;
}

/** The leaves after the changes, sorted as before. */
export function leavesAfter(
  before: readonly Leaf[],
  changes: readonly RowChange[],
  fresh: readonly Leaf[],
): readonly Leaf[] {
  const removed = new Set(changes.flatMap((change) => (change.op === "remove" ? rowName(change) : [])));
  const put = new Map(fresh.map((leaf) => [rowName(leaf), leaf]));
  const kept = before.filter((leaf) => !removed.has(rowName(leaf)) && !put.has(rowName(leaf)));
  return [...kept, ...fresh].sort(compareRows);
}

/**
 * A redirect that stands where an entity or event of the same id still does: readers would be led away from a row
 * that nobody removed. Null if there is none.
 */
export function shadowIn(leaves: readonly Leaf[]): string | null {
  const redirects = new Set(leaves.flatMap(({ kind, id }) => (kind === "redirect" ? id : [])));
  const row = leaves.find(({ kind, id }) => (kind === "entity" || kind === "event") && redirects.has(id));
  return row === undefined ? null : `a redirect stands in place of ${row.kind} ${row.id}`;
}

export function rootOf(leaves: readonly Leaf[]): Promise<Hex> {
  return merkleRoot(leaves.map(({ hash }) => fromHex(hash) ?? new Uint8Array(0)));
}

/** Of several changes of one row the last counts; sorted by row. */
export function foldChanges(changes: readonly RowChange[]): readonly RowChange[] {
  return [...new Map(changes.map((change) => [rowName(change), change])).values()].sort(compareRows);
}
