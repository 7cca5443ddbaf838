import { lettered } from "../letters.ts";
import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { ListName, Words } from "../words.ts";
import { isEnglish, isNative } from "./native.ts";
import { endsInKind } from "./kind-ending.ts";
import { isOther, OPEN_QUOTE, SPACE_ONLY, TIGHT } from "./beside.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** Part of a longer proper name: "Maginot Line", "Line Dancer", "Knox Matrix"; but not "Signal CEO". */
export function longerName(question: Question): readonly Evidence[] {
  const { around, name, words } = question;
  const found: Evidence[] = [...companyWordAfter(question)];
  const [first] = around.before;
  const kind = kindBefore(question);
  if (kind !== null) found.push({ why: `kind:${kind}`, kind: "otherKindBefore" });
  const noun = otherNoun(question);
  if (noun !== null) found.push({ why: `kind:${noun}`, kind: "otherKindBefore" });
  if (around.line !== "sentence")
    return first !== undefined && isGivenName(first, question)
      ? [...found, { why: "given-name", kind: "properNameBefore" }]
      : found;
  if (first !== undefined && isLonger(first, question))
    found.push({ why: "name-before", kind: "properNameBefore" });
  const [next] = around.after;
  // "Messenger Signal": here the name is what a service is.
  if (next !== undefined && TIGHT.test(next.gap) && isCue(words.services, name) && isOther(question, next, 1))
    return [...found, { why: "name-after", kind: "properNameAfter" }];
  if (next !== undefined && next.capital && TIGHT.test(next.gap) && words.has("placeWords", next.lower))
    return [...found, { why: `place:${next.lower}`, kind: "properNameAfter" }];
  const joins = next !== undefined && isNamePart(next, true, words) && !next.opens;
  if (
    joins &&
    words.has("everydayWords", name) &&
    !isOther(question, next, 1) &&
    !isInflectedName(next) &&
    !words.has("companyWords", next.lower)
  )
    found.push({ why: "name-after", kind: "properNameAfter" });
  return found;
}

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
function otherNoun({ around: { after }, name, occurrence, words }: Question): string | null {
  if (!words.has("everydayWords", name)) return null;
  const [next, second] = after;
  if (next === undefined) return null;
  if (next.gap === " " && words.has("otherNouns", next.lower)) return next.lower;
  if (
    next.gap === " " &&
    next.lower === "of" &&
    occurrence.end - occurrence.start > 1 &&
    second?.lower !== "course"
  )
    return next.lower;
  const verb = SPACE_ONLY.test(next.gap) && /^(?:is|was)$/u.test(next.lower);
  const article = verb ? second : next.gap === ", " ? next : undefined;
  if (article === undefined || !/^(?:an?|the)$/u.test(article.lower)) return null;
  for (const { lower, gap } of after.slice(verb ? 2 : 1, PREDICATE_REACH)) {
    if (!TIGHT.test(gap) || isCue(words.services, lower)) return null;
    if (gap === " " && (words.has("otherNouns", lower) || words.has("otherKinds", lower))) return lower;
  }
  return null;
}

