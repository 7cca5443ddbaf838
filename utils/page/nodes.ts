/** Kinds of node, told by `nodeType` so that it works in any realm and with any parser's DOM (DOM Standard, 4.4). */

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** Text as the reader sees it: text nodes and, in XML, CDATA sections. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === 11 && "host" in node;
}

/** The parent, and from a shadow root its host: the way up as the page is composed. */
export function composedParent(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}
