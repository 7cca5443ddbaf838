import { isBlock, isUnread } from "./elements.ts";
import { isElement, isText } from "./nodes.ts";
import { OpenRun, type Run } from "./walk.ts";

/**
 * The run that a text node is part of, without walking the rest of its block. Null if the node stands in something
 * that is not read, below `root`, or the run holds nothing but space. `read` remembers what was found to be read, for
 * others that stand in the same.
 */
export function runAround(node: Node, root: Element | ShadowRoot, read: Set<Node> = new Set()): Run | null {
  const owner = ownerBelow(node, root, read);
  if (owner === null) return null;
  const open = new OpenRun(isElement(owner) ? owner : owner.host);
  for (let at: Node | null = firstOfRun(node, owner); at !== null; at = next(at, owner, open)) {
    if (isText(at)) open.add(at);
  }
  return open.close();
}

/** The nearest block around the node, at the furthest `root`; null if something around it is not read. */
function ownerBelow(node: Node, root: Element | ShadowRoot, read: Set<Node>): Element | ShadowRoot | null {
  let owner: Element | ShadowRoot | null = null;
  const passed: Node[] = [];
  for (let at: Node | null = node.parentNode; at !== null; at = at.parentNode) {
    const isKnown = read.has(at);
    if (isElement(at)) {
      if (!isKnown && isUnread(at)) return null;
      if (owner === null && (at === root || isBlock(at))) owner = at;
    }
    passed.push(at);
    if (at !== root && !(isKnown && owner !== null)) continue;
    for (const one of passed) read.add(one);
    return owner ?? root;
  }
  return null;
}

/** The first node of the run, going back from `node` until a block begins or ends. */
function firstOfRun(node: Node, owner: Node): Node {
  let first: Node = node;
  let at: Node = node;
  for (;;) {
    const before: Node | null = at.previousSibling;
    if (before === null) {
      if (at.parentNode === null || at.parentNode === owner) return first;
      at = at.parentNode;
      continue;
    }
    at = before;
    while (isElement(at) && !isUnread(at)) {
      if (isBlock(at)) return first;
      if (at.lastChild === null) break;
      at = at.lastChild;
    }
    if (isText(at)) first = at;
  }
}

/** The node after `at` in the same run, in document order; null where the run ends. */
function next(at: Node, owner: Node, open: OpenRun): Node | null {
  let inside: Node | null = null;
  if (isElement(at)) {
    if (at.localName === "br") open.breakLine();
    else if (!isUnread(at)) inside = at.firstChild;
    else if (at.localName !== "wbr") open.separate();
  }
  let following: Node | null = inside;
  for (let from: Node = at; following === null; ) {
    following = from.nextSibling;
    if (following !== null) break;
    if (from.parentNode === null || from.parentNode === owner) return null;
    from = from.parentNode;
  }
  return isElement(following) && !isUnread(following) && isBlock(following) ? null : following;
}
