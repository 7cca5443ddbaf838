/** U+0300–U+036F: accents of Latin, Greek and Cyrillic. Marks of other scripts tell words apart and stay. */
const ACCENTS = /[\u0300-\u036f]/gu;
const HIRAGANA = /[\u3041-\u3096]/gu;
const HIRAGANA_TO_KATAKANA = 0x60;

/**
 * The form in which texts are compared: without case, width, accents; Hiragana as Katakana; Hangul
 * as single letters, so that a syllable that is still being typed (카카오토) is the beginning of the
 * finished word (카카오톡).
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(HIRAGANA, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + HIRAGANA_TO_KATAKANA))
    .toLowerCase();
}
