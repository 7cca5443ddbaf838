import { isBlock, isUnread } from "./elements.ts";
import { isElement, isShadowRoot, isText } from "./nodes.ts";
import type { ReadingRoot } from "./changes.ts";

/** Blocks side by side in one parent, with all in them and between them. */
export interface Stretch {
  /** A reading root around them: what reads on from them into the text around ends there. */
  readonly within: ReadingRoot;
  readonly parent: Node;
  readonly first: Element;
  readonly last: Element;
}

/** What one reading covers. */
export type Reach = ReadingRoot | Stretch;

export function isStretch(reach: Reach): reach is Stretch {
  return "within" in reach;
}

/**
 * All that stands behind a node, to the end of what is read, as stretches: the blocks beside the node, beside its
 * parent, and so on. Null if text stands at an edge of one of them, which has no box of its own to tell where it is.
 */
export function stretchesBehind(node: Node, reach: Reach): readonly Stretch[] | null {
  const within = isStretch(reach) ? reach.within : reach;
  const top = isStretch(reach) ? reach.parent : reach;
  const found: Stretch[] = [];
  for (let at: Node = node; at !== top; ) {
    const parent: Node | null = at.parentNode;
    if (parent === null) return null;
    const end = isStretch(reach) && parent === top ? reach.last : parent.lastChild;
    const edges = at === end ? null : edgesOf(at.nextSibling, end);
    if (edges === undefined) return null;
    if (edges !== null) found.push({ within, parent, ...edges });
    at = parent;
  }
  return found;
}

/** The first and the last block among siblings; null if nothing in them is read, undefined if text is outside of them. */
function edgesOf(
  from: Node | null,
  to: Node | null,
): { readonly first: Element; readonly last: Element } | null | undefined {
  let first = from;
  while (first !== null && first !== to && isNothing(first)) first = first.nextSibling;
  let last = to;
  while (last !== null && last !== first && isNothing(last)) last = last.previousSibling;
  if (first === null || last === null || (first === last && isNothing(first))) return null;
  return isEdge(first) && isEdge(last) ? { first, last } : undefined;
}

function isNothing(node: Node): boolean {
  if (isText(node)) return node.data.trim() === "";
  return !isElement(node) || isUnread(node);
}

function isEdge(node: Node): node is Element {
  return isElement(node) && isBlock(node);
}

/**
 * Parts roots into stretches of at least `least` blocks that stand side by side, in the order in which they are given,
 * and the others.
 */
export function stretchesAmong(
  roots: Iterable<ReadingRoot>,
  least: number,
): { readonly stretches: readonly Stretch[]; readonly others: ReadonlySet<ReadingRoot> } {
  const stretches: Stretch[] = [];
  const others = new Set<ReadingRoot>();
  let side: Element[] = [];
  const close = (): void => {
    const [first] = side;
    const last = side.at(-1);
    const parent = first?.parentNode ?? null;
    const isWide = side.length >= least && (isShadowRoot(parent) || (isElement(parent) && isBlock(parent)));
    if (isWide && first !== undefined && last !== undefined)
      stretches.push({ within: parent, parent, first, last });
    else for (const one of side) others.add(one);
    side = [];
  };
  for (const root of roots) {
    if (!isElement(root)) {
      others.add(root);
      continue;
    }
    if (side.at(-1)?.nextElementSibling !== root) close();
    side.push(root);
  }
  close();
  return { stretches, others };
}

/**
 * The stretch with its edges where they are now: one that has left or `moved` may have been anywhere among its siblings,
 * so that all on that side of the other edge count. Null if its parent has left the page, or is empty.
 */
export function mended(stretch: Stretch, moved: (edge: Element) => boolean): Stretch | null {
  const { within, parent } = stretch;
  if (!parent.isConnected || !within.contains(parent) || !isParent(parent)) return null;
  const isLost = (edge: Element) => edge.parentNode !== parent || moved(edge);
  const first = isLost(stretch.first) ? parent.firstElementChild : stretch.first;
  const last = isLost(stretch.last) ? parent.lastElementChild : stretch.last;
  if (first === stretch.first && last === stretch.last) return stretch;
  return first === null || last === null ? null : { within, parent, first, last };
}

function isParent(node: Node): node is Node & ParentNode {
  return "firstElementChild" in node;
}

/** The first node behind the stretch that the walker comes to; null if there is none. Leaves the walker at its beginning. */
export function endOf({ first, last }: Stretch, walker: TreeWalker): Node | null {
  let deepest: Node = last;
  while (deepest.lastChild !== null) deepest = deepest.lastChild;
  walker.currentNode = deepest;
  const end = walker.nextNode();
  walker.currentNode = first;
  return end;
}
