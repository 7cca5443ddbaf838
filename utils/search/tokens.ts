import { fold } from "./fold.ts";

const UNSPACED_SCRIPTS =
  "\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3099\\u309a\\u30fc";
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u");
const WORDS = new RegExp(`[${UNSPACED_SCRIPTS}]+|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** Whether a folded word is of a script that is written without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** The folded words of a text, in order. A run of a script without spaces is one word. */
export function words(text: string): readonly string[] {
  return fold(text).match(WORDS) ?? [];
}

/**
 * The terms a text is indexed under: its folded words, and of runs without spaces every pair of
 * neighbours too, so that a word is found inside a longer one (微博 in 腾讯微博).
 */
export function terms(text: string): string[] {
  return words(text).flatMap((word) => (isUnspaced(word) ? [word].concat(pairs(word)) : word));
}

/** Every two neighbouring characters of a word of three or more. */
export function pairs(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.length < 3
    ? []
    : characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}
