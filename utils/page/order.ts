import type { PlacedMention } from "./scan.ts";

/** `Node.DOCUMENT_POSITION_FOLLOWING`, in any realm and with any parser's DOM (DOM Standard, 4.4). */
const FOLLOWING = 4;

/** Whether a node stands behind another in the document, or in it. */
export function isBehind(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & FOLLOWING) !== 0;
}

/** Compares mentions of one tree by their order in the document. */
export function comparePlaces({ from: a }: PlacedMention, { from: b }: PlacedMention): number {
  if (a.node === b.node) return a.offset - b.offset;
  return isBehind(b.node, a.node) ? -1 : 1;
}
