import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { Question } from "./evidence.ts";

/** How far behind "Matrix-based" the word may stand that says what is based on it. */
const REACH = 4;

/** "a Matrix-based messenger", "the Signal-compatible chat service": the kind of service that is made with it, or null. */
export function joinedNoun({ around: { after }, words }: Question): string | null {
  const [joint, ...rest] = after;
  if (joint?.gap !== "-" || !words.has("hyphened", joint.lower)) return null;
  for (const { lower, gap } of rest.slice(0, REACH)) {
    if (!/^[ -]$/u.test(gap)) return null;
    if (isCue(words.services, lower)) return lower;
  }
  return null;
}

/** "Matrix fans", "the stars of Firefly": what films and bands have, too. */
export function isOfShow({ lower }: Word, { name, words }: Question): boolean {
  return words.has("shows", name) && SHOW_PARTS.test(lower);
}

const SHOW_PARTS = /^(?:fans?|stars?|story|stories|clips?|videos?|class|classes|lessons?|famous|guest)$/u;
