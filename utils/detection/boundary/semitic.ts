import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, runBefore } from "./word-after.ts";

const LONGEST_AFFIX = 4;
const SHORT_NAME = 3;

/** Whether the letters written directly before and after leave the name standing in an Arabic word. */
export function isArabicWord(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): boolean {
  const before = runBefore(text, start, SCRIPT.arabic, LONGEST_AFFIX);
  const after = runAfter(text, end, SCRIPT.arabic, LONGEST_AFFIX);
  const careful = alias.ambiguous || alias.weight <= SHORT_NAME;
  return (
    (before === "" || words.has(careful ? "carefulPrefixes" : "arabicPrefixes", before)) &&
    (after === "" || (!careful && words.has("arabicSuffixes", after)))
  );
}

/** The same for Hebrew, which has prefixes only. */
export function isHebrewWord(text: string, start: number, end: number, words: Words): boolean {
  const before = runBefore(text, start, SCRIPT.hebrew, LONGEST_AFFIX);
  return (
    (before === "" || words.has("hebrewPrefixes", before)) && runAfter(text, end, SCRIPT.hebrew, 1) === ""
  );
}
