/** Shorter names with an ending are too likely another word. */
export const SHORTEST_INFLECTED_CYRILLIC = 4;

/** Letters that a Cyrillic name drops before its case ending: Википедия → Википедии. */
const DROPPED = /[аяеоыийьї]$/u;

/** The form to which case endings are added, or null if it is the name itself. */
export function cyrillicStem(name: string): string | null {
  return name.length > SHORTEST_INFLECTED_CYRILLIC && /^[\u0400-\u052f]+$/u.test(name) && DROPPED.test(name)
    ? name.slice(0, -1)
    : null;
}
