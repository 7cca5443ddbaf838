import { isCue } from "../cue-index.ts";
import { compoundOf } from "./compound.ts";
import { isDescribed, isOneOfMany } from "./counted.ts";
import { isOfShow, joinedNoun } from "./noun-after.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isOther, SPACE_ONLY, TIGHT } from "./beside.ts";
import { isLowerCase } from "./lower-case.ts";
import { isEnglish } from "./native.ts";
import { isParticiple } from "./subject.ts";

const IN_PLACE = /(?:^|\s)(?:in|into|across|through|throughout|up|down|along|around) the $/iu;

/** "the Signal app", "Zoom-Konto", "LINE 계정": what the name belongs to stands after it. */
export function serviceWordAfter(question: Question): readonly Evidence[] {
  const { around, text, occurrence, words } = question;
  const [next] = around.after;
  if (next !== undefined && /^["”’»)]?[ \u00a0-]$/u.test(next.gap)) {
    const isPart = (next.gap !== "-" || !isEnglish(question)) && !isOfShow(next, question);
    const names = isCue(words.services, next.lower) || (isPart && words.has("parts", next.lower));
    if (names) return evidence(`cue:${next.lower}`, "serviceWordAfter");
  }
  const joined = joinedNoun(question) ?? compoundOf(next, question);
  if (joined !== null) return evidence(`cue:${joined}`, "serviceWordAfter");
  const head = headOf(question);
  if (head !== null) return evidence(`cue:${head}`, "serviceWordAfter");
  const owned = ownedNoun(question);
  if (owned !== null) return evidence(`cue:${owned}`, "serviceWordAfter");
  const piece = pieceAt(text.slice(occurrence.end, occurrence.end + 8).replace(/^[\s」』”）)]+/u, ""), words);
  return piece === null ? NO_EVIDENCE : evidence(`cue:${piece}`, "serviceWordAfter");
}

/** "Signal president Meredith Whittaker": who heads it, by name; of a band one says so, too. */
function headOf({ around: { before, after, line }, name, words }: Question): string | null {
  const [first] = before;
  const [head, person, surname] = after;
  if (line !== "sentence" || words.has("shows", name) || words.has("determiners", first?.lower ?? ""))
    return null;
  const isNamed = person?.gap === " " && person.capital && surname?.gap === " " && surname.capital;
  return head?.gap === " " && isNamed && HEADS.test(head.lower) ? head.lower : null;
}

const HEADS =
  /^(?:president|chief|boss|founder|co-founder|cofounder|owner|chairman|chairwoman|creator|executive|spokesman|spokeswoman|spokesperson)$/u;

