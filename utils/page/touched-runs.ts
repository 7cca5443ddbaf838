import { isUnread } from "./elements.ts";
import { isElement } from "./nodes.ts";
import { runAround } from "./run-around.ts";
import { openShadowRoots } from "./shadow-roots.ts";
import { isReadable, type Run } from "./walk.ts";

export interface TouchedOptions {
  /** Whether a name may stand in a piece of text, or begin there. */
  readonly touches: (piece: string) => boolean;
  /** Told of every open shadow root on the way, so that its changes can be watched. */
  readonly onShadow?: ((root: ShadowRoot) => void) | undefined;
}

/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`. */
const TEXTS = 0x4 | 0x8;
/** A text this long may be a script's: its parent is asked before it is read. Most texts are shorter, and prose. */
const LONG = 400;
const LONGEST_BLANK = 100;
/** How much is done before the caller may pause: a unit is a node, or as many characters as cost the same. */
const PORTION = 64;
const CHARACTERS_A_NODE = 64;

/**
 * Yields the runs of text below `root` in which a name may stand, and null now and then, so that the caller may pause.
 * Every text is looked at, but elements only around a text that may hold a name, which is what makes it fast: a browser
 * makes an object for each node that a script touches. Open shadow roots come after the rest.
 */
export function* touchedRuns(
  root: Element | ShadowRoot,
  options: TouchedOptions,
): Generator<Run | null, void, undefined> {
  const { touches, onShadow } = options;
  const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
  const done = new WeakSet<Node>();
  /** Nodes with nothing around them that is not read. What changes while the walk pauses is told, and read again. */
  let read = new Set<Node>();
  let work = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const data = node.nodeValue ?? "";
    work += 1 + data.length / CHARACTERS_A_NODE;
    const isCandidate = !isBlank(data) && (data.length < LONG || !isScript(node)) && touches(data);
    if (!isCandidate && work < PORTION) continue;
    const run = isCandidate ? runAround(node, root, read) : null;
    const last = run?.segments.at(-1)?.node ?? null;
    const isNew = last !== null && !done.has(last);
    if (last !== null) walker.currentNode = last;
    if (isNew) done.add(last);
    if (!isNew && work < PORTION) continue;
    if (work >= PORTION) work = 0;
    yield isNew ? run : null;
    if (work === 0) read = new Set();
    // What the walk stood on has been taken away meanwhile: from there no way leads on.
    if (!root.contains(walker.currentNode)) walker.currentNode = root;
  }
  for (const shadow of openShadowRoots(root)) {
    if (shadow === null) {
      yield null;
      continue;
    }
    if (!isReadable(shadow.host)) continue;
    onShadow?.(shadow);
    yield* touchedRuns(shadow, options);
  }
}

/** Most texts of a page are the space between its elements. */
function isBlank(data: string): boolean {
  return data.length < LONGEST_BLANK && data.trim() === "";
}

function isScript({ parentNode }: Node): boolean {
  return isElement(parentNode) && isUnread(parentNode);
}
