import { pattern, wordSet } from "../first-use.ts";
import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { isOther, TIGHT } from "./beside.ts";
import { CONJUNCTIONS } from "./conjunctions.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** Part of a longer proper name: "Maginot Line", "Line Dancer", "Knox Matrix"; but not "Signal CEO". */
export function longerName(question: Question): readonly Evidence[] {
  const { around, name, words } = question;
  if (around.line !== "sentence") return companyWordAfter(question);
  const found: Evidence[] = [...companyWordAfter(question)];
  const [first] = around.before;
  if (first !== undefined && precedesInName(first, question) && !isOther(question, first, -1))
    found.push({ why: "name-before", kind: "properNameBefore" });
  const [next] = around.after;
  // "Messenger Signal": here the name is what a service is.
  if (next !== undefined && TIGHT.test(next.gap) && isCue(words.services, name) && isOther(question, next, 1))
    return [...found, { why: "name-after", kind: "properNameAfter" }];
  if (next !== undefined && next.capital && TIGHT.test(next.gap) && words.placeWords.has(next.lower))
    return [...found, { why: `place:${next.lower}`, kind: "properNameAfter" }];
  const joins = next !== undefined && isNamePart(next, true, words) && !next.opens;
  if (
    joins &&
    words.everydayWords.has(name) &&
    !isOther(question, next, 1) &&
    !words.companyWords.has(next.lower)
  )
    found.push({ why: "name-after", kind: "properNameAfter" });
  return found;
}

/** Before a single letter even the first word of a sentence is part of the name: "SuperCard X was discovered". */
function precedesInName(word: Word, { around, occurrence, context, words }: Question): boolean {
  const single = occurrence.end - occurrence.start === 1;
  if (single && word.opens && TIGHT.test(word.gap) && (context.lang ?? "en").startsWith("en"))
    return word.capital && !words.placePrepositions.has(word.lower) && !CONJUNCTIONS().has(word.lower);
  return isNamePart(word, !around.uncased, words);
}

/** "Line 4", "9 Band", "X-ray". */
export function numberOrHyphen({ text, around, occurrence, name, words }: Question): readonly Evidence[] {
  const [first] = around.before;
  const [next] = around.after;
  if (isNumber(next) || isNumber(first)) return evidence("number", "numberBeside");
  if (!words.everydayWords.has(name)) return NO_EVIDENCE;
  const single = occurrence.end - occurrence.start === 1;
  if (single && isCounted(around)) return evidence("numeral", "numberBeside");
  if (single && isVariable(text, occurrence)) return evidence("variable", "variable");
  if (isHyphened(first, words) || (isHyphened(next, words) && (single || !HYPHENED().has(next?.lower ?? ""))))
    return evidence("hyphen", "hyphenBeside");
  return NO_EVIDENCE;
}

/** What English joins to a name: "Matrix-based". */
const HYPHENED = wordSet("based like style owned powered only to compatible backed");

const ROMAN = /^[IVXLC]{2,}$/u;
const ARTICLE = pattern(
  String.raw`(?:^|[^\p{L}])(?:art(?:\.|icles?|igos?|ículos?|icol[oi]|ikeln?)?|incisos?|§|стать[яиею]|ст\.)[\s\d]*,?\s*$`,
  "iu",
);

/** One of several numerals or an article of a law: "incisos V e X", "Article 37, X", "X-47B". */
function isCounted({ before, after, left, right }: Question["around"]): boolean {
  const near = [before[0], before[1], after[0], after[1]];
  return (
    near.some((word) => word !== undefined && ROMAN.test(word.text)) ||
    ARTICLE().test(left) ||
    /^[-‐‑]\d/u.test(right)
  );
}

const VARIABLE_REACH = 100;
const OTHER_LETTER = pattern(String.raw`(?<![\p{L}\p{N}.@&])[YZ](?![\p{L}\p{N}.’'&])`, "u");

/** A second letter of the same sort stands near by: "gene X, gene Y". A Spanish sentence may begin with "Y". */
function isVariable(text: string, { start, end }: Question["occurrence"]): boolean {
  const before = text.slice(Math.max(0, start - VARIABLE_REACH), start);
  const after = text.slice(end, end + VARIABLE_REACH);
  return [before, after].some((piece) => OTHER_LETTER().test(piece.replace(/(?:^|[.!?¡¿«"“])\s*Y\s/gu, " ")));
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && TIGHT.test(word.gap) && /^\d{1,3}$/u.test(word.text);
}

function isHyphened(word: Word | undefined, words: Words): boolean {
  return word !== undefined && /^[-‐‑]$/u.test(word.gap) && !isCue(words.services, word.lower);
}

function companyWordAfter({ around, words }: Question): readonly Evidence[] {
  const [next] = around.after;
  if (next === undefined || !TIGHT.test(next.gap) || !next.capital || !words.companyWords.has(next.lower))
    return NO_EVIDENCE;
  return evidence(`company:${next.lower}`, "companyWordAfter");
}

function isNamePart(word: Word, cased: boolean, words: Words): boolean {
  return (
    cased &&
    word.capital &&
    !word.opens &&
    TIGHT.test(word.gap) &&
    !words.calendar.has(word.lower) &&
    !words.determiners.has(word.lower) &&
    !words.placePrepositions.has(word.lower) &&
    !isCue(words.services, word.lower) &&
    word.lower !== "i"
  );
}