/** "Signal’s president", "Medium's servers": what a service has, or who runs it; of "the band’s" nobody speaks so. */
function ownedNoun({ around, words }: Question): string | null {
  const [first] = around.before;
  const [ending, next, second] = around.after;
  if (ending === undefined || next === undefined || ending.lower !== "s" || !/^['’]$/u.test(ending.gap))
    return null;
  if (first !== undefined && SPACE_ONLY.test(first.gap) && words.has("determiners", first.lower)) return null;
  if (next.gap !== " ") return null;
  // "Signal’s disappearing messages"
  return (
    [next, ...(second?.gap === " " ? [second] : [])]
      .map(({ lower }) => lower)
      .find((lower) => isCue(words.services, lower) || words.has("runners", lower)) ?? null
  );
}

/**
 * In English a name takes no article and no pronoun. Where a noun follows ("a Zoom interview", "the Amazon founder") the article
 * may be the noun's; where it is one of a service's it is.
 */
export function determiner(question: Question): readonly Evidence[] {
  const { around, words } = question;
  const [first] = around.before;
  const [next] = around.after;
  // "the App Store": a name of several words may have an article of its own.
  if (question.name.includes(" ")) return NO_EVIDENCE;
  if (first === undefined || !SPACE_ONLY.test(first.gap)) return NO_EVIDENCE;
  // "O livro “The Messenger”"
  if (!isEnglish(question)) return first.text === "The" ? evidence("determiner", "determiner") : NO_EVIDENCE;
  // Whatever else the sentence says.
  if (isOneOfMany(question))
    return [...evidence("numbered", "determiner"), ...evidence("determiner", "determiner")];
  if (isDescribed(question)) return evidence("determiner-of-noun", "determinerOfNoun");
  if (/['’]s$/u.test(first.lower) && !isOther(question, first, -1) && !ownerIsOther(question))
    return words.has("everydayWords", question.name) ? evidence("owned", "ownedByOther") : NO_EVIDENCE;
  if (isOfMany(first, question)) return evidence("determiner", "determiner");
  // "popular on the set of The Wire": the article has its capital from a title.
  if (first.text === "The" && !first.opens && around.line === "sentence" && !isOwned(next, words))
    return evidence("title", "determiner");
  if (!words.has("determiners", first.lower)) return NO_EVIDENCE;
  const pronoun = words.has("pronouns", first.lower);
  // "her QQ number": of what is no everyday word one may well have one.
  if (pronoun && !words.has("everydayWords", question.name)) return evidence("owned", "ownedByOther");
  if (next === undefined || !TIGHT.test(next.gap)) {
    if (pronoun || (words.has("mostlyServices", question.name) && isMostlyService(question)))
      return evidence("determiner", "pronoun");
    const article = evidence("determiner", "determiner");
    // "in the Amazon," is a place, whatever else the sentence tells of.
    return IN_PLACE.test(around.left) ? [...article, ...article] : article;
  }
  // "a Matrix-based messenger": not "the Matrix based its".
  const verb =
    next.gap !== "-" &&
    (words.has("afterSubject", next.lower) ||
      words.has("afterNoun", next.lower) ||
      next.lower === "of" ||
      isParticiple(next));
  if (isOwned(next, words) || words.has("companyWords", next.lower)) return NO_EVIDENCE;
  if (!verb && isOwned(around.after[1], words)) return NO_EVIDENCE;
  if (pronoun) return evidence("determiner", "pronoun");
  if (verb && isMostlyService(question) && words.has("everydayWords", question.name))
    return evidence("determiner", "pronoun");
  if (verb || around.line !== "sentence") return evidence("determiner", "determiner");
  if (next.gap === "-" || next.capital || isMostlyService(question)) return NO_EVIDENCE;
  return evidence("determiner-of-noun", "determinerOfNoun");
}

/** "Several Threads", "forty Threads": of a plural there are many. */
function isOfMany({ lower }: Word, { name, words }: Question): boolean {
  return words.has("bareNouns", name) && name.endsWith("s") && MANY.test(lower);
}

const MANY =
  /^(?:several|many|few|fewer|some|more|most|multiple|various|all|other|both|these|those|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|thirty|forty|fifty|dozens|hundreds)$/u;

/** Whether the capital of a name in a sentence tells it from the word: "the Slack integration", "the Apple universe". */
function isMostlyService({ around, name, text, occurrence, words }: Question): boolean {
  if (around.line !== "sentence" || around.opens || isLowerCase({ text, occurrence })) return false;
  if (words.has("mostlyServices", name)) return true;
  // "in the Amazon strands" is a place, "the Telegram boy" an old trade.
  return (
    !words.has("everydayWords", name) &&
    !IN_PLACE.test(around.left) &&
    !words.has("topicNames", `${name} history`)
  );
}

/** A noun that the article before a name belongs to: "the Signal app", "the Discord data breach". */
function isOwned(word: Word | undefined, words: Words): boolean {
  return (
    word !== undefined &&
    TIGHT.test(word.gap) &&
    (isCue(words.services, word.lower) || words.has("parts", word.lower))
  );
}

/** "Meta's Threads": the word before is the possessive of a name that was found. */
function ownerIsOther({ occurrence, others, index, text }: Question): boolean {
  const other = others[index - 1];
  return other !== undefined && /^['’]s\s$/u.test(text.slice(other.end, occurrence.start));
}

/** A credit's handle beside the name: "(Photo: @someone / X)", "X/@someone". */
const HANDLE_BEFORE = /@\w+\s?[/,|]\s?$/u;
const HANDLE_AFTER = /^\s?[/|]\s?@\w/u;

/** "How to write | by N. N. | Medium": the last part of a title is the site, and so is what stands beside a handle. */
export function siteName({ around }: Question): readonly Evidence[] {
  if (HANDLE_BEFORE.test(around.left) || HANDLE_AFTER.test(around.right))
    return evidence("handle", "siteName");
  const last = /\s[|·–—-]\s$/u.test(around.left) && /^\s*(?:\n|$)/u.test(around.right);
  return last ? evidence("site-name", "siteName") : NO_EVIDENCE;
}

function pieceAt(text: string, words: Words): string | null {
  return words.services.pieces.find((piece) => text.startsWith(piece)) ?? null;
}
