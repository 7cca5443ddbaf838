import { isCue } from "../cue-index.ts";
import { OPEN_QUOTE, TIGHT } from "./beside.ts";
import type { Question } from "./evidence.ts";
import { isNative } from "./native.ts";

/** Companies make such things, or the word is a verb as well: before their names it says nothing. */
const OF_COMPANIES =
  /^(?:films?|movies?|series|ship|peak|anime|cartoons?|comic|single|album|song|musical|podcast)$/u;

/** "the band Vine", "the film ‘X’", "a horse called Max", "the village of Slack": the word that says what else it is, or null. */
export function kindBefore({ around: { before }, context, name, words }: Question): string | null {
  const [first, second] = before;
  const named =
    first?.gap === " " && second?.gap === " " && /^(?:of|called|named|dubbed)$/u.test(first.lower);
  const word = named ? second : first;
  if (word === undefined || !OPEN_QUOTE.test(word.gap) || !words.has("otherKinds", word.lower)) return null;
  const mayBeOther = words.has("everydayWords", name) || isNative(name, context, words);
  return mayBeOther || !OF_COMPANIES.test(word.lower) ? word.lower : null;
}

/** How far behind "is a" the word may stand that says what something is. */
const PREDICATE_REACH = 7;

/** "two Proton rockets", "Matrix is an early-stage VC": what stands after it says what else it is. */
export function otherNoun({ around: { after }, name, occurrence, words }: Question): string | null {
  if (!words.has("everydayWords", name)) return null;
  const [next, second] = after;
  if (next === undefined) return null;
  if (/^["”’»]? $/u.test(next.gap) && words.has("otherNouns", next.lower)) return next.lower;
  if (
    next.gap === " " &&
    next.lower === "of" &&
    occurrence.end - occurrence.start > 1 &&
    second?.lower !== "course"
  )
    return next.lower;
  const verb = /^["”’»]?\s$/u.test(next.gap) && /^(?:is|was)$/u.test(next.lower);
  const article = verb ? second : next.gap === ", " ? next : undefined;
  if (article === undefined || !/^(?:an?|the)$/u.test(article.lower)) return null;
  for (const { lower, gap } of after.slice(verb ? 2 : 1, PREDICATE_REACH)) {
    if (!TIGHT.test(gap) || isCue(words.services, lower)) return null;
    if (gap === " " && (words.has("otherNouns", lower) || words.has("otherKinds", lower))) return lower;
  }
  return null;
}
