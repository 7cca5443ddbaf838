import { isCue } from "../cue-index.ts";
import { OPEN_QUOTE, TIGHT } from "./beside.ts";
import type { Question } from "./evidence.ts";
import { isNative } from "./native.ts";

/** Companies make such things, or the word is a verb as well: before their names it says nothing. */
const OF_COMPANIES =
  /^(?:films?|movies?|series|ship|peak|anime|cartoons?|comic|single|album|song|musical|podcast)$/u;

/** "the band Vine", "the film ‘X’", "a horse called Max", "the village of Slack": the word that says what else it is, or null. */
export function kindBefore({
  around: { before },
  occurrence,
  context,
  name,
  words,
}: Question): string | null {
  const [first, second] = before;
  const named =
    first?.gap === " " && second?.gap === " " && /^(?:of|called|named|dubbed)$/u.test(first.lower);
  const word = named ? second : first;
  // "a 1,000-Word Telegram Post"
  if (word?.lower === "word" && second?.gap === "-") return null;
  if (word === undefined || !OPEN_QUOTE.test(word.gap) || !words.has("otherKinds", word.lower)) return null;
  // "the magazine Time" is the one that is meant.
  if (words.has("bystanders", occurrence.alias.entity)) return null;
  const mayBeOther = words.has("everydayWords", name) || isNative(name, context, words);
  return mayBeOther || !OF_COMPANIES.test(word.lower) ? word.lower : null;
}

/** How far behind "is a" the word may stand that says what something is. */
const PREDICATE_REACH = 7;

/** "two Proton rockets", "Matrix is an early-stage VC": what stands after it says what else it is. */
export function otherNoun(question: Question): string | null {
  const { name, words } = question;
  return words.has("everydayWords", name)
    ? (besideWord(question) ?? predicate(question, true))
    : predicate(question, false);
}

/** "two Proton rockets", "the Vine of the hills" */
function besideWord({
  around: {
    after: [next, second],
  },
  occurrence,
  words,
}: Question): string | null {
  if (next === undefined) return null;
  if (/^["”’»]? $/u.test(next.gap) && words.has("otherNouns", next.lower)) return next.lower;
  if (
    next.gap === " " &&
    next.lower === "of" &&
    occurrence.end - occurrence.start > 1 &&
    second?.lower !== "course"
  )
    return next.lower;
  return null;
}

/** The comma of an apposition, which may stand before or behind a closing quotation mark. */
const APPOSED = /^(?:["”’»]?, |,["”’»] )$/u;

/** "Matrix is an early-stage VC", "“Threads”, the BBC film", "Meta Ramsay, a Labour peer": what it is said to be. */
function predicate({ around: { after }, words }: Question, isWord: boolean): string | null {
  const [next] = after;
  if (next === undefined) return null;
  const isVerb = isWord && /^["”’»]?\s$/u.test(next.gap) && /^(?:is|was)$/u.test(next.lower);
  const isSurname = next.capital && next.gap === " ";
  const at = isVerb || isSurname ? 1 : 0;
  const article = after[at];
  // "Parler is French for"
  if (isVerb && article?.capital === true && after[at + 1]?.lower === "for") return article.lower;
  if (article === undefined || !/^(?:an?|the)$/u.test(article.lower)) return null;
  if (!isVerb && !APPOSED.test(article.gap)) return null;
  for (const [index, { lower, gap }] of after.slice(at + 1, PREDICATE_REACH).entries()) {
    if (!TIGHT.test(gap) || isCue(words.services, lower)) return null;
    if (gap !== " " || !(words.has("otherNouns", lower) || words.has("otherKinds", lower))) continue;
    // "In a post on X, the airline said": another sentence's subject.
    const verb = after[at + 2 + index];
    return !isVerb && verb?.gap === " " && words.has("afterSubject", verb.lower) ? null : lower;
  }
  return null;
}
