import { isCue } from "../cue-index.ts";
import { lettered } from "../letters.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { TIGHT } from "./beside.ts";
import { compoundOf } from "./compound.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** "Line 4", "9 Band", "X-ray". */
export function numberOrHyphen(question: Question): readonly Evidence[] {
  const { text, around, occurrence, name, words } = question;
  const [first] = around.before;
  const [next] = around.after;
  const everyday = words.has("everydayWords", name);
  // "17 Amazon warehouses", "40 Discord servers": what is counted is theirs.
  const counted = everyday && !words.has("mostlyServices", name) && isNumber(first);
  if ((isNumber(next) && !isSum(around.after)) || counted) return evidence("number", "numberBeside");
  if (!everyday) return NO_EVIDENCE;
  if (isModel(next)) return evidence("model", "numberBeside");
  const single = occurrence.end - occurrence.start === 1;
  if (!single && (isLetter(first, around) || isLetter(next, around)))
    return evidence("letter", "numberBeside");
  if (single && isCounted(around, words)) return evidence("numeral", "numberBeside");
  if (single && isVariable(text, occurrence)) return evidence("variable", "variable");
  if (compoundOf(next, question) !== null) return NO_EVIDENCE;
  if (
    isHyphened(first, words) ||
    (isHyphened(next, words) && (single || !words.has("hyphened", next?.lower ?? "")))
  )
    return evidence("hyphen", "hyphenBeside");
  return NO_EVIDENCE;
}

const ROMAN = /^[IVXLC]{2,}$/u;
/** "X век", "X secolo", "X. yüzyıl"; "siglo X". */
const CENTURY = /^(?:век\S{0,3}|століт\S{1,3}|century|secolo|jahrhundert\S{0,3}|yüzyıl\S*|abad)$/u;
const CENTURY_BEFORE = /^(?:siglo|século|segle|secolo|wiek|abad|thế)$/u;
/** One of several numerals, a century or an article of a law: "incisos V e X", "Article 37, X", "X-47B". */
function isCounted({ before, after, left, right }: Question["around"], words: Words): boolean {
  const near = [before[0], before[1], after[0], after[1]];
  return (
    near.some((word) => word !== undefined && ROMAN.test(word.text)) ||
    CENTURY.test(after[0]?.lower ?? "") ||
    CENTURY_BEFORE.test(before[0]?.lower ?? "") ||
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

/** "Line A", "B Line": not the article that begins a sentence, nor "I". */
function isLetter(word: Word | undefined, { uncased }: Question["around"]): boolean {
  return (
    word !== undefined && TIGHT.test(word.gap) && /^[A-HJ-Z]$/u.test(word.text) && (uncased || !word.opens)
  );
}

/** "fined Meta 91 million euros", "fined Didi 1.2 billion": a number that counts what comes next. */
function isSum([, second, third]: readonly Word[]): boolean {
  if (second === undefined) return false;
  const isFraction = /^[.,]$/u.test(second.gap) && /^\d+$/u.test(second.text);
  const unit = isFraction ? third : second;
  return unit !== undefined && SUM.test(unit.lower);
}

const SUM =
  /^(?:m|bn?|mn|[mb]illions?|trillions?|milliards?|millone?s?|mil|milhões|milhão|bilh(?:ões|ão)|milion[ei]|miliard[ie]|millionen|milliarden|miljoen|miljard|mi[lr]yon|milyar|juta|mili[ao]r|triệu|tỷ|тыс\S*|млн|млрд|миллион\S*|миллиард\S*|مليون\S*|مليار\S*|میلیون|میلیارد|लाख|करोड़|हज़ार|euros?|dollars?|percent|per)$/u;

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && TIGHT.test(word.gap) && /^\d{1,3}(?:[号號线線호번].*)?$/u.test(word.text);
}

/** "Signal-PIN", "Zoom-Konferenz" */
function isOfService({ lower }: Word, words: Words): boolean {
  return isCue(words.services, lower) || words.has("parts", lower);
}

/** "a Zoom H4n", "the Proton X90": not a quarter or half of a year, "Zoom Q3". */
function isModel(word: Word | undefined): boolean {
  return word?.gap === " " && /^(?!Q[1-4]$|H[12]$)[A-Z]{1,2}\d{1,4}[a-z]{0,2}$/u.test(word.text);
}

function isHyphened(word: Word | undefined, words: Words): boolean {
  return word !== undefined && /^[-‐‑]$/u.test(word.gap) && !isOfService(word, words);
}
