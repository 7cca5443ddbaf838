import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { ListName, Words } from "../words.ts";
import { isEnglish, isNative } from "./native.ts";
import { compoundOf } from "./compound.ts";
import { endsInKind } from "./kind-ending.ts";
import { firm } from "./firm.ts";
import { isOfGermanNoun, isUsedInGerman } from "./german.ts";
import { isOther, SPACE_ONLY, TIGHT } from "./beside.ts";
import { namedOtherwise } from "./named-otherwise.ts";
import { kindBefore, otherNoun } from "./other-kind.ts";
import { type Evidence, evidence, type Question } from "./evidence.ts";

/** Part of a longer proper name: "Maginot Line", "Line Dancer", "Knox Matrix"; but not "Signal CEO". */
export function longerName(question: Question): readonly Evidence[] {
  const { around, name, occurrence, words } = question;
  const found: Evidence[] = [...firm(question)];
  const [first] = around.before;
  const kind = kindBefore(question);
  if (kind !== null) found.push({ why: `kind:${kind}`, kind: "otherKindBefore" });
  const other = namedOtherwise(question);
  if (other !== null) found.push({ why: `kind:${other}`, kind: "otherKindBefore" });
  const noun = otherNoun(question);
  if (noun !== null) found.push({ why: `kind:${noun}`, kind: "otherKindBefore" });
  if (around.line !== "sentence")
    return first !== undefined && isGivenName(first, question)
      ? [...found, { why: "given-name", kind: "properNameBefore" }]
      : found;
  if (first !== undefined && isLonger(first, question)) found.push(...beforeName(first, question));
  const [next] = around.after;
  // "Messenger Signal": here the name is what a service is.
  if (next !== undefined && TIGHT.test(next.gap) && isCue(words.services, name) && isOther(question, next, 1))
    return [...found, { why: "name-after", kind: "properNameAfter" }];
  if (next !== undefined && next.capital && TIGHT.test(next.gap) && words.has("placeWords", next.lower))
    return [...found, { why: `place:${next.lower}`, kind: "properNameAfter" }];
  // "Ông chủ X Elon Musk"
  const isOfLetter = occurrence.end - occurrence.start === 1 && isCue(words.near, next?.lower ?? "");
  const joins = next !== undefined && isNamePart(next, true, words) && !next.opens && !isOfLetter;
  if (
    joins &&
    words.has("everydayWords", name) &&
    !isOther(question, next, 1) &&
    !(next.gap === "-" && words.has("parts", next.lower)) &&
    compoundOf(next, question) === null &&
    !isOfOtherScript(next, question) &&
    !words.has("companyWords", next.lower)
  )
    found.push({ why: "name-after", kind: "properNameAfter" });
  return found;
}

/** Of a name that is what a service is ("Output Messenger") the word before decides, whatever else the sentence says. */
function beforeName(first: Word, question: Question): readonly Evidence[] {
  const { name, words } = question;
  const found = evidence(isGivenName(first, question) ? "given-name" : "name-before", "properNameBefore");
  return isCue(words.services, name) ? [...found, ...found] : found;
}

/** "Владелец X Илон Маск": what is written in other letters is another name. */
function isOfOtherScript({ text }: Word, { occurrence }: Question): boolean {
  return /^\p{Script=Cyrillic}/u.test(text) && /^[A-Za-z]/u.test(occurrence.alias.text);
}

/** "Discord Türkiye’de", "İstanbul’da X": with its ending a name stands for itself. */
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
function isOfPlace({ around, context }: Question): boolean {
  const [, second] = around.before;
  const [next] = around.after;
  // "Arriva in Italia Threads": in other languages the subject comes later, too.
  if (!isEnglish({ context }) && second?.gap === " ") {
    if (/^(?:in|en|em|di|nach|aan)$/u.test(second.lower)) return true;
    if (second.opens && /^(?:a|à|w|we|u|в|во|у)$/u.test(second.lower)) return true;
  }
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
    isInitial(word, question) ||
    isOfMany(word) ||
    isFullName(word, question) ||
    (isNamePart(word, !around.uncased || isLatinWord(word, question), words) &&
      !isForeign(question) &&
      !isOfGermanNoun(question) &&
      !isUsedInGerman(question) &&
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

/** "John C. Messenger": a first name and an initial. */
function isInitial(word: Word, { around, words }: Question): boolean {
  const [, first] = around.before;
  return (
    word.capital &&
    word.text.length === 1 &&
    word.gap === ". " &&
    first?.gap === " " &&
    words.has("givenNames", first.lower)
  );
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
    !isOwner(word) &&
    !isInflectedName(word)
  );
}

/** "Musk’s X": an owner is no part of the name. */
function isOwner(word: Word): boolean {
  return /['’]s$/u.test(word.lower);
}
