import { LIMITS } from "../format/limits.ts";
import { fromHex, toHex } from "../format/hex.ts";
import { oneAfterAnother, SIZE, treeHash } from "../format/hash-tree.ts";
import { endsGroup, rootOfGroups as rootOver } from "../format/merkle.ts";
import { compareRows } from "../format/row-order.ts";
import { nextTask } from "../format/turn.ts";
import type { Hex, RowChange, RowKey } from "../format/types.ts";
import { hasLeaf, type LeafChange, withLeaves } from "./leaves.ts";
import type { Leaf, LeafGroup } from "./types.ts";

/** Changed groups made in one go, a few milliseconds. */
const SLICE = 32;

/** The groups of sorted leaves. */
export function groupsOf(leaves: readonly Leaf[]): readonly LeafGroup[] {
  return [...eachGroup(leaves)];
}

/** The same with `turn` between slices of work: a shard has ten thousand leaves and more. */
export async function groupsInTurns(leaves: readonly Leaf[], turn = nextTask): Promise<readonly LeafGroup[]> {
  const groups: LeafGroup[] = [];
  for (const group of eachGroup(leaves)) {
    groups.push(group);
    if (groups.length % SLICE === 0) await turn();
  }
  return groups;
}

function* eachGroup(leaves: readonly Leaf[]): Generator<LeafGroup, void, undefined> {
  let from = 0;
  for (const [at, leaf] of leaves.entries()) {
    if (at + 1 < leaves.length && !endsGroup(bytesOf(leaf))) continue;
    yield groupOf(leaves.slice(from, at + 1));
    from = at + 1;
  }
}

function groupOf(leaves: readonly Leaf[]): LeafGroup {
  const hashes = leaves.map(bytesOf);
  const [first = { kind: "", id: "" }] = leaves;
  return {
    first: { kind: first.kind, id: first.id },
    size: leaves.length,
    hash: toHex(treeHash(oneAfterAnother(hashes))),
    closed: endsGroup(hashes.at(-1) ?? new Uint8Array(SIZE)),
    leaves: () => leaves,
  };
}

/** Of what is no hash nothing comes but a root that nobody signed. */
function bytesOf({ hash }: Leaf): Uint8Array<ArrayBuffer> {
  return fromHex(hash)?.slice(0, SIZE) ?? new Uint8Array(SIZE).fill(0xff);
}

/**
 * The groups after sorted changes, each key once. Groups that no change touches stay the same objects; one that is not
 * closed is joined to the next. `turn` between slices of work.
 */
export async function groupsWith(
  groups: readonly LeafGroup[],
  changes: readonly LeafChange[],
  turn = nextTask,
): Promise<readonly LeafGroup[]> {
  const after: LeafGroup[] = [];
  let open: readonly Leaf[] = [];
  let from = 0;
  let made = 0;
  for (const [at, group] of groups.entries()) {
    const next = groups[at + 1];
    let to = from;
    for (let change = changes[to]; change !== undefined; change = changes[to]) {
      if (next !== undefined && compareRows(change, next.first) >= 0) break;
      to += 1;
    }
    if (to === from && open.length === 0 && (group.closed || next === undefined)) {
      after.push(group);
      continue;
    }
    const own = withLeaves(group.leaves(), changes.slice(from, to));
    from = to;
    const fresh = groupsOf([...open, ...own]);
    const last = fresh.at(-1);
    const isOpen = last !== undefined && !last.closed && next !== undefined;
    // One by one: there may be more than a call takes arguments, for whoever makes the rows chooses their hashes.
    for (const one of isOpen ? fresh.slice(0, -1) : fresh) after.push(one);
    open = isOpen ? last.leaves() : [];
    made += 1;
    if (made % SLICE === 0) await turn();
  }
  return groups.length === 0 ? groupsOf(withLeaves([], changes)) : after;
}

/** All leaves, sorted. `turn` between slices of work. */
export async function leavesOfGroups(
  groups: readonly LeafGroup[],
  turn = nextTask,
): Promise<readonly Leaf[]> {
  const leaves: Leaf[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % (4 * SLICE) === 0) await turn();
    for (const leaf of group.leaves()) leaves.push(leaf);
  }
  return leaves;
}

/** How many leaves there are. */
export function countOf(groups: readonly LeafGroup[]): number {
  return groups.reduce((sum, { size }) => sum + size, 0);
}

export const ENDLESS = "too many rows of which none ends a group";

/** Whether a group of these sorted leaves would be larger than any group may be. */
export function hasEndlessGroup(leaves: readonly Leaf[]): boolean {
  let size = 0;
  return leaves.some(({ hash }) => {
    // As `endsGroup` has it, without the bytes.
    size = hash.startsWith("0") ? 0 : size + 1;
    return size > LIMITS.group;
  });
}

/** The dataset's root. Every group but the last one has to be closed. */
export async function rootOfGroups(groups: readonly LeafGroup[], turn = nextTask): Promise<Hex> {
  const hashes = new Uint8Array(SIZE * groups.length);
  for (const [at, { hash }] of groups.entries())
    hashes.set(fromHex(hash)?.subarray(0, SIZE) ?? [], SIZE * at);
  return rootOver(hashes, turn);
}

/** Whether the groups hold a leaf of this key. */
export function groupsHold(groups: readonly LeafGroup[], key: RowKey): boolean {
  let low = 0;
  let high = groups.length;
  // The last group that does not begin behind the key.
  while (low < high) {
    const middle = (low + high) >>> 1;
    const group = groups[middle];
    if (group !== undefined && compareRows(group.first, key) <= 0) low = middle + 1;
    else high = middle;
  }
  const group = groups[low - 1];
  return group !== undefined && hasLeaf(group.leaves(), key);
}

/**
 * The same as `shadowIn` of all leaves, of groups in which there was none before the changes: only rows that were put can
 * have brought one.
 */
export function shadowAfter(groups: readonly LeafGroup[], changes: readonly RowChange[]): string | null {
  for (const { op, kind, id } of changes) {
    if (op === "remove") continue;
    const others =
      kind === "redirect" ? ["entity", "event"] : kind === "entity" || kind === "event" ? ["redirect"] : [];
    for (const other of others) {
      if (!groupsHold(groups, { kind: other, id })) continue;
      return `a redirect stands in place of ${kind === "redirect" ? other : kind} ${id}`;
    }
  }
  return null;
}
