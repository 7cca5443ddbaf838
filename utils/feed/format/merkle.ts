import {
  type Hash,
  oneAfterAnother,
  type PathStep,
  SIZE,
  treeHash,
  treeHashInTurns,
  treePath,
} from "./hash-tree.ts";
import { toHex } from "./hex.ts";
import { nextTask } from "./turn.ts";
import type { Hex } from "./types.ts";

/*
 * The tree of a dataset: its leaves in their order fall into groups, each of which has a tree of RFC 6962, and so have the
 * groups. Where a group ends depends on its last leaf alone. So a row that comes, goes or changes is felt in its own group,
 * at most in the next one, and whoever keeps the hashes of the groups computes the root from what changed: in one tree over
 * all leaves a new row moves every leaf behind it to another place. The idea is that of content-defined chunks (Muthitacharoen
 * and others, A Low-bandwidth Network File System, 2001). A path leads through both trees and is the same to check as one.
 */

/** A leaf ends its group if its hash begins with a byte below this: one in sixteen. */
const ENDS_BELOW = 0x10;
/** Leaves hashed in one go, a few milliseconds. */
const SLICE = 1000;

/** Whether a leaf of this hash is the last of its group. */
export function endsGroup(leaf: Uint8Array): boolean {
  return (leaf[0] ?? 0) < ENDS_BELOW;
}

/** The root over leaf hashes in their order; of none, the hash of nothing. `turn` between slices of work. */
export async function merkleRoot(leaves: readonly Hash[], turn = nextTask): Promise<Hex> {
  return merkleRootOf(oneAfterAnother(leaves), turn);
}

/** The same over hashes that lie one after the other. */
export async function merkleRootOf(leaves: Hash, turn = nextTask): Promise<Hex> {
  const groups: Hash[] = [];
  let next = SLICE * SIZE;
  for (const [from, to] of groupsIn(leaves)) {
    groups.push(treeHash(leaves.slice(from, to)));
    if (to < next) continue;
    next = to + SLICE * SIZE;
    await turn();
  }
  return rootOfGroups(oneAfterAnother(groups), turn);
}

/** The root over the tree hashes of all groups, which lie one after the other. */
export async function rootOfGroups(groups: Hash, turn = nextTask): Promise<Hex> {
  return toHex(await treeHashInTurns(groups, turn));
}

/** Of leaf hashes in their order: what is needed to get from the one at an index to the root. They are hashed once for all paths. */
export function merklePaths(leaves: readonly Hash[]): (index: number) => readonly PathStep[] {
  const all = oneAfterAnother(leaves);
  const groups = [...groupsIn(all)];
  const hashes = oneAfterAnother(groups.map((bounds) => treeHash(all.slice(...bounds))));
  return (index) => {
    const own = groups.findIndex(([, to]) => index * SIZE < to);
    const [from, to] = groups[own] ?? [0, 0];
    return [...treePath(all.slice(from, to), index - from / SIZE), ...treePath(hashes, own)];
  };
}

/** Where each group begins and ends, in bytes. */
function* groupsIn(leaves: Hash): Generator<readonly [from: number, to: number], void, undefined> {
  let from = 0;
  for (let at = 0; at < leaves.length; at += SIZE) {
    const to = at + SIZE;
    if (to < leaves.length && !endsGroup(leaves.subarray(at, to))) continue;
    yield [from, to];
    from = to;
  }
}
