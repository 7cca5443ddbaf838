/** Shorter names with an ending are too likely another word. */
export const SHORTEST_INFLECTED_CYRILLIC = 4;

/** Letters that a Cyrillic name drops before its case ending: Википедия → Википедии. */
const DROPPED = /[аяеоыийьї]$/u;

/** The stem of a shorter name that is also a word is that of too many others: Мета, телега. */
const SHORTEST_AMBIGUOUS_STEM = 7;

/** The form to which case endings are added, or null if it is the name itself. */
export function cyrillicStem(name: string, ambiguous: boolean): string | null {
  const shortest = ambiguous ? SHORTEST_AMBIGUOUS_STEM : SHORTEST_INFLECTED_CYRILLIC;
  return name.length > shortest && /^[\u0400-\u052f]+$/u.test(name) && DROPPED.test(name)
    ? name.slice(0, -1)
    : null;
}
