/** Shorter names with an ending are too likely another word. */
export const SHORTEST_INFLECTED_CYRILLIC = 4;
export const SHORTEST_INFLECTED_LATIN = 5;

/** Letters that a Cyrillic name drops before its case ending: Википедия → Википедии. */
const DROPPED = /[аяеоыийьї]$/u;

/** The stem of a shorter name that is also a word is that of too many others: Мета, телега. */
const SHORTEST_AMBIGUOUS_STEM = 7;

/** A mute e and the a of -ia, which Slavic languages drop: YouTube → YouTubie, Google → Googlu, Wikipedia → Wikipedii. */
const LATIN_DROPPED = /^[A-Za-z\u00c0-\u024f]+(?:[bcdfghjklmnpqrstvwxz]e|ia)$/u;

/** The sign that a Tamil or Malayalam word ends without a vowel; an ending that begins with one takes its place. */
const ENDS_IN_VIRAMA = /[\u0bcd\u0d4d]$/u;

/** The form to which case endings are added, or null if it is the name itself. */
export function stemOf(name: string, ambiguous: boolean): string | null {
  if (/^[\u0400-\u052f]+$/u.test(name)) {
    const shortest = ambiguous ? SHORTEST_AMBIGUOUS_STEM : SHORTEST_INFLECTED_CYRILLIC;
    return name.length > shortest && DROPPED.test(name) ? name.slice(0, -1) : null;
  }
  if (ambiguous || name.length < SHORTEST_INFLECTED_LATIN) return null;
  return LATIN_DROPPED.test(name) || ENDS_IN_VIRAMA.test(name) ? name.slice(0, -1) : null;
}
