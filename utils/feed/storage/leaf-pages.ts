import { type LeafChange, withLeaves } from "../client/leaves.ts";
import type { Leaf } from "../client/types.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { RowKey } from "../format/types.ts";

/**
 * Many leaves in one record, sorted: all of a dataset's leaves are read at each update, and a record for each took
 * longer than to verify them.
 */
export interface LeafPage {
  /** The first leaf's kind and id. */
  readonly first: readonly [kind: string, id: string];
  /** JSON of `[kind, id][]`. */
  readonly names: string;
  /** Their hashes, one after the other. */
  readonly hashes: string;
}

/** Leaves of a new page; one that grows to more than twice as many is divided. Browsers store larger records apart. */
const PAGE = 256;
/** Hexadecimal digits of a hash. */
const DIGITS = 64;

/** `leaves`: sorted. */
export function leafPagesOf(leaves: readonly Leaf[]): readonly LeafPage[] {
  const pages: LeafPage[] = [];
  for (let at = 0; at < leaves.length; at += PAGE) {
    const page = pageOf(leaves.slice(at, at + PAGE));
    if (page !== null) pages.push(page);
  }
  return pages;
}

/** All of these together, sorted; of those that stand in several pages the last page's counts. */
export function leavesIn(pages: readonly LeafPage[]): readonly Leaf[] {
  return sortedOnce(pages.flatMap(leavesOfPage));
}

function sortedOnce(leaves: readonly Leaf[]): readonly Leaf[] {
  if (isSorted(leaves)) return leaves;
  const known = new Map(leaves.map((leaf) => [rowName(leaf), leaf]));
  return [...known.values()].sort(compareRows);
}

function isSorted(leaves: readonly Leaf[]): boolean {
  return leaves.every((leaf, at) => {
    const before = leaves[at - 1];
    return before === undefined || compareRows(before, leaf) < 0;
  });
}

/** Pages read in one go, a millisecond or two. */
const SLICE = 8;

/** The same with `turn` between slices of work. */
export async function leavesInTurns(
  pages: readonly LeafPage[],
  turn: () => Promise<void>,
): Promise<readonly Leaf[]> {
  const slices: (readonly Leaf[])[] = [];
  for (let at = 0; at < pages.length; at += SLICE) {
    await turn();
    slices.push(pages.slice(at, at + SLICE).flatMap(leavesOfPage));
  }
  await turn();
  return sortedOnce(slices.flat());
}

export function leavesOfPage({ names, hashes }: LeafPage): readonly Leaf[] {
  const keys: readonly (readonly [kind: string, id: string])[] = JSON.parse(names);
  return keys.map(([kind, id], at) => ({ kind, id, hash: hashes.slice(DIGITS * at, DIGITS * (at + 1)) }));
}

/** Pages that change, and those that take their places. */
export interface PagesChange {
  readonly former: readonly LeafPage[];
  readonly next: readonly LeafPage[];
}

/** What sorted changes make of the pages, a change for each page that they touch. */
export function pagesWith(
  pages: readonly LeafPage[],
  changes: readonly LeafChange[],
): readonly PagesChange[] {
  const sorted = pages.toSorted((a, b) => compareRows(keyOf(a), keyOf(b)));
  // Pages that reach into one another cannot be changed one by one.
  if (sorted.length === 0 || !isSorted(sorted.flatMap(leavesOfPage)))
    return [{ former: pages, next: leafPagesOf(withLeaves(leavesIn(pages), changes)) }];
  let next = 0;
  return sorted.flatMap((page, at): PagesChange[] => {
    const after = sorted[at + 1];
    const from = next;
    while (isBefore(changes[next], after)) next += 1;
    const own = changes.slice(from, next);
    return own.length === 0 ? [] : [{ former: [page], next: divided(withLeaves(leavesOfPage(page), own)) }];
  });
}

/** Whether the change belongs to what comes before the page; the last page takes all that is left. */
function isBefore(change: LeafChange | undefined, page: LeafPage | undefined): boolean {
  return change !== undefined && (page === undefined || compareRows(change, keyOf(page)) < 0);
}

function keyOf({ first: [kind, id] }: LeafPage): RowKey {
  return { kind, id };
}

/** One page as long as it is not too large. */
function divided(leaves: readonly Leaf[]): readonly LeafPage[] {
  const whole = leaves.length > 2 * PAGE ? null : pageOf(leaves);
  return whole === null ? leafPagesOf(leaves) : [whole];
}

function pageOf(leaves: readonly Leaf[]): LeafPage | null {
  const [first] = leaves;
  if (first === undefined) return null;
  return {
    first: [first.kind, first.id],
    names: JSON.stringify(leaves.map(({ kind, id }) => [kind, id])),
    hashes: leaves.map(({ hash }) => hash).join(""),
  };
}
