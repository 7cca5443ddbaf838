import { isBlock } from "./elements.ts";
import { isElement, isShadowRoot } from "./nodes.ts";
import { isReadable, ownerOf } from "./walk.ts";

/** What must be read again after a page changed. */
export interface Changes {
  /** Blocks that arrived, with all in them. */
  readonly arrived: ReadonlySet<Element | ShadowRoot>;
  /** Blocks whose own text changed; their child blocks did not. */
  readonly changed: ReadonlySet<Element>;
  /** Something left: what was found in nodes that are no longer in the page is void. */
  readonly left: boolean;
}

/**
 * Watches a document and its open shadow roots for text that arrives, changes or leaves. The callbacks of an observer
 * run inside the page's own turn, so they only take notes; `take` hands the notes over.
 */
export class ChangeLog {
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<Node>();
  #arrived = new Set<Element | ShadowRoot>();
  #changed = new Set<Element>();
  #touched = new Set<Node>();
  #left = false;

  /** `wake` is called once when notes begin to gather. */
  constructor(wake: () => void) {
    this.#observer = new MutationObserver((records) => {
      const idle = this.#touched.size === 0 && !this.#left;
      for (const record of records) this.#note(record);
      if (idle && (this.#touched.size > 0 || this.#left)) wake();
    });
  }

  watch(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["contenteditable"],
    });
  }

  #note(record: MutationRecord): void {
    if (record.type !== "childList") {
      this.#touched.add(record.target);
      return;
    }
    if (record.removedNodes.length > 0) {
      this.#left = true;
      this.#touched.add(record.target);
    }
    for (const node of record.addedNodes) this.#touched.add(node);
  }

  /** The notes since the last call, sorted out; null if there are none. */
  take(): Changes | null {
    if (this.#touched.size === 0 && !this.#left) return null;
    for (const node of this.#touched) this.#sort(node);
    const changes = { arrived: outermost(this.#arrived), changed: this.#changed, left: this.#left };
    this.#arrived = new Set();
    this.#changed = new Set();
    this.#touched = new Set();
    this.#left = false;
    return changes;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #sort(node: Node): void {
    if (!node.isConnected) return;
    const element = isElement(node) ? node : null;
    const around = ownerOf(element === null || !isBlock(element) ? node : (element.parentNode ?? element));
    if (around !== null && isReadable(around)) this.#changed.add(around);
    if (element === null) return;
    for (const block of blocksIn(element)) this.#arrived.add(block);
  }
}

/** The element if it is a block; of an inline element, whose own text belongs to the block around, the blocks within. */
function* blocksIn(element: Element): Generator<Element | ShadowRoot> {
  if (isBlock(element)) {
    yield element;
    return;
  }
  if (element.shadowRoot !== null) yield element.shadowRoot;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    yield* blocksIn(child);
}

/** Drops what lies inside another member, so that nothing is read twice. */
function outermost(set: ReadonlySet<Element | ShadowRoot>): ReadonlySet<Element | ShadowRoot> {
  if (set.size < 2) return set;
  const out = new Set<Element | ShadowRoot>();
  for (const root of set) {
    let at: Node | null = root.parentNode;
    while (at !== null && !has(set, at)) at = at.parentNode;
    if (at === null) out.add(root);
  }
  return out;
}

/** Whether the node is one of the set's. */
export function has(set: ReadonlySet<Element | ShadowRoot>, node: Node): boolean {
  return (isElement(node) || isShadowRoot(node)) && set.has(node);
}
