import type { ReadingRoot } from "./changes.ts";
import { isUnread } from "./elements.ts";
import { isElement } from "./nodes.ts";
import { runAround } from "./run-around.ts";
import { shadowHosts } from "./shadow-roots.ts";
import { isReadable, type Run } from "./walk.ts";

export interface TouchedOptions {
  /** Which of these pieces of text a name may stand in, or begin in, by their index. */
  readonly touched: (pieces: readonly string[]) => readonly number[];
  /** Told of every open shadow root on the way, so that its changes can be watched. */
  readonly onShadow?: ((root: ShadowRoot) => void) | undefined;
}

/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`. */
const TEXTS = 0x4 | 0x8;
/** A text this long may be a script's: its parent is asked before it is read. Most texts are shorter, and prose. */
const LONG = 400;
const LONGEST_BLANK = 100;
/** How much is done before the caller may pause: a unit is a node, or as many characters as cost the same. */
const PORTION = 256;
const CHARACTERS_A_NODE = 64;
const SPACE = 0x20;

/** Texts that are looked at together. */
interface Portion {
  readonly nodes: Node[];
  readonly pieces: string[];
  readonly roots: ReadingRoot[];
}

/**
 * Yields the runs of text below the roots in which a name may stand, portion by portion (some are empty), so that the
 * caller may pause. Every text is looked at, the texts of a portion at once, but elements only around a text that may
 * hold a name, which is what makes it fast: a browser makes an object for each node that a script touches, and what
 * runs once runs slowly. Open shadow roots come after the rest.
 */
export function* touchedRuns(
  roots: readonly ReadingRoot[],
  options: TouchedOptions,
): Generator<readonly Run[], void, undefined> {
  const { touched, onShadow } = options;
  /** The last text of each run that was found: a page that changes meanwhile may have the walk begin anew. */
  const done = new WeakSet<Node>();
  let portion: Portion = { nodes: [], pieces: [], roots: [] };
  let work = 0;
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const data = node.nodeValue ?? "";
      work += 1 + data.length / CHARACTERS_A_NODE;
      if (!isBlank(data) && (data.length < LONG || !isScript(node))) {
        portion.nodes.push(node);
        portion.pieces.push(data);
        portion.roots.push(root);
      }
      if (work < PORTION) continue;
      yield runsAround(portion, touched(portion.pieces), done);
      portion = { nodes: [], pieces: [], roots: [] };
      work = 0;
      // What the walk stood on has been taken away meanwhile: from there no way leads on.
      if (!root.contains(walker.currentNode)) walker.currentNode = root;
    }
  }
  yield runsAround(portion, touched(portion.pieces), done);
  const shadows: ShadowRoot[] = [];
  for (const host of shadowHosts(roots)) {
    if (host === null) {
      yield [];
      continue;
    }
    if (!isReadable(host)) continue;
    onShadow?.(host.shadowRoot);
    shadows.push(host.shadowRoot);
  }
  if (shadows.length > 0) yield* touchedRuns(shadows, options);
}

/** The runs that those texts of a portion stand in which are touched, each once. */
function runsAround(
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

/** Most texts of a page are the space between its elements. */
function isBlank(data: string): boolean {
  if (data.length >= LONGEST_BLANK || data.charCodeAt(0) > SPACE) return false;
  return data.length < 2 || data.trim() === "";
}

function isScript({ parentNode }: Node): boolean {
  return isElement(parentNode) && isUnread(parentNode);
}
