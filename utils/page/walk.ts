import { isBlock, isUnread } from "./elements.ts";
import { composedParent, isElement, isText } from "./nodes.ts";

/** A text node's part in a run: `node.data` stands in the run's text from `start` on. */
export interface Segment {
  readonly node: Text;
  readonly start: number;
}

/** Text that reads on without a break: the inline content of one block, between its child blocks. */
export interface Run {
  /** The nearest block around the text. */
  readonly owner: Element;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * Yields the runs of text below `root` in document order, one at a time. Text fields, editable regions and code are left
 * out, `br` reads as a line break. Open shadow roots are walked where their host stands. Works on any DOM: a browser's
 * or a parser's.
 */
export function* runs(root: Element | ShadowRoot): Generator<Run, void, undefined> {
  // Blocks may lie deeper in one another than functions may call themselves.
  const open = [partsOf(root)];
  for (let parts = open.pop(); parts !== undefined; parts = open.pop()) {
    for (let next = parts.next(); next.done !== true; next = parts.next()) {
      const part = next.value;
      if (isRun(part)) {
        yield part;
        continue;
      }
      open.push(parts);
      // A parser's document knows no shadow roots: there it is undefined.
      const shadow = part.shadowRoot ?? null;
      if (shadow !== null) open.push(partsOf(shadow));
      if (isBlock(part)) open.push(partsOf(part));
      break;
    }
  }
}

/** The runs that `root` itself owns, without those of its child blocks. */
export function* ownRuns(root: Element | ShadowRoot): Generator<Run, void, undefined> {
  for (const part of partsOf(root)) if (isRun(part)) yield part;
}

function isRun(part: Run | Element): part is Run {
  return "segments" in part;
}

/** What a block consists of, in document order: its own runs, and the elements whose text is their own. */
function* partsOf(block: Element | ShadowRoot): Generator<Run | Element, void, undefined> {
  const owner = isElement(block) ? block : block.host;
  if (isUnread(owner)) return;
  let open = new OpenRun(owner);
  let node: Node | null = block.firstChild;
  while (node !== null) {
    let descend: Node | null = null;
    if (isText(node)) {
      open.add(node);
    } else if (isElement(node)) {
      if (node.localName === "br") open.breakLine();
      else if (node.localName === "wbr") descend = null;
      else if (isUnread(node)) open.separate();
      else if (isBlock(node)) {
        const run = open.close();
        open = new OpenRun(owner);
        if (run !== null) yield run;
        yield node;
      } else {
        if (node.shadowRoot) yield node;
        descend = node.firstChild;
      }
    }
    node = descend ?? following(node, block);
  }
  const last = open.close();
  if (last !== null) yield last;
}

/** The next node after `node` and all below it, within `root`. */
function following(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** Collects a run. Most blocks hold one text node, whose string is then used as it is. */
export class OpenRun {
  readonly #owner: Element;
  #segments: Segment[] = [];
  #text = "";
  #visible = false;

  constructor(owner: Element) {
    this.#owner = owner;
  }

  add(node: Text): void {
    const data = node.data;
    if (data.length === 0) return;
    this.#segments.push({ node, start: this.#text.length });
    this.#text = this.#text.length === 0 ? data : this.#text + data;
    this.#visible ||= data.length > 40 || data.trim().length > 0;
  }

  breakLine(): void {
    if (this.#segments.length > 0) this.#text += "\n";
  }

  /** Something that is no text stands between two pieces of text: they are not one word. */
  separate(): void {
    if (this.#segments.length > 0) this.#text += "\uFFFC";
  }

  close(): Run | null {
    return this.#visible ? { owner: this.#owner, text: this.#text, segments: this.#segments } : null;
  }
}

/** The text node and offset at `index` of the run. An end index belongs to the node it ends in. */
export function locate(
  run: Run,
  index: number,
  isEnd: boolean,
): { readonly node: Text; readonly offset: number } | null {
  for (let i = run.segments.length - 1; i >= 0; i--) {
    const segment = run.segments[i];
    if (segment === undefined) continue;
    if (segment.start < index || (!isEnd && segment.start === index)) {
      const offset = index - segment.start;
      return offset <= segment.node.data.length ? { node: segment.node, offset } : null;
    }
  }
  return null;
}

/** Whether the walk from the document's root would reach this element: nothing around it is left out. */
export function isReadable(element: Element): boolean {
  let at: Node | null = element;
  while (at !== null) {
    if (isElement(at) && isUnread(at)) return false;
    at = composedParent(at);
  }
  return true;
}
