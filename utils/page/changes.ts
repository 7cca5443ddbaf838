import { isBlock, isUnread } from "./elements.ts";
import { composedParent, isElement, isShadowRoot } from "./nodes.ts";
import { isReadable } from "./walk.ts";

/** Where a reading begins. The text that stands in a shadow root itself is its host's. */
export type ReadingRoot = Element | ShadowRoot;

/** What must be read again after a page changed. */
export interface Changes {
  /** Blocks that arrived, with all in them. */
  readonly arrived: ReadonlySet<ReadingRoot>;
  /** Blocks whose own text changed; their child blocks did not. */
  readonly changed: ReadonlySet<ReadingRoot>;
  /** Something left: what was found in nodes that are no longer in the page is void. */
  readonly left: boolean;
  /** In what arrived may be what has been read before: it moved, or is to be read for another reason. */
  readonly known: boolean;
}

/** Notes on nodes that left again are thrown away at this number of notes, for a hidden page may gather them for hours. */
const MANY = 2_000;

/**
 * Watches a document and its open shadow roots for text that arrives, changes or leaves. The callbacks of an observer
 * run inside the page's own turn, so they only take notes; `take` hands the notes over.
 */
export class ChangeLog {
  readonly #wake: () => void;
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<Node>();
  /** Nodes that came, with all in them, or whose text became readable or unreadable. */
  readonly #end = new AbortController();
  #came = new Set<Node>();
  /** Nodes in or under which text changed or left. */
  #altered = new Set<Node>();
  #left = false;
  #known = false;
  #many = MANY;

  /** `wake` is called once when notes begin to gather. */
  constructor(wake: () => void) {
    this.#wake = wake;
    this.#observer = new MutationObserver((records) => {
      const idle = this.#isEmpty();
      for (const record of records) this.#note(record);
      if (this.#came.size + this.#altered.size > this.#many) this.#prune();
      if (idle && !this.#isEmpty()) wake();
    });
  }

  watch(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    // What is slotted in hides a slot's own text and shows it again; no box tells of either.
    root.addEventListener("slotchange", ({ target }) => target instanceof Element && this.add(target), {
      signal: this.#end.signal,
    });
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["contenteditable"],
    });
  }

  isWatched(root: ShadowRoot): boolean {
    return this.#roots.has(root);
  }

  /** Notes what no observer tells: that an element must be read again with all in it. */
  add(element: Element): void {
    const idle = this.#isEmpty();
    this.#came.add(element);
    this.#known = true;
    if (idle) this.#wake();
  }

  /** Whether a node came, or moved, since the last `take`. */
  holds(node: Node): boolean {
    return this.#came.has(node);
  }

  /** The notes since the last call, sorted out; null if there are none. */
  take(): Changes | null {
    if (this.#isEmpty()) return null;
    const arrived = new Set<ReadingRoot>();
    const changed = new Set<ReadingRoot>();
    const around = (node: Node | null): void => {
      const root = node === null ? null : readingRootOf(node);
      if (root !== null && isReadable(isElement(root) ? root : root.host)) changed.add(root);
    };
    for (const node of this.#altered) if (node.isConnected) around(node);
    let before: Element | null = null;
    for (const node of this.#came) {
      if (!node.isConnected) continue;
      if (!isElement(node)) {
        around(node);
      } else if (!isBlock(node)) {
        around(node);
        for (const block of blocksIn(node)) arrived.add(block);
      } else {
        arrived.add(node);
        // Most that comes at once comes side by side: then the block before tells what is to be told of this one.
        const goesOn = before !== null && node.previousSibling === before;
        if (!goesOn && partsText(node, this.#came)) around(node.parentNode);
        before = isUnread(node) ? null : node;
      }
    }
    const left = this.#left;
    const known = this.#known || left;
    this.#came = new Set();
    this.#altered = new Set();
    this.#left = false;
    this.#known = false;
    this.#many = MANY;
    return { arrived: outermost(arrived), changed, left, known };
  }

  stop(): void {
    this.#observer.disconnect();
    this.#end.abort();
    this.#came.clear();
    this.#altered.clear();
  }

  #isEmpty(): boolean {
    return this.#came.size === 0 && this.#altered.size === 0 && !this.#left;
  }

  #note(record: MutationRecord): void {
    const { type, addedNodes } = record;
    if (type === "attributes") {
      this.#came.add(record.target);
      this.#known = true;
      return;
    }
    if (type === "characterData") {
      this.#altered.add(record.target);
      return;
    }
    if (record.removedNodes.length > 0) {
      this.#left = true;
      this.#altered.add(record.target);
    }
    // Plain loops, for they run in the page's own turn, for each node that comes.
    for (let at = 0; at < addedNodes.length; at++) {
      const node = addedNodes[at];
      if (node !== undefined) this.#came.add(node);
    }
  }

  #prune(): void {
    for (const notes of [this.#came, this.#altered]) {
      for (const node of notes) if (!node.isConnected) notes.delete(node);
    }
    this.#many = Math.max(MANY, 2 * (this.#came.size + this.#altered.size));
  }
}

/**
 * What must be read again when text in a node changes: the nearest block around it. Text in a shadow root itself is
 * its host's, whose reading covers it; but an inline host belongs to the block around it, so that its root stands alone.
 */
function readingRootOf(node: Node): ReadingRoot | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (isShadowRoot(at)) return isBlock(at.host) ? at.host : at;
    if (isElement(at) && (isBlock(at) || at === at.ownerDocument.documentElement)) return at;
  }
  return null;
}

