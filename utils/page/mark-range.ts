import type { PlacedMention } from "./scan.ts";

/**
 * The range that marks a mention. A static one costs a page nothing when it changes, and serves where the name stands in
 * one node. Across nodes it must be a live one: the page may move the two ends into different trees, and Firefox 153
 * never ends painting a static range from the document into a slot's text that is not shown.
 */
export function markRange({ from, to }: Pick<PlacedMention, "from" | "to">): AbstractRange {
  if (from.node === to.node)
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  const range = from.node.ownerDocument.createRange();
  // The text may have become shorter since it was read; what changed is read again.
  range.setStart(from.node, Math.min(from.offset, from.node.length));
  range.setEnd(to.node, Math.min(to.offset, to.node.length));
  return range;
}
