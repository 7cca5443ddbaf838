import { isEthiopic, isEthiopicWord } from "./boundary/ethiopic.ts";
import { europeanEnd } from "./boundary/european.ts";
import { isKoreanWord } from "./boundary/hangul.ts";
import { indicEnd } from "./boundary/indic.ts";
import { isKatakanaWord } from "./boundary/katakana.ts";
import { isArabicWord, isHebrewWord } from "./boundary/semitic.ts";
import { unitAfter, unitBefore } from "./boundary/word-after.ts";
import type { KnownAlias } from "./entry.ts";
import { isMark, SCRIPT, type Script, scriptOf } from "./script.ts";
import type { Words } from "./words.ts";

/**
 * Where the name ends that stands at `start` and matches an alias up to `end`, or -1 if it is part of another word.
 * What a word is depends on the script at either end: words of most scripts stand between non-letters or take the
 * affixes of their lists, Han, kana and Thai names need no boundary. A case ending moves the end only where it belongs
 * to the mention (Cyrillic, Caucasian, or in place of a letter of the name).
 */
export function boundedEnd(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): number {
  const before = unitBefore(text, start);
  const after = unitAfter(text, end);
  if (isMark(after) && !mayTakeMark(alias.lastScript, after)) return -1;
  if (isEthiopic(alias)) return isEthiopicWord(text, start, end, alias, words) ? end : -1;
  if (!opens(alias.firstScript, before)) return -1;
  const has = (script: Script) => alias.firstScript === script || alias.lastScript === script;
  if (has(SCRIPT.hangul) && !isKoreanWord(text, start, end, alias, words)) return -1;
  if (has(SCRIPT.katakana) && !isKatakanaWord(text, start, end, alias, words)) return -1;
  if (has(SCRIPT.arabic) && !isArabicWord(text, start, end, alias, words)) return -1;
  if (has(SCRIPT.hebrew) && !isHebrewWord(text, start, end, words)) return -1;
  if (alias.lastScript === SCRIPT.european) return europeanEnd(text, end, alias, words);
  if (alias.lastScript === SCRIPT.indic) return indicEnd(text, end, alias, words);
  return closes(alias.lastScript, after) ? end : -1;
}

/** An Arabic vowel sign changes nothing; an Indic one may begin an ending. */
function mayTakeMark(script: Script, mark: number): boolean {
  return script === SCRIPT.arabic || (script === SCRIPT.indic && scriptOf(mark) === SCRIPT.indic);
}

/** Scripts whose words stand between spaces, and digits, which belong to the European word they touch. */
const isEuropeanWord = (script: Script) => script === SCRIPT.european || script === SCRIPT.digit;
const isSpaced = (script: Script) => script === SCRIPT.indic || script === SCRIPT.other;

function opens(script: Script, before: number): boolean {
  if (before === 0) return true;
  const beside = scriptOf(before);
  if (isEuropeanWord(script)) return !isEuropeanWord(beside) && !isLatinMark(before);
  return !isSpaced(script) || beside !== script;
}

function closes(script: Script, after: number): boolean {
  if (after === 0) return true;
  const beside = scriptOf(after);
  return script === SCRIPT.digit ? !isEuropeanWord(beside) : !isSpaced(script) || beside !== script;
}

function isLatinMark(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}
