import { groupsOf, groupsWith } from "../client/leaf-groups.ts";
import type { LeafChange } from "../client/leaves.ts";
import type { Leaf, LeafGroup } from "../client/types.ts";
import { fromHex } from "../format/hex.ts";
import { SIZE } from "../format/hash-tree.ts";
import { endsGroup } from "../format/merkle.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { RowKey } from "../format/types.ts";

type Key = readonly [kind: string, id: string];

/**
 * Many leaves in one record, in their groups: a record for each leaf took longer to read than all of them to verify. Of
 * what no update touches only the hashes of groups are looked at.
 */
export interface LeafPage {
  /** The first leaf's kind and id, and the last one's. */
  readonly first: Key;
  readonly last: Key;
  /** Of each group how many leaves it has. */
  readonly sizes: readonly number[];
  /** The groups' hashes, one after the other. */
  readonly groups: string;
  /** Each group's first leaf: JSON of `[kind, id][]`. */
  readonly firsts: string;
  /** A line for each group: JSON of `[kind, id][]`. Few long texts are read faster than many short ones. */
  readonly names: string;
  /** The leaves' hashes, one after the other. */
  readonly hashes: string;
}

/** Leaves of a new page, or a few more; one that grows to more than twice as many is divided. Browsers store larger records apart. */
const PAGE = 256;
/** Hexadecimal digits of a hash. */
const DIGITS = 64;

/** `groups`: one after the other. */
export function leafPagesOf(groups: readonly LeafGroup[]): readonly LeafPage[] {
  const pages: LeafPage[] = [];
  let from = 0;
  let size = 0;
  for (const [at, group] of groups.entries()) {
    size += group.size;
    if (size < PAGE && at + 1 < groups.length) continue;
    pages.push(...pageOf(groups.slice(from, at + 1)));
    from = at + 1;
    size = 0;
  }
  return pages;
}

/** All of these together, sorted; of those that stand in several pages the last page's counts. */
export function leavesIn(pages: readonly LeafPage[]): readonly Leaf[] {
  return sortedOnce(pages.flatMap((page) => groupsOfPage(page).flatMap((group) => group.leaves())));
}

function sortedOnce(leaves: readonly Leaf[]): readonly Leaf[] {
  const isSorted = leaves.every((leaf, at) => {
    const before = leaves[at - 1];
    return before === undefined || compareRows(before, leaf) < 0;
  });
  if (isSorted) return leaves;
  const known = new Map(leaves.map((leaf) => [rowName(leaf), leaf]));
  return [...known.values()].sort(compareRows);
}

/** How many leaves stand in the pages; what stands in several counts in each. */
export function countIn(pages: readonly LeafPage[]): number {
  return pages.reduce((sum, { sizes }) => sizes.reduce((all, size) => all + size, sum), 0);
}

/** The groups of all pages, one after the other; what shards of a whole dataset left open between them is not closed. */
export function groupsIn(pages: readonly LeafPage[]): readonly LeafGroup[] {
  const sorted = inOrder(pages);
  return sorted === null ? groupsOf(leavesIn(pages)) : sorted.flatMap(groupsOfPage);
}

/** Null for pages that reach into one another. */
function inOrder(pages: readonly LeafPage[]): readonly LeafPage[] | null {
  const sorted = pages.toSorted((a, b) => compareRows(keyOf(a.first), keyOf(b.first)));
  const isSorted = sorted.every((page, at) => {
    const before = sorted[at - 1];
    return before === undefined || compareRows(keyOf(before.last), keyOf(page.first)) < 0;
  });
  return isSorted ? sorted : null;
}

function groupsOfPage({ sizes, groups, firsts, names, hashes }: LeafPage): readonly LeafGroup[] {
  const first: readonly Key[] = JSON.parse(firsts);
  const lines = names.split("\n");
  let from = 0;
  return sizes.map((size, at): LeafGroup => {
    const own = hashes.slice(DIGITS * from, DIGITS * (from + size));
    from += size;
    let read: readonly Leaf[] | null = null;
    return {
      first: keyOf(first[at] ?? ["", ""]),
      size,
      hash: groups.slice(DIGITS * at, DIGITS * (at + 1)),
      closed: endsGroup(fromHex(own.slice(-DIGITS)) ?? new Uint8Array(SIZE)),
      leaves: () => (read ??= leavesFrom(lines[at] ?? "[]", own)),
    };
  });
}

