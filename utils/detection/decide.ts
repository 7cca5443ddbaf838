import type { Mention, Occurrence, TextContext } from "./types.ts";

/** Which occurrences are mentions, in order; see the rules below. */
export function decide(
  text: string,
  occurrences: readonly Occurrence[],
  _context: TextContext,
): readonly Mention[] {
  return occurrences
    .filter(({ alias }) => !alias.ambiguous)
    .map(({ start, end, alias }) => ({
      start,
      end,
      surface: text.slice(start, end),
      entity: alias.entity,
      why: "unambiguous",
    }));
}