/**
 * Whether a block that came may have parted text that read on before, so that what is around it must be read again.
 * Where a block or an end is beside it, the text around was parted there already: of a list that grows, only what it
 * grows by is read. Of blocks that came side by side the first speaks for all.
 */
function partsText({ parentNode, previousSibling, nextSibling }: Element, came: ReadonlySet<Node>): boolean {
  if (previousSibling !== null && came.has(previousSibling)) return !isWholeBlock(previousSibling);
  let next: Node | null = nextSibling;
  while (next !== null && came.has(next)) next = next.nextSibling;
  const endsAtParent = isShadowRoot(parentNode) || (isElement(parentNode) && isBlock(parentNode));
  const isEnd = (beside: Node | null) => (beside === null ? endsAtParent : isWholeBlock(beside));
  return !isEnd(previousSibling) && !isEnd(next);
}

/** Whether text ends on either side of a node. It reads on, parted, beside a block that is not read. */
function isWholeBlock(node: Node): boolean {
  return isElement(node) && isBlock(node) && !isUnread(node);
}

/** The element if it is a block; of an inline element, whose own text belongs to the block around, the blocks within. */
function* blocksIn(element: Element): Generator<ReadingRoot> {
  if (isBlock(element)) {
    yield element;
    return;
  }
  if (element.shadowRoot !== null) yield element.shadowRoot;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    yield* blocksIn(child);
}

/** Drops what lies inside another member, so that nothing is read twice. */
function outermost(set: ReadonlySet<ReadingRoot>): ReadonlySet<ReadingRoot> {
  if (set.size < 2) return set;
  const out = new Set<ReadingRoot>();
  let known: Node | null = null;
  let isInside = false;
  for (const root of set) {
    const parent = composedParent(root);
    if (parent !== known) isInside = isWithin(parent, set);
    known = parent;
    if (!isInside) out.add(root);
  }
  return out;
}

/** Whether a node is one of the roots or lies in one, through shadow roots. */
export function isWithin(node: Node | null, roots: ReadonlySet<ReadingRoot>): boolean {
  for (let at = node; at !== null; at = composedParent(at)) {
    if ((isElement(at) || isShadowRoot(at)) && roots.has(at)) return true;
  }
  return false;
}
