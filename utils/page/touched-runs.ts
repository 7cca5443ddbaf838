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

/**
 * Yields the runs of text below `root` in which a name may stand, portion by portion (some are empty), so that the
 * caller may pause. Every text is looked at, the texts of a portion at once, but elements only around a text that may
 * hold a name, which is what makes it fast: a browser makes an object for each node that a script touches, and what
 * runs once runs slowly. Open shadow roots come after the rest.
 */
export function* touchedRuns(
  root: Element | ShadowRoot,
  options: TouchedOptions,
): Generator<readonly Run[], void, undefined> {
  const { touched, onShadow } = options;
  const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
  /** The last text of each run that was found: a page that changes meanwhile may have the walk begin anew. */
  const done = new WeakSet<Node>();
  for (let ended = false; !ended; ) {
    const nodes: Node[] = [];
    const pieces: string[] = [];
    let work = 0;
    while (work < PORTION) {
      const node = walker.nextNode();
      if (node === null) {
        ended = true;
        break;
      }
      const data = node.nodeValue ?? "";
      work += 1 + data.length / CHARACTERS_A_NODE;
      if (isBlank(data) || (data.length >= LONG && isScript(node))) continue;
      nodes.push(node);
      pieces.push(data);
    }
    yield pieces.length === 0 ? [] : runsAround(nodes, touched(pieces), root, done);
    // What the walk stood on has been taken away meanwhile: from there no way leads on.
    if (!ended && !root.contains(walker.currentNode)) walker.currentNode = root;
  }
  for (const host of shadowHosts(root)) {
    if (host === null) {
      yield [];
      continue;
    }
    if (!isReadable(host)) continue;
    onShadow?.(host.shadowRoot);
    yield* touchedRuns(host.shadowRoot, options);
  }
}

/** The runs that these texts stand in, each once. */
function runsAround(
  nodes: readonly Node[],
  indexes: readonly number[],
  root: Element | ShadowRoot,
  done: WeakSet<Node>,
): readonly Run[] {
  const found: Run[] = [];
  /** Nodes with nothing around them that is not read. */
  const read = new Set<Node>();
  for (const index of indexes) {
    const node = nodes[index];
    const run = node === undefined ? null : runAround(node, root, read);
    const last = run?.segments.at(-1)?.node;
    if (run === null || last === undefined || done.has(last)) continue;
    done.add(last);
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
