import { wordSet } from "../first-use.ts";
import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import { runAfter, runBefore } from "./word-after.ts";

/** Conjunctions, prepositions and the article that Arabic writes together with the word. */
const ARABIC_PREFIXES = wordSet("و ف ب ل ك س ال وال فال بال كال لل ولل فلل وب ول وك فب فل وبال");
/** What may stand before a name that is short or also a word, in which a prefix makes another word (لزوم). */
const CAREFUL_PREFIXES = wordSet("و ال وال");
/** Adjective, plural and possessive endings of Arabic and Persian. */
const ARABIC_SUFFIXES = wordSet("ی ي ية ها های هایی یها ی‌ها ام ات اش م ش");
const HEBREW_PREFIXES = wordSet("ו ה ב ל מ ש כ וה וב ול ומ וש שב של בה מה לה שה");
const LONGEST_AFFIX = 4;
const SHORT_NAME = 3;

/** Whether the letters written directly before and after leave the name standing in an Arabic word. */
export function isArabicWord(text: string, start: number, end: number, alias: KnownAlias): boolean {
  const before = runBefore(text, start, SCRIPT.arabic, LONGEST_AFFIX);
  const after = runAfter(text, end, SCRIPT.arabic, LONGEST_AFFIX);
  const careful = alias.ambiguous || alias.weight <= SHORT_NAME;
  return (
    (before === "" || (careful ? CAREFUL_PREFIXES : ARABIC_PREFIXES)().has(before)) &&
    (after === "" || (!careful && ARABIC_SUFFIXES().has(after)))
  );
}

/** The same for Hebrew, which has prefixes only. */
export function isHebrewWord(text: string, start: number, end: number): boolean {
  const before = runBefore(text, start, SCRIPT.hebrew, LONGEST_AFFIX);
  return (before === "" || HEBREW_PREFIXES().has(before)) && runAfter(text, end, SCRIPT.hebrew, 1) === "";
}
