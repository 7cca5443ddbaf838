import { lettered } from "../letters.ts";
import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isOther, SPACE_ONLY, TIGHT } from "./beside.ts";
import { precedesInName } from "./longer-name.ts";
import { isLowerCase } from "./lower-case.ts";
import { isNative } from "./native.ts";
import type { Kind } from "./weights.ts";

/** What may be written after a name with an apostrophe. */
const APOSTROPHE = lettered(String.raw`^['’](?:[sS]|[\p{Ll}]{1,5})(?![\p{L}])`);
/** What one does with a service, directly before its name: "刷头条", "注册 LINE". */
const USED_IN_CHINESE =
  /(?:刷|打开|打開|登录|登入|登陆|注册|註冊|安装|安裝|卸载|卸載|下载|下載|入驻|入駐)[「『“《\s]?$/u;
const IN_PLACE = /(?:^|\s)(?:in|into|across|through|throughout|up|down) the $/iu;
const OPEN_QUOTE = /^\s+["'“‘«„»(（「]$/u;

/** "the Signal app", "Zoom-Konto", "LINE 계정": what the name belongs to stands after it. */
export function serviceWordAfter({ around, text, occurrence, words }: Question): readonly Evidence[] {
  const [next] = around.after;
  if (next !== undefined && /^["”’»)]?[ \u00a0-]$/u.test(next.gap)) {
    const names = isCue(words.services, next.lower) || (next.gap !== "-" && words.has("parts", next.lower));
    if (names) return evidence(`cue:${next.lower}`, "serviceWordAfter");
  }
  const piece = pieceAt(text.slice(occurrence.end, occurrence.end + 8).replace(/^[\s」』”）)]+/u, ""), words);
  return piece === null ? NO_EVIDENCE : evidence(`cue:${piece}`, "serviceWordAfter");
}

/** "the messenger Threema", "apps such as Line", "соцсеть X", "アプリ「LINE」". */
export function serviceWordBefore({ around, words }: Question): readonly Evidence[] {
  const [first, second, third] = around.before;
  if (
    first !== undefined &&
    (SPACE_ONLY.test(first.gap) || OPEN_QUOTE.test(first.gap)) &&
    isCue(words.services, first.lower)
  )
    return evidence(`cue:${first.lower}`, "serviceWordBefore");
  const example = [first, second].some((word) => word !== undefined && words.has("examples", word.lower));
  if (example && [second, third].some((word) => word !== undefined && isCue(words.services, word.lower)))
    return evidence("cue:such-as", "example");
  const stripped = around.left.replace(/(?:の|的|인)?[\s「『“（(《"]*$/u, "");
  const piece = words.services.pieces.find((one) => stripped.endsWith(one));
  return piece === undefined ? NO_EVIDENCE : evidence(`cue:${piece}`, "serviceWordBefore");
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
  if (first === undefined || !SPACE_ONLY.test(first.gap) || !isEnglish(question)) return NO_EVIDENCE;
  if (/['’]s$/u.test(first.lower) && !isOther(question, first, -1) && !ownerIsOther(question))
    return words.has("everydayWords", question.name) ? evidence("owned", "ownedByOther") : NO_EVIDENCE;
  if (!words.has("determiners", first.lower)) return NO_EVIDENCE;
  const pronoun = words.has("pronouns", first.lower);
  if (next === undefined || !TIGHT.test(next.gap)) {
    if (pronoun) return evidence("determiner", "pronoun");
    const article = evidence("determiner", "determiner");
    // "in the Amazon," is a place, whatever else the sentence tells of.
    return IN_PLACE.test(around.left) ? [...article, ...article] : article;
  }
  const verb =
    words.has("afterSubject", next.lower) ||
    words.has("afterNoun", next.lower) ||
    next.lower === "of" ||
    isParticiple(next);
  if (isOwned(next, words) || words.has("companyWords", next.lower)) return NO_EVIDENCE;
  if (!verb && isOwned(around.after[1], words)) return NO_EVIDENCE;
  if (pronoun) return evidence("determiner", "pronoun");
  if (verb || around.line !== "sentence") return evidence("determiner", "determiner");
  return next.gap === "-" || next.capital ? NO_EVIDENCE : evidence("determiner-of-noun", "determinerOfNoun");
}

/** A noun that the article before a name belongs to: "the Signal app", "the Discord data breach". */
function isOwned(word: Word | undefined, words: Words): boolean {
  return (
    word !== undefined &&
    TIGHT.test(word.gap) &&
    (isCue(words.services, word.lower) || words.has("parts", word.lower))
  );
}

function isEnglish({ context }: Question): boolean {
  return context.lang === null || context.lang.startsWith("en");
}

/** "Meta's Threads": the word before is the possessive of a name that was found. */
function ownerIsOther({ occurrence, others, index, text }: Question): boolean {
  const other = others[index - 1];
  return other !== undefined && /^['’]s\s$/u.test(text.slice(other.end, occurrence.start));
}

function isParticiple(word: Word): boolean {
  return word.lower.length > 4 && word.lower.endsWith("ed");
}

/** "on X", "over Signal", "via Telegram"; "X पर", "Zoom üzerinden", "在X上". */
export function placePreposition({ around, occurrence, name, words }: Question): readonly Evidence[] {
  const [first] = around.before;
  const kind: Kind = occurrence.end - occurrence.start === 1 ? "placeOfOneLetter" : "placePreposition";
  const [follower] = around.after;
  if (
    follower !== undefined &&
    SPACE_ONLY.test(follower.gap) &&
    words.has("placePostpositions", follower.lower)
  )
    return evidence(`postposition:${follower.lower}`, kind);
  if (isMovedTo(around.before, words)) return evidence("moved-to", kind);
  if (/在[「『“《\s]?$/u.test(around.left) && /^[」』”》\s]?(?:上|里|裡|內|内|群)/u.test(around.right))
    return evidence("preposition:在", kind);
  if (around.uncased && USED_IN_CHINESE.test(around.left)) return evidence("used", kind);
  if (first === undefined || !SPACE_ONLY.test(first.gap) || !words.has("placePrepositions", first.lower))
    return NO_EVIDENCE;
  if (words.has("personalNames", name) && words.has("contracted", first.lower)) return NO_EVIDENCE;
  const [next] = around.after;
  if (next !== undefined && TIGHT.test(next.gap) && next.capital && around.line === "sentence")
    return NO_EVIDENCE;
  return evidence(`preposition:${first.lower}`, kind);
}

/** "moved their chats from IRC to Matrix", "logged into Steam". */
function isMovedTo(before: Question["around"]["before"], words: Words): boolean {
  const [first, ...others] = before;
  if (first === undefined || !SPACE_ONLY.test(first.gap) || !/^(?:in|on)?to$/u.test(first.lower))
    return false;
  for (const { lower, gap } of others) {
    if (words.has("moving", lower)) return true;
    if (/[.;:!?\n]/u.test(gap)) return false;
  }
  return false;
}

/** "Path turned down an offer", "Wire, a popular messenger", "X’s": an ordinary noun would have an article. */
export function subject(question: Question): readonly Evidence[] {
  const { around, text, occurrence, name, context, words } = question;
  if (isLowerCase(question)) return NO_EVIDENCE;
  // German nouns have a capital, and so has the noun after its article; what begins the sentence has none.
  const isGerman = context.lang?.startsWith("de") === true && isNative(name, context, words);
  if (isGerman && !around.opens) return NO_EVIDENCE;
  const [first] = around.before;
  const english = isEnglish(question);
  if (english && first !== undefined && SPACE_ONLY.test(first.gap) && words.has("determiners", first.lower))
    return NO_EVIDENCE;
  // "SuperCard X was": the longer name is the subject.
  if (first?.opens === true && precedesInName(first, question)) return NO_EVIDENCE;
  const ending = text.slice(occurrence.end, occurrence.end + 7);
  if (APOSTROPHE(ending).test(ending)) {
    // In Turkish every proper name takes its endings after an apostrophe, and people's names do everywhere.
    if (words.has("personalNames", name)) return NO_EVIDENCE;
    const single = occurrence.end - occurrence.start === 1;
    return evidence("possessive", single ? "possessiveOfOneLetter" : "possessive");
  }
  const [next] = around.after;
  if (next === undefined) return NO_EVIDENCE;
  if (/^, $/u.test(next.gap) && english && words.has("apposition", next.lower))
    return evidence(
      "apposition",
      words.has("personalNames", name) ? "subjectPerson" : "subjectWithoutArticle",
    );
  if (!SPACE_ONLY.test(next.gap)) return NO_EVIDENCE;
  // In Portuguese "do" is "of the".
  const verb =
    words.has("afterSubject", next.lower) &&
    (english || next.lower !== "do") &&
    // In headlines the service that is to do something stands first: "A Perfect Line to Confront".
    (next.lower !== "to" || around.opens) &&
    !isPlural(name, next, words);
  if (around.line !== "upper")
    return verb || isParticiple(next)
      ? evidence("subject", isGerman ? "subjectInHeadline" : kindOfSubject(name, around.line, words))
      : NO_EVIDENCE;
  if (!around.opens) return NO_EVIDENCE;
  if (verb) return evidence("subject", "subjectInHeadline");
  return isParticiple(next) ? evidence("participle", "participleInHeadline") : NO_EVIDENCE;
}

/** "Threads were pulled": of a service it would be "was". */
function isPlural(name: string, next: Word, words: Words): boolean {
  return words.has("bareNouns", name) && name.endsWith("s") && /^(?:are|were|have|do)$/u.test(next.lower);
}

function kindOfSubject(name: string, line: string, words: Words): Kind {
  if (words.has("personalNames", name)) return "subjectPerson";
  return words.has("bareNouns", name) || line === "title" ? "subjectWithoutArticle" : "subject";
}

/** "How to write | by N. N. | Medium": the last part of a title is the site. */
export function siteName({ around }: Question): readonly Evidence[] {
  const last = /\s[|·–—-]\s$/u.test(around.left) && /^\s*(?:\n|$)/u.test(around.right);
  return last ? evidence("site-name", "siteName") : NO_EVIDENCE;
}

function pieceAt(text: string, words: Words): string | null {
  return words.services.pieces.find((piece) => text.startsWith(piece)) ?? null;
}
