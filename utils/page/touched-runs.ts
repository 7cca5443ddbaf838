import type { ReadingRoot } from "./changes.ts";
import { isUnread } from "./elements.ts";
import { isElement } from "./nodes.ts";
import { runAround } from "./run-around.ts";
import { shadowHosts } from "./shadow-roots.ts";
import { endOf, isStretch, mended, type Reach } from "./stretch.ts";
import { isReadable, type Run } from "./walk.ts";

/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`. */
const TEXTS = 0x4 | 0x8;
/** A text this long may be a script's: its parent is asked before it is read. Most texts are shorter, and prose. */
const LONG = 400;
const LONGEST_BLANK = 100;
/** How much is done before the caller may pause: a unit is a node, or as many characters as cost the same. */
const STRETCH = 256;
/** How much work is asked about at once: as much as 4,096 nodes, or 262,144 characters. */
export const PORTION = 4_096;
/** Work is counted in whole numbers, of which a browser makes no objects. */
const CHARACTERS_A_NODE = 64;
const SPACE = 0x20;

/** Texts that are asked about together, each with its node and the root it was found below. */
export interface Portion {
  readonly nodes: Node[];
  readonly pieces: string[];
  readonly roots: ReadingRoot[];
}

/**
 * Yields the texts below the roots, portion by portion, and null wherever the caller may pause. Every text is looked at,
 * but no element (`touchedRuns` tells more), which is what makes it fast: a browser makes an object for each node that
 * a script touches, and what runs once runs slowly. Open shadow roots come after the rest, if they are wanted: `onShadow`
 * is told of each, so that its changes can be watched; those in stretches are left out. A portion is due after as much
 * work as `most` says. `came`: whether a node has come or moved, so that it will be read for that; where an edge of a
 * stretch or the place of the walk has moved, this walk reads all the same what lay between or still before it.
 */
export function* textPortions(
  reaches: readonly Reach[],
  onShadow: ((root: ShadowRoot) => void) | null,
  most: number = PORTION,
  came: (node: Node) => boolean = () => false,
): Generator<Portion | null, void, undefined> {
  let portion: Portion = { nodes: [], pieces: [], roots: [] };
  let work = 0;
  let next = STRETCH * CHARACTERS_A_NODE;
  for (const asked of reaches) {
    // Since it was found to be near, its edges may have left or moved: to the very end, and nothing would lie between them.
    const reach = isStretch(asked) ? mended(asked, came) : asked;
    if (reach === null) continue;
    const root = isStretch(reach) ? reach.within : reach;
    const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
    const end = isStretch(reach) ? endOf(reach, walker) : null;
    for (let node = walker.nextNode(); node !== end && node !== null; node = walker.nextNode()) {
      const data = node.nodeValue ?? "";
      work += CHARACTERS_A_NODE + data.length;
      if (!isBlank(data) && (data.length < LONG || !isScript(node))) {
        portion.nodes.push(node);
        portion.pieces.push(data);
        portion.roots.push(root);
      }
      if (work < next) continue;
      next = work + STRETCH * CHARACTERS_A_NODE;
      const held = aroundIn(root, node).filter((one) => !came(one));
      if (work < most * CHARACTERS_A_NODE) yield null;
      else {
        yield portion;
        portion = { nodes: [], pieces: [], roots: [] };
        work = 0;
        next = STRETCH * CHARACTERS_A_NODE;
      }
      // What the walk stood on has been taken away meanwhile, and no way leads on; or was moved, with what lay before it.
      if (!root.contains(walker.currentNode) || held.some(came)) walker.currentNode = root;
    }
  }
  if (portion.pieces.length > 0) yield portion;
  if (onShadow === null) return;
  const roots = reaches.flatMap((reach) => (isStretch(reach) ? [] : reach));
  const shadows: ShadowRoot[] = [];
  for (const host of shadowHosts(roots)) {
    if (host === null) {
      yield null;
      continue;
    }
    if (!isReadable(host)) continue;
    onShadow(host.shadowRoot);
    shadows.push(host.shadowRoot);
  }
  if (shadows.length > 0) yield* textPortions(shadows, onShadow, PORTION, came);
}

/**
 * The runs that those texts of a portion stand in which are touched: in which a name may stand. Only around these are
 * elements looked at. Texts that the page has taken away meanwhile are left out. `done` is the reading's: it holds the
 * last text of each run that was given before, for a page that changes may have the walk begin anew.
 */
export function touchedRuns(
  { nodes, roots }: Portion,
  touched: readonly number[],
  done: WeakSet<Node>,
): readonly Run[] {
  const found: Run[] = [];
  /** Nodes with nothing around them that is not read, below one root. */
  let read = new Set<Node>();
  let last: ReadingRoot | null = null;
  for (const index of touched) {
    const node = nodes[index];
    const root = roots[index];
    if (node === undefined || root === undefined) continue;
    if (root !== last) read = new Set();
    last = root;
    const run = runAround(node, root, read);
    const end = run?.segments.at(-1)?.node;
    if (run === null || end === undefined || done.has(end)) continue;
    done.add(end);
    found.push(run);
  }
  return found;
}

/** The node and all around it, up to the root. */
function aroundIn(root: Node, node: Node): readonly Node[] {
  const around: Node[] = [];
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) around.push(at);
  return around;
}

/** Most texts of a page are the space between its elements. */
function isBlank(data: string): boolean {
  if (data.length >= LONGEST_BLANK || data.charCodeAt(0) > SPACE) return false;
  return data.length < 2 || data.trim() === "";
}

function isScript({ parentNode }: Node): boolean {
  return isElement(parentNode) && isUnread(parentNode);
}
