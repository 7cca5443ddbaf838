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

/**
 * From which unit on which script, up to the next, and whether only its letters are of it. Surrogates count as Han (rare
 * ideographs) or none (emoji). The middle dot of katakana parts words.
 */
const STRETCHES: readonly (readonly [from: number, script: Script, lettersOnly?: true])[] = [
  [0x0080, SCRIPT.european, true],
  [0x00c0, SCRIPT.european],
  [0x00d7, SCRIPT.none],
  [0x00d8, SCRIPT.european],
  [0x00f7, SCRIPT.none],
  [0x00f8, SCRIPT.european],
  [0x0250, SCRIPT.european, true],
  [0x0590, SCRIPT.hebrew, true],
  [0x0600, SCRIPT.arabic, true],
  [0x0660, SCRIPT.digit],
  [0x066a, SCRIPT.arabic, true],
  [0x06f0, SCRIPT.digit],
  [0x06fa, SCRIPT.arabic, true],
  [0x0780, SCRIPT.other, true],
  [0x0900, SCRIPT.indic, true],
  [0x0e00, SCRIPT.unspaced, true],
  [0x0f00, SCRIPT.other, true],
  [0x1000, SCRIPT.unspaced, true],
  [0x10a0, SCRIPT.european, true],
  [0x1100, SCRIPT.hangul],
  [0x1200, SCRIPT.other, true],
  [0x1780, SCRIPT.unspaced, true],
  [0x1800, SCRIPT.other, true],
  [0x1e00, SCRIPT.european, true],
  [0x2000, SCRIPT.none],
  [0x2071, SCRIPT.other, true],
  [0x3005, SCRIPT.han],
  [0x3006, SCRIPT.other, true],
  [0x3007, SCRIPT.han],
  [0x3008, SCRIPT.other, true],
  [0x3041, SCRIPT.hiragana],
  [0x30a0, SCRIPT.none],
  [0x30a1, SCRIPT.katakana],
  [0x30fb, SCRIPT.none],
  [0x30fc, SCRIPT.katakana],
  [0x3100, SCRIPT.other, true],
  [0x3131, SCRIPT.hangul],
  [0x318f, SCRIPT.other, true],
  [0x3400, SCRIPT.han],
  [0x4dc0, SCRIPT.none],
  [0x4e00, SCRIPT.han],
  [0xa000, SCRIPT.other, true],
  [0xac00, SCRIPT.hangul],
  [0xd7a4, SCRIPT.other, true],
  [0xd800, SCRIPT.none],
  [0xd840, SCRIPT.han],
  [0xd890, SCRIPT.none],
  [0xfb00, SCRIPT.european],
  [0xfb18, SCRIPT.other, true],
  [0xfb50, SCRIPT.arabic, true],
  [0xfe00, SCRIPT.other, true],
  [0xfe70, SCRIPT.arabic, true],
  [0xfeff, SCRIPT.none],
  [0xff10, SCRIPT.digit],
  [0xff1a, SCRIPT.none],
  [0xff21, SCRIPT.european],
  [0xff3b, SCRIPT.none],
  [0xff41, SCRIPT.european],
  [0xff5b, SCRIPT.none],
  [0xff66, SCRIPT.katakana],
  [0xffa0, SCRIPT.none],
];

/** The group a UTF-16 code unit belongs to. */
export function scriptOf(unit: number): Script {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return SCRIPT.digit;
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? SCRIPT.european : SCRIPT.none;
  }
  let low = 0;
  for (let high = STRETCHES.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (unit < (STRETCHES[middle]?.[0] ?? 0)) high = middle;
    else low = middle;
  }
  const stretch = STRETCHES[low];
  if (stretch === undefined || (stretch[2] === true && !isLetter(unit))) return SCRIPT.none;
  return stretch[1];
}

/** A sign that belongs to the letter before it: a name cannot end before one. */
export function isMark(unit: number): boolean {
  if (unit < 0x0300 || isPlain(unit)) return false;
  return MARK().test(String.fromCharCode(unit));
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
  return LETTER().test(String.fromCharCode(unit));
}