/** "Discord Türkiye’de": with its ending the next name stands for itself. */
function isInflectedName({ text }: Word): boolean {
  return /['’](?:d[ae]|t[ae]|d[ae]n|t[ae]n|y[ae]|[ae]|y[ıiuü]|[ıiuü])$/u.test(text);
}

/** Lists of words that begin a sentence before a name without belonging to it: "When X said". */
const OPENING: readonly ListName[] = [
  "determiners",
  "placePrepositions",
  "conjunctions",
  "afterNoun",
  "calendar",
  "openers",
];

/** "In Japan Line said": what stands before belongs to the preposition that begins the sentence. */
function isOfPlace({ around }: Question): boolean {
  const [, second] = around.before;
  const [next] = around.after;
  if (second?.opens !== true || next === undefined || !SPACE_ONLY.test(next.gap) || next.capital)
    return false;
  return /^(?:in|across|outside|inside|since|after)$/u.test(second.lower);
}

/** Whether the word before makes a longer name of it, and is neither a name of its own nor that of a place before. */
export function isLonger(first: Word, question: Question): boolean {
  return precedesInName(first, question) && !isOther(question, first, -1) && !isOfPlace(question);
}

/** Before a single letter even the first word of a sentence is part of the name: "SuperCard X was discovered". */
function precedesInName(word: Word, question: Question): boolean {
  const { around, occurrence, context, words } = question;
  const single = occurrence.end - occurrence.start === 1;
  if (single && word.opens && TIGHT.test(word.gap) && (context.lang ?? "en").startsWith("en"))
    return word.capital && !isOwner(word) && !OPENING.some((list) => words.has(list, word.lower));
  return (
    isGivenName(word, question) ||
    isOfMany(word) ||
    isFullName(word, question) ||
    (isNamePart(word, !around.uncased || isLatinWord(word, question), words) &&
      !isForeign(question) &&
      !isCommunity(question) &&
      !endsInKind(word, words))
  );
}

/** "BBC Action Line" in a text without capitals: two English words are one name; "iPhone LINE" and "PC LINE" are none. */
function isLatinWord({ text, gap }: Word, { name, words }: Question): boolean {
  return gap === " " && /^[A-Z][a-z]+$/u.test(text) && words.has("everydayWords", name);
}

/** "in the Rustaceans Slack", "our Night Owls Discord": whose it is stands between the article and the name. */
function isCommunity({ around, name, words }: Question): boolean {
  if (around.line !== "sentence" || !words.has("mostlyServices", name)) return false;
  const whose = around.before.findIndex((word) => !word.capital || word.gap !== " ");
  const article = around.before[whose];
  return article?.gap === " " && words.has("determiners", article.lower);
}

/**
 * A name that is an everyday word of no language: where it is no English one what has a capital before it is the maker
 * ("Rekabet Kurulu Amazon hakkında") or the kind ("Kaufhaus Amazon").
 */
function isForeign({ context, name, words }: Question): boolean {
  return !isEnglish({ context }) && !words.has("everydayWords", name) && !isNative(name, context, words);
}

/** Words that begin a sentence before a name without belonging to it, beside those of `OPENING`: "Try Signal". */
const OPENING_KINDS: readonly ListName[] = ["imperatives", "subjectKinds", "calendar", "pronouns"];

/** "Aminatou Parler runs": two words with capitals begin the sentence, and the first is none that stands before names. */
function isFullName(word: Word, { around, context, name, words }: Question): boolean {
  const [next] = around.after;
  // "Former Vine stars": an adjective before what a service has.
  if (next !== undefined && (isCue(words.services, next.lower) || words.has("parts", next.lower)))
    return false;
  return (
    word.opens &&
    word.capital &&
    word.gap === " " &&
    around.line === "sentence" &&
    (context.lang ?? "en").startsWith("en") &&
    words.has("everydayWords", name) &&
    /^\p{Lu}[\p{Ll}]+$/u.test(word.text) &&
    !/(?:ing|ed|ly|ers|ors|ian|ese|ish|al|ous|ive|able|ful|less|est)$/u.test(word.lower) &&
    ![...OPENING, ...OPENING_KINDS].some((list) => words.has(list, word.lower)) &&
    !isCue(words.services, word.lower)
  );
}

/** "the Miners’ Line" */
function isOfMany(word: Word): boolean {
  return word.capital && /^['’] $/u.test(word.gap) && word.lower.endsWith("s");
}

/** "Tim Vine", also where it begins a sentence or stands in a headline. */
function isGivenName(word: Word, { words }: Question): boolean {
  return word.capital && word.gap === " " && words.has("givenNames", word.lower);
}

/** "Line 4", "9 Band", "X-ray". */
export function numberOrHyphen({ text, around, occurrence, name, words }: Question): readonly Evidence[] {
  const [first] = around.before;
  const [next] = around.after;
  const everyday = words.has("everydayWords", name);
  // "17 Amazon warehouses", "40 Discord servers": what is counted is theirs.
  const counted = everyday && !words.has("mostlyServices", name) && isNumber(first);
  if (isNumber(next) || counted) return evidence("number", "numberBeside");
  if (!everyday) return NO_EVIDENCE;
  const single = occurrence.end - occurrence.start === 1;
  if (single && isCounted(around, words)) return evidence("numeral", "numberBeside");
  if (single && isVariable(text, occurrence)) return evidence("variable", "variable");
  if (
    isHyphened(first, words) ||
    (isHyphened(next, words) && (single || !words.has("hyphened", next?.lower ?? "")))
  )
    return evidence("hyphen", "hyphenBeside");
  return NO_EVIDENCE;
}

const ROMAN = /^[IVXLC]{2,}$/u;
/** One of several numerals or an article of a law: "incisos V e X", "Article 37, X", "X-47B". */
function isCounted({ before, after, left, right }: Question["around"], words: Words): boolean {
  const near = [before[0], before[1], after[0], after[1]];
  return (
    near.some((word) => word !== undefined && ROMAN.test(word.text)) ||
    words.pattern("article", left, "i").test(left) ||
    /^[-‐‑]\d/u.test(right)
  );
}

const VARIABLE_REACH = 100;
/** "Suppose that X", "replace X": said of a letter for which something is to be put. */
const SUPPOSED =
  /(?:suppose|supposing|assume|assuming|imagine|let|substitute|replace|supongamos que|suponga que|supposons que|suponha que|angenommen,?|пусть|допустим,?)(?: that)? $/iu;
const OTHER_LETTER = lettered(String.raw`(?<![\p{L}\p{N}.@&])[YZ](?![\p{L}\p{N}.’'&])`);

/** A second letter of the same sort stands near by: "gene X, gene Y". A Spanish sentence may begin with "Y". */
function isVariable(text: string, { start, end }: Question["occurrence"]): boolean {
  const before = text.slice(Math.max(0, start - VARIABLE_REACH), start);
  const after = text.slice(end, end + VARIABLE_REACH);
  if (SUPPOSED.test(before)) return true;
  return [before, after].some((piece) =>
    OTHER_LETTER(piece).test(piece.replace(/(?:^|[.!?¡¿«"“])\s*Y\s/gu, " ")),
  );
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && TIGHT.test(word.gap) && /^\d{1,3}$/u.test(word.text);
}

function isHyphened(word: Word | undefined, words: Words): boolean {
  return word !== undefined && /^[-‐‑]$/u.test(word.gap) && !isCue(words.services, word.lower);
}

function companyWordAfter({ around, words }: Question): readonly Evidence[] {
  const [next] = around.after;
  if (next === undefined || !TIGHT.test(next.gap) || !next.capital || !words.has("companyWords", next.lower))
    return NO_EVIDENCE;
  return evidence(`company:${next.lower}`, "companyWordAfter");
}

function isNamePart(word: Word, cased: boolean, words: Words): boolean {
  return (
    cased &&
    word.capital &&
    !word.opens &&
    TIGHT.test(word.gap) &&
    !words.has("calendar", word.lower) &&
    !words.has("openers", word.lower) &&
    !words.has("conjunctions", word.lower) &&
    !words.has("determiners", word.lower) &&
    !words.has("placePrepositions", word.lower) &&
    !isCue(words.services, word.lower) &&
    word.lower !== "i" &&
    !isOwner(word)
  );
}

/** "Musk’s X": an owner is no part of the name. */
function isOwner(word: Word): boolean {
  return /['’]s$/u.test(word.lower);
}
