import {
  AFTER_NOUN,
  AFTER_SUBJECT,
  CONJUNCTIONS,
  CALENDAR,
  COMPANY_WORDS,
  DETERMINERS,
  EXAMPLES,
  PLACE_PREPOSITIONS,
} from "../lexicon/function-words.ts";
import { cueIndex, isCue } from "../lexicon/cue-index.ts";
import { PART_WORDS, SERVICE_PIECES, SERVICE_WORDS } from "../lexicon/service-words.ts";
import { BARE_NOUNS, EVERYDAY_WORDS, GERMAN_WORDS, PERSONAL_NAMES } from "../lexicon/everyday-words.ts";
import type { Word } from "../surroundings.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { WEIGHTS } from "./weights.ts";

const SERVICES = cueIndex(SERVICE_WORDS, SERVICE_PIECES);
const SPACE_ONLY = /^[^\S\n]+$/u;
/** A single space or hyphen: two words of one name. */
const TIGHT = /^[ \u00a0-]$/u;
const OPEN_QUOTE = /^\s+["'“‘«„»(（「]$/u;

/** "the Signal app", "Zoom-Konto", "LINE 계정": what the name belongs to stands after it. */
export function serviceWordAfter({ around, text, occurrence }: Question): readonly Evidence[] {
  const [next] = around.after;
  if (next !== undefined && /^["”’»)]?[ \u00a0-]$/u.test(next.gap)) {
    const names = isCue(SERVICES, next.lower) || (next.gap !== "-" && PART_WORDS.has(next.lower));
    if (names) return evidence(`cue:${next.lower}`, WEIGHTS.serviceWordAfter);
  }
  const piece = pieceAt(text.slice(occurrence.end, occurrence.end + 8).replace(/^[\s」』”）)]+/u, ""));
  return piece === null ? NO_EVIDENCE : evidence(`cue:${piece}`, WEIGHTS.serviceWordAfter);
}

/** "the messenger Threema", "apps such as Line", "соцсеть X", "アプリ「LINE」". */
export function serviceWordBefore({ around }: Question): readonly Evidence[] {
  const [first, second, third] = around.before;
  if (
    first !== undefined &&
    (SPACE_ONLY.test(first.gap) || OPEN_QUOTE.test(first.gap)) &&
    isCue(SERVICES, first.lower)
  )
    return evidence(`cue:${first.lower}`, WEIGHTS.serviceWordBefore);
  const example = [first, second].some((word) => word !== undefined && EXAMPLES.has(word.lower));
  if (example && [second, third].some((word) => word !== undefined && isCue(SERVICES, word.lower)))
    return evidence("cue:such-as", WEIGHTS.example);
  const stripped = around.left.replace(/(?:の|的|인)?[\s「『“（(《"]*$/u, "");
  const piece = SERVICE_PIECES.find((one) => stripped.endsWith(one));
  return piece === undefined ? NO_EVIDENCE : evidence(`cue:${piece}`, WEIGHTS.serviceWordBefore);
}

/**
 * A name takes no article and no pronoun. Where a noun follows ("a Zoom interview", "the Amazon founder") the article
 * may be the noun's; where it is one of a service's it is.
 */
export function determiner(question: Question): readonly Evidence[] {
  const { around } = question;
  const [first] = around.before;
  const [next] = around.after;
  if (first === undefined || !SPACE_ONLY.test(first.gap)) return NO_EVIDENCE;
  if (/['’]s$/u.test(first.lower) && !isOther(question, first, -1) && !ownerIsOther(question))
    return EVERYDAY_WORDS.has(question.name) ? evidence("owned", WEIGHTS.ownedByOther) : NO_EVIDENCE;
  if (!DETERMINERS.has(first.lower)) return NO_EVIDENCE;
  if (next === undefined || !TIGHT.test(next.gap)) return evidence("determiner", WEIGHTS.determiner);
  if (isCue(SERVICES, next.lower) || PART_WORDS.has(next.lower) || COMPANY_WORDS.has(next.lower))
    return NO_EVIDENCE;
  const verb =
    AFTER_SUBJECT.has(next.lower) || AFTER_NOUN.has(next.lower) || next.lower === "of" || isParticiple(next);
  if (verb || around.line !== "sentence") return evidence("determiner", WEIGHTS.determiner);
  return next.gap === "-" || next.capital
    ? NO_EVIDENCE
    : evidence("determiner-of-noun", WEIGHTS.determinerOfNoun);
}

/** "Meta's Threads": the word before is the possessive of a name that was found. */
function ownerIsOther({ occurrence, others, index, text }: Question): boolean {
  const other = others[index - 1];
  return other !== undefined && /^['’]s\s$/u.test(text.slice(other.end, occurrence.start));
}

function isParticiple(word: Word): boolean {
  return word.lower.length > 4 && word.lower.endsWith("ed");
}

/** "on X", "over Signal", "via Telegram". */
export function placePreposition({ around, occurrence }: Question): readonly Evidence[] {
  const [first] = around.before;
  if (first === undefined || !SPACE_ONLY.test(first.gap) || !PLACE_PREPOSITIONS.has(first.lower))
    return NO_EVIDENCE;
  const [next] = around.after;
  if (next !== undefined && TIGHT.test(next.gap) && next.capital && around.line === "sentence")
    return NO_EVIDENCE;
  const single = occurrence.end - occurrence.start === 1;
  return evidence(`preposition:${first.lower}`, single ? WEIGHTS.placeOfOneLetter : WEIGHTS.placePreposition);
}

/** "Path turned down an offer", "Wire, a popular messenger", "X’s": an ordinary noun would have an article. */
export function subject({ around, text, occurrence, name, context }: Question): readonly Evidence[] {
  if (occurrence.written === "lower") return NO_EVIDENCE;
  // German nouns have a capital, and so has the noun after its article.
  if (context.lang?.startsWith("de") === true && GERMAN_WORDS.has(name)) return NO_EVIDENCE;
  const [first] = around.before;
  if (first !== undefined && SPACE_ONLY.test(first.gap) && DETERMINERS.has(first.lower)) return NO_EVIDENCE;
  if (/^['’](?:[sS]|\p{Ll}{1,5})(?!\p{L})/u.test(text.slice(occurrence.end, occurrence.end + 7))) {
    const single = occurrence.end - occurrence.start === 1;
    return evidence("possessive", single ? WEIGHTS.possessiveOfOneLetter : WEIGHTS.possessive);
  }
  const [next] = around.after;
  if (next === undefined) return NO_EVIDENCE;
  if (/^, $/u.test(next.gap) && APPOSITION.has(next.lower))
    return evidence("apposition", WEIGHTS.subjectWithoutArticle);
  if (!SPACE_ONLY.test(next.gap)) return NO_EVIDENCE;
  const verb = AFTER_SUBJECT.has(next.lower);
  if (around.line !== "upper")
    return verb || isParticiple(next) ? evidence("subject", weightOfSubject(name, around.line)) : NO_EVIDENCE;
  if (!around.opens) return NO_EVIDENCE;
  if (verb) return evidence("subject", WEIGHTS.subjectInHeadline);
  return isParticiple(next) ? evidence("participle", WEIGHTS.participleInHeadline) : NO_EVIDENCE;
}

function weightOfSubject(name: string, line: string): number {
  if (PERSONAL_NAMES.has(name)) return WEIGHTS.subjectPerson;
  return BARE_NOUNS.has(name) || line === "title" ? WEIGHTS.subjectWithoutArticle : WEIGHTS.subject;
}

const APPOSITION = new Set(["a", "an", "the", "which", "formerly"]);

/** "How to write | by N. N. | Medium": the last part of a title is the site. */
export function siteName({ around }: Question): readonly Evidence[] {
  const last = /\s[|·–—-]\s$/u.test(around.left) && /^\s*(?:\n|$)/u.test(around.right);
  return last ? evidence("site-name", WEIGHTS.siteName) : NO_EVIDENCE;
}

/** Part of a longer proper name: "Maginot Line", "Line Dancer", "Knox Matrix"; but not "Signal CEO". */
export function longerName(question: Question): readonly Evidence[] {
  const { around, name } = question;
  if (around.line !== "sentence") return companyWordAfter(question);
  const found: Evidence[] = [...companyWordAfter(question)];
  const [first] = around.before;
  if (first !== undefined && precedesInName(first, question) && !isOther(question, first, -1))
    found.push({ why: "name-before", weight: WEIGHTS.properNameBefore });
  const [next] = around.after;
  const joins = next !== undefined && isNamePart(next, true) && !next.opens;
  if (joins && EVERYDAY_WORDS.has(name) && !isOther(question, next, 1) && !COMPANY_WORDS.has(next.lower))
    found.push({ why: "name-after", weight: WEIGHTS.properNameAfter });
  return found;
}

/** Before a single letter even the first word of a sentence is part of the name: "SuperCard X was discovered". */
function precedesInName(word: Word, { around, occurrence, context }: Question): boolean {
  const single = occurrence.end - occurrence.start === 1;
  if (single && word.opens && TIGHT.test(word.gap) && (context.lang ?? "en").startsWith("en"))
    return word.capital && !PLACE_PREPOSITIONS.has(word.lower) && !CONJUNCTIONS.has(word.lower);
  return isNamePart(word, !around.uncased);
}

/** "Line 4", "9 Band", "X-ray". */
export function numberOrHyphen({ around, occurrence, name }: Question): readonly Evidence[] {
  const [first] = around.before;
  const [next] = around.after;
  if (isNumber(next) || isNumber(first)) return evidence("number", WEIGHTS.numberBeside);
  if (!EVERYDAY_WORDS.has(name)) return NO_EVIDENCE;
  const single = occurrence.end - occurrence.start === 1;
  if (isHyphened(first) || (isHyphened(next) && (single || !HYPHENED.has(next?.lower ?? ""))))
    return evidence("hyphen", WEIGHTS.hyphenBeside);
  return NO_EVIDENCE;
}

/** What English joins to a name: "Matrix-based". */
const HYPHENED = new Set([
  "based",
  "like",
  "style",
  "owned",
  "powered",
  "only",
  "to",
  "compatible",
  "backed",
]);

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && TIGHT.test(word.gap) && /^\d{1,3}$/u.test(word.text);
}

function isHyphened(word: Word | undefined): boolean {
  return word !== undefined && /^[-‐‑]$/u.test(word.gap) && !isCue(SERVICES, word.lower);
}

function companyWordAfter({ around }: Question): readonly Evidence[] {
  const [next] = around.after;
  if (next === undefined || !TIGHT.test(next.gap) || !next.capital || !COMPANY_WORDS.has(next.lower))
    return NO_EVIDENCE;
  return evidence(`company:${next.lower}`, WEIGHTS.companyWordAfter);
}

function isNamePart(word: Word, cased: boolean): boolean {
  return (
    cased &&
    word.capital &&
    !word.opens &&
    TIGHT.test(word.gap) &&
    !CALENDAR.has(word.lower) &&
    !DETERMINERS.has(word.lower) &&
    !PLACE_PREPOSITIONS.has(word.lower) &&
    !isCue(SERVICES, word.lower) &&
    word.lower !== "i"
  );
}

/** Whether the neighbouring word is itself a name that was found ("Naver Band"). */
function isOther({ occurrence, others, index }: Question, word: Word, side: -1 | 1): boolean {
  const other = others[index + side];
  if (other === undefined) return false;
  return side === -1
    ? other.end === occurrence.start - word.gap.length
    : other.start === occurrence.end + word.gap.length;
}

function pieceAt(text: string): string | null {
  return SERVICE_PIECES.find((piece) => text.startsWith(piece)) ?? null;
}
