import type { Run } from "./walk.ts";

/**
 * Of the runs found in one reading those that hold: text that the page moved into what was yet to be read, such as a
 * shadow root that nothing watched, was read twice, and only as it was read last does it stand there. Order is kept.
 */
export function lastReadings(found: readonly Run[]): readonly Run[] {
  const seen = new Set<Node>();
  const last: Run[] = [];
  for (const one of found.toReversed()) {
    const { segments } = one;
    if (!segments.some(({ node }) => seen.has(node))) last.push(one);
    for (const { node } of segments) seen.add(node);
  }
  return last.toReversed();
}
