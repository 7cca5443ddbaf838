import { onFirstUse } from "./first-use.ts";

/**
 * Folding makes the forms of one name equal, unit by unit: case, full- and half-width, typographic
 * apostrophes and hyphens, kinds of space, Arabic, Persian and Indic letter variants. It is coarse on purpose;
 * what case was written is judged afterwards (`written.ts`).
 */

/** What `foldUnit` gives for a unit that does not count inside a name. */
export const IGNORED = 0;
export const SPACE = 0x20;

/** Units by what they are folded to: a list of units, or of the first and the last of several. */
const FOLDED: readonly (readonly [to: number, ...units: readonly (number | readonly [number, number])[]])[] =
  [
    // Soft hyphen, tatweel, Arabic vowel signs, Indic nuktas, zero-width characters, direction marks, variation selectors.
    [
      IGNORED,
      0x00ad,
      0x0640,
      [0x064b, 0x0652],
      0x093c,
      0x09bc,
      0x0a3c,
      0x0abc,
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      0x2060,
      [0x2066, 0x2069],
      0xfe0e,
      0xfe0f,
      0xfeff,
    ],
    [SPACE, 0x00a0, [0x2000, 0x200a], 0x202f, 0x3000],
    // Apostrophes and hyphens.
    [0x27, 0x00b4, 0x02bc, 0x05f3, 0x2018, 0x2019, 0x2032, 0xff07],
    [0x2d, [0x2010, 0x2013], 0x2212],
    // Arabic: alef with hamza or madda, Persian yeh and kaf, alef maksura; teh marbuta is kept.
    [0x0627, 0x0622, 0x0623, 0x0625, 0x0671],
    [0x064a, 0x0649, 0x06cc],
    [0x0643, 0x06a9],
    // Turkish dotted and dotless i.
    [0x69, 0x0130, 0x0131],
    // Letters that hold their nukta: Devanagari, Bengali, Gurmukhi.
    [0x0915, 0x0958],
    [0x0916, 0x0959],
    [0x0917, 0x095a],
    [0x091c, 0x095b],
    [0x0921, 0x095c],
    [0x0922, 0x095d],
    [0x092b, 0x095e],
    [0x092f, 0x095f],
    [0x09a1, 0x09dc],
    [0x09a2, 0x09dd],
    [0x09af, 0x09df],
    [0x0a32, 0x0a33],
    [0x0a38, 0x0a36],
    [0x0a16, 0x0a59],
    [0x0a17, 0x0a5a],
    [0x0a1c, 0x0a5b],
    [0x0a2b, 0x0a5e],
  ];

const SPECIAL = onFirstUse((): ReadonlyMap<number, number> => {
  const special = new Map<number, number>();
  for (const [to, ...units] of FOLDED) {
    for (const one of units) {
      const [from, last] = typeof one === "number" ? [one, one] : one;
      for (let unit = from; unit <= last; unit++) special.set(unit, to);
    }
  }
  return special;
});

/** The folded form of one UTF-16 code unit; `IGNORED` for a unit that is skipped inside a name. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    if (unit === 0x60) return 0x27;
    return unit === 0x09 || unit === 0x0a || unit === 0x0d ? SPACE : unit;
  }
  const special = SPECIAL().get(unit);
  if (special !== undefined) return special;
  if (unit < 0x0590 || (unit >= 0x1e00 && unit < 0x2000)) return lower(unit);
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  // Half-width katakana has its full-width forms in Unicode's tables.
  if (unit >= 0xff66 && unit <= 0xff9d) return String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
  return unit;
}

/** Units that change the letter before them: accents, kana voicing, Hangul vowels and finals, Arabic hamza and madda. */
export const COMBINING_RANGES: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0653, 0x0655],
  [0x1160, 0x11ff],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
];

/** Whether the unit and the letter before must be read as one. */
export function isCombining(unit: number): boolean {
  if (unit < 0x0300) return false;
  for (const range of COMBINING_RANGES) if (unit <= range[1]) return unit >= range[0];
  return false;
}

/** The letters of a Latin ligature (U+FB00…U+FB06), or null. */
export function ligature(unit: number): string | null {
  return unit >= 0xfb00 && unit <= 0xfb06 ? String.fromCharCode(unit).normalize("NFKC") : null;
}

/** Printable ASCII without backticks, words parted by single spaces: nothing to tidy. */
const TIDY = /^[!-_a-~]+(?: [!-_a-~]+)*$/u;
const ASCII = /^[\0-\x7f]*$/u;

/** A name without what is ignored in it, runs of space as one, width and composition normalised; case is kept. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  let out = "";
  const composed = text.normalize("NFKC");
  for (let index = 0; index < composed.length; index++) {
    const unit = composed.charCodeAt(index);
    const folded = foldUnit(unit);
    if (folded === IGNORED || (folded === SPACE && out.endsWith(" "))) continue;
    out +=
      folded === SPACE || folded === 0x27 || folded === 0x2d ? String.fromCharCode(folded) : composed[index];
  }
  return out;
}

/** The key under which a name is looked up: tidied and folded. */
export function foldName(text: string): string {
  return foldTidied(tidy(text));
}

/** The key of a name that is tidy already. */
export function foldTidied(tidied: string): string {
  if (ASCII.test(tidied)) return tidied.toLowerCase();
  let out = "";
  for (let index = 0; index < tidied.length; index++)
    out += String.fromCharCode(foldUnit(tidied.charCodeAt(index)));
  return out;
}

function lower(unit: number): number {
  const lowered = String.fromCharCode(unit).toLowerCase();
  return lowered.length === 1 ? lowered.charCodeAt(0) : unit;
}
