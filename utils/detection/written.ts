import { lettered } from "./letters.ts";
import { tidy } from "./fold.ts";
import type { Written } from "./types.ts";

/** Names with fewer letters are recognised only as they are written: "TOR" is often something else than Tor. */
const SHORTEST_RECASED = 4;
/** Shorter names with capitals of their own are other things: "SnAp", "LinE". */
const SHORTEST_ODD = 6;

/** Patterns over all of Unicode take long to make ready, and most names need none. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_LETTERS = /^[A-Za-z]*$/;
const LETTER = lettered(String.raw`[\p{L}]`);
const NO_LETTERS = lettered(String.raw`[^\p{L}]`, "g");
const CAMEL_CASE = lettered(String.raw`[\p{Ll}][\p{Lu}]`);

/**
 * How `surface` writes the name `listed` (tidied), or null if it is no form of it. The rule:
 * - as listed: always;
 * - ALL CAPS and Each Word Capitalised ("Wechat", "LINKEDIN"): names of at least four letters;
 * - other capitals inside one word ("FaceBook", "BlueSky"): names of at least six letters;
 * - lower-case: names of four letters and more that are one word ("youtube"), and not also another word
 *   (`isWord`), unless listed so. What a lower-case form needs besides is for `decide` to say.
 */
export function writtenAs(surface: string, listed: string, isWord: boolean): Written | null {
  if (surface === listed) return "exact";
  const seen = tidy(surface);
  if (seen === listed) return "exact";
  const lower = seen.toLowerCase();
  if (lower === seen && seen.toUpperCase() === seen) return "exact";
  if (!mayBeRecased(listed)) return null;
  if (seen === seen.toUpperCase()) return "upper";
  if (seen === lower) return mayBeLower(listed, isWord) ? "lower" : null;
  if (isCapitalised(seen) || isOddlyCapitalised(seen)) return "capitalised";
  // "iMessage" at the start of a sentence.
  return seen.slice(1) === listed.slice(1) ? "capitalised" : null;
}

/** Whether a name may be written in another case than it is listed in. */
export function mayBeRecased(listed: string): boolean {
  return countLetters(listed) >= SHORTEST_RECASED;
}

/** Whether a name written with capitals may stand without any. */
export function mayBeLower(listed: string, isWord: boolean): boolean {
  return !isWord && listed.length >= SHORTEST_RECASED && (isCamelCase(listed) || !listed.includes(" "));
}

/** A capital inside a word ("WeChat", "iCloud"): no ordinary word is written like this, in whatever case. */
export function isCamelCase(name: string): boolean {
  if (ASCII.test(name)) return /[a-z][A-Z]/.test(name);
  return CAMEL_CASE(name).test(name);
}

function isCapitalised(text: string): boolean {
  return text.split(/[ -]/u).every((word) => {
    const [first = "", ...rest] = word;
    const tail = rest.join("");
    return (
      tail === tail.toLowerCase() &&
      (first !== first.toLowerCase() || word.length <= 3 || !LETTER(first).test(first))
    );
  });
}

/** "FaceBook", "LinkedIN": a capital first and another one inside, as no ordinary word has them. */
function isOddlyCapitalised(text: string): boolean {
  return text.length >= SHORTEST_ODD && /^[A-Z][A-Za-z]*$/.test(text) && isCamelCase(text);
}

function countLetters(text: string): number {
  if (ASCII_LETTERS.test(text)) return text.length;
  return text.replaceAll(NO_LETTERS(text), "").length;
}
