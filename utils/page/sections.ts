import type { EntityId } from "../dataset/types.ts";
import { comparePlaces, isBehind } from "./order.ts";
import type { PlacedMention } from "./scan.ts";

const PART = "article,section,[role=article]";
const HEADING = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** Headings that begin a section of one part, in order, and how many of them have been passed. */
interface Passed {
  readonly headings: readonly Element[];
  count: number;
}

/**
 * Of each entity the first mention in each section. The parts of a page are its `article` and `section` elements, its
 * shadow trees and the document itself; what stands in a part, but in no part within it, is divided into sections by
 * the part's own headings, each of which begins one. So text that goes on after an inner `section` belongs to the
 * heading before it. A hidden mention gives way to the first of its section that `isShown`, if there is one.
 */
export function firstInSections(
  mentions: Iterable<PlacedMention>,
  isShown: (block: Element) => boolean,
): ReadonlySet<PlacedMention> {
  const firsts = new Set<PlacedMention>();
  for (const [tree, ofTree] of Map.groupBy(mentions, ({ from }) => from.node.getRootNode())) {
    const passed = new Map<Node, Passed>();
    const taken = new Map<
      Node,
      Map<EntityId, { readonly mention: PlacedMention; readonly shown: boolean }>
    >();
    for (const mention of ofTree.sort(comparePlaces)) {
      const section = sectionOf(mention.from.node, tree, passed);
      const ofSection = taken.get(section) ?? new Map();
      taken.set(section, ofSection);
      const before = ofSection.get(mention.entity);
      if (before?.shown === true) continue;
      const shown = isShown(mention.run.owner);
      if (before !== undefined && !shown) continue;
      if (before !== undefined) firsts.delete(before.mention);
      ofSection.set(mention.entity, { mention, shown });
      firsts.add(mention);
    }
  }
  return firsts;
}

/** What begins the section of a place: a heading or, before the first one, the part itself. Asked in document order. */
function sectionOf(node: Node, tree: Node, passed: Map<Node, Passed>): Node {
  const part = partAround(node, tree);
  const known = passed.get(part) ?? { headings: headingsOf(part, tree), count: 0 };
  passed.set(part, known);
  const { headings } = known;
  for (
    let next = headings[known.count];
    next !== undefined && isBehind(node, next);
    next = headings[known.count]
  )
    known.count++;
  return headings[known.count - 1] ?? part;
}

function headingsOf(part: Node, tree: Node): readonly Element[] {
  const all = isParent(part) ? [...part.querySelectorAll(HEADING)] : [];
  return all.filter((heading) => partAround(heading, tree) === part);
}

function partAround(node: Node, tree: Node): Node {
  return node.parentElement?.closest(PART) ?? tree;
}

function isParent(node: Node): node is Node & ParentNode {
  return "querySelectorAll" in node;
}