function leavesFrom(names: string, hashes: string): readonly Leaf[] {
  const keys: readonly Key[] = JSON.parse(names);
  return keys.map(([kind, id], at) => ({ kind, id, hash: hashes.slice(DIGITS * at, DIGITS * (at + 1)) }));
}

/** Pages that change, and those that take their places. */
export interface PagesChange {
  readonly former: readonly LeafPage[];
  readonly next: readonly LeafPage[];
}

/** What sorted changes make of the pages: of each that they touch, and together of those between which a leaf moves. */
export async function pagesWith(
  pages: readonly LeafPage[],
  changes: readonly LeafChange[],
  turn: () => Promise<void>,
): Promise<readonly PagesChange[]> {
  const sorted = inOrder(pages);
  // Pages that reach into one another cannot be changed one by one.
  if (sorted === null || sorted.length === 0)
    return [{ former: pages, next: leafPagesOf(await groupsWith(groupsIn(pages), changes, turn)) }];
  const before = sorted.map(groupsOfPage);
  const after = await groupsWith(before.flat(), changes, turn);
  const result: PagesChange[] = [];
  let former: LeafPage[] = [];
  let groups: LeafGroup[] = [];
  let from = 0;
  for (const [at, page] of sorted.entries()) {
    const following = sorted[at + 1];
    let to = from;
    while (to < after.length && isBefore(after[to]?.first, following)) to += 1;
    const own = after.slice(from, to);
    from = to;
    if (former.length === 0 && isSame(own, before[at])) continue;
    former.push(page);
    for (const group of own) groups.push(group);
    // Its last group may reach into the next page.
    if (!isBefore(groups.at(-1)?.leaves().at(-1) ?? keyOf(page.first), following)) continue;
    result.push({ former, next: divided(groups) });
    former = [];
    groups = [];
  }
  return result;
}

function isBefore(key: RowKey | undefined, page: LeafPage | undefined): boolean {
  return key !== undefined && (page === undefined || compareRows(key, keyOf(page.first)) < 0);
}

function isSame(groups: readonly LeafGroup[], others: readonly LeafGroup[] | undefined): boolean {
  return groups.length === others?.length && groups.every((group, at) => group === others[at]);
}

/** One page as long as it is not too large. */
function divided(groups: readonly LeafGroup[]): readonly LeafPage[] {
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  return size > 2 * PAGE ? leafPagesOf(groups) : pageOf(groups);
}

/** None of no groups. */
function pageOf(groups: readonly LeafGroup[]): readonly LeafPage[] {
  const [first] = groups;
  const last = groups.at(-1)?.leaves().at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      first: [first.first.kind, first.first.id],
      last: [last.kind, last.id],
      sizes: groups.map(({ size }) => size),
      groups: groups.map(({ hash }) => hash).join(""),
      firsts: namesOf(groups.map((group) => group.first)),
      names: groups.map((group) => namesOf(group.leaves())).join("\n"),
      hashes: groups.flatMap((group) => group.leaves().map(({ hash }) => hash)).join(""),
    },
  ];
}

function namesOf(keys: readonly RowKey[]): string {
  return JSON.stringify(keys.map(({ kind, id }) => [kind, id]));
}

function keyOf([kind, id]: Key): RowKey {
  return { kind, id };
}

/** A page as it was before leaves were kept in groups. */
export interface FormerLeafPage {
  readonly first: Key;
  readonly names: string;
  readonly hashes: string;
}

/** The same leaves in pages of today. */
export function pagesOfFormer(pages: readonly FormerLeafPage[]): readonly LeafPage[] {
  return leafPagesOf(groupsOf(sortedOnce(pages.flatMap(({ names, hashes }) => leavesFrom(names, hashes)))));
}
