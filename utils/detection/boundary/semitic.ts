import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, runBefore } from "./word-after.ts";

const LONGEST_AFFIX = 4;
const SHORT_NAME = 3;
const STROKE = /\u0640+$/u;
/** Of verbs only. */
const OF_VERBS = /س/u;
/** No prefix and no word of every day goes on with a hamza or madda: "بآبل" is no Babylon. */
const SEPARATE = /^[آأإ]/u;

/** Whether the letters written directly before and after leave the name standing in an Arabic word. */
export function isArabicWord(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): boolean {
  // "لـآبل": a stroke lengthens the prefix.
  const before = runBefore(text, start, SCRIPT.arabic, LONGEST_AFFIX).replace(STROKE, "");
  const after = runAfter(text, end, SCRIPT.arabic, LONGEST_AFFIX);
  const careful = alias.ambiguous || alias.weight <= SHORT_NAME;
  return (
    (before === "" || isPrefix(before, text.charAt(start), alias, words)) &&
    (after === "" || (!careful && words.has("arabicSuffixes", after)))
  );
}

function isPrefix(before: string, first: string, { ambiguous, weight }: KnownAlias, words: Words): boolean {
  if (weight <= SHORT_NAME && !SEPARATE.test(first)) return words.has("carefulPrefixes", before);
  return words.has("arabicPrefixes", before) && !(ambiguous && OF_VERBS.test(before));
}

/** The same for Hebrew, which has prefixes only. */
export function isHebrewWord(text: string, start: number, end: number, words: Words): boolean {
  const before = runBefore(text, start, SCRIPT.hebrew, LONGEST_AFFIX);
  return (
    (before === "" || words.has("hebrewPrefixes", before)) && runAfter(text, end, SCRIPT.hebrew, 1) === ""
  );
}
