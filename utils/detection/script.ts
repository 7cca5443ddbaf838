import { onFirstUse } from "./first-use.ts";

/** Groups of scripts that differ in how a word's ends are told. */
export const SCRIPT = {
  /** No letter. */
  none: 0,
  digit: 1,
  /** Latin, Greek, Cyrillic, Armenian, Georgian: words stand between spaces. */
  european: 2,
  arabic: 3,
  hebrew: 4,
  hangul: 5,
  katakana: 6,
  hiragana: 7,
  han: 8,
  /** Thai, Lao, Khmer, Burmese: written without spaces. */
  unspaced: 9,
  /** Indic scripts: spaces, vowel signs after the letter. */
  indic: 10,
  /** Any other letter. */
  other: 11,
} as const;
export type Script = (typeof SCRIPT)[keyof typeof SCRIPT];

const LETTER = onFirstUse(() => new RegExp(String.raw`^[\p{L}\p{M}]$`, "u"));
const MARK = onFirstUse(() => new RegExp(String.raw`^\p{M}$`, "u"));

/** The group a UTF-16 code unit belongs to. Surrogates count as Han (rare ideographs) or none (emoji). */
export function scriptOf(unit: number): Script {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return SCRIPT.digit;
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? SCRIPT.european : SCRIPT.none;
  }
  if (unit >= 0xc0 && unit < 0x0250) return unit === 0xd7 || unit === 0xf7 ? SCRIPT.none : SCRIPT.european;
  if (unit < 0x0590) return isLetter(unit) ? SCRIPT.european : SCRIPT.none;
  if (unit < 0x0600) return isLetter(unit) ? SCRIPT.hebrew : SCRIPT.none;
  if (unit < 0x0780) return arabic(unit);
  if (unit >= 0x0900 && unit < 0x0e00) return indic(unit);
  if (
    (unit >= 0x0e00 && unit < 0x0f00) ||
    (unit >= 0x1000 && unit < 0x10a0) ||
    (unit >= 0x1780 && unit < 0x1800)
  )
    return isLetter(unit) ? SCRIPT.unspaced : SCRIPT.none;
  if (unit >= 0x10a0 && unit < 0x1100) return isLetter(unit) ? SCRIPT.european : SCRIPT.none;
  if (unit >= 0x1100 && unit < 0x1200) return SCRIPT.hangul;
  if (unit >= 0x1e00 && unit < 0x2000) return isLetter(unit) ? SCRIPT.european : SCRIPT.none;
  if (unit >= 0x2c00 && unit < 0xfb00) return eastAsian(unit);
  if (unit >= 0xfb00 && unit <= 0xfb17) return SCRIPT.european;
  if ((unit >= 0xfb50 && unit < 0xfe00) || (unit >= 0xfe70 && unit < 0xfeff))
    return isLetter(unit) ? SCRIPT.arabic : SCRIPT.none;
  if (unit >= 0xff00 && unit < 0xfff0) return wide(unit);
  return isLetter(unit) ? SCRIPT.other : SCRIPT.none;
}

/** A sign that belongs to the letter before it: a name cannot end before one. */
export function isMark(unit: number): boolean {
  if (unit < 0x0300 || isPlain(unit)) return false;
  return MARK().test(String.fromCharCode(unit));
}

function arabic(unit: number): Script {
  if ((unit >= 0x0660 && unit <= 0x0669) || (unit >= 0x06f0 && unit <= 0x06f9)) return SCRIPT.digit;
  return isLetter(unit) ? SCRIPT.arabic : SCRIPT.none;
}

function indic(unit: number): Script {
  return isLetter(unit) ? SCRIPT.indic : SCRIPT.none;
}

function eastAsian(unit: number): Script {
  if (unit >= 0x4e00 && unit < 0xa000) return SCRIPT.han;
  if (unit >= 0xac00 && unit < 0xd7a4) return SCRIPT.hangul;
  // The middle dot of katakana parts words.
  if (unit >= 0x30a1 && unit <= 0x30ff) return unit === 0x30fb ? SCRIPT.none : SCRIPT.katakana;
  if (unit >= 0x3041 && unit <= 0x309f) return SCRIPT.hiragana;
  if ((unit >= 0x3400 && unit < 0x4dc0) || unit === 0x3005 || unit === 0x3007) return SCRIPT.han;
  if (unit >= 0xd840 && unit <= 0xd88f) return SCRIPT.han;
  if (unit >= 0x3131 && unit <= 0x318e) return SCRIPT.hangul;
  if (unit >= 0xd800 && unit < 0xfb00) return SCRIPT.none;
  return isLetter(unit) ? SCRIPT.other : SCRIPT.none;
}

function wide(unit: number): Script {
  if (unit >= 0xff10 && unit <= 0xff19) return SCRIPT.digit;
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return SCRIPT.european;
  return unit >= 0xff66 && unit <= 0xff9f ? SCRIPT.katakana : SCRIPT.none;
}

/**
 * Units of the commonest scripts and of general punctuation, of which none is a mark: a page that has no others need not
 * wait for a pattern over all of Unicode, which takes as long to make ready as to read the page.
 */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x0370 && unit < 0x0483) ||
    (unit >= 0x048a && unit < 0x0590) ||
    (unit >= 0x1e00 && unit < 0x20d0) ||
    (unit >= 0x2100 && unit < 0x2cef) ||
    (unit >= 0x3000 && unit < 0x302a) ||
    (unit >= 0x3030 && unit < 0x3099) ||
    (unit >= 0x309b && unit < 0xa66f) ||
    (unit >= 0xac00 && unit < 0xfb00) ||
    unit >= 0xff00
  );
}

function isLetter(unit: number): boolean {
  if (unit >= 0x0400 && unit < 0x0530) return unit !== 0x0482;
  if (unit < 0x00c0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit >= 0x2000 && unit < 0x2071) return false;
  return LETTER().test(String.fromCharCode(unit));
}
