import { onFirstUse } from "./first-use.ts";

/**
 * Folding makes the forms of one name equal, unit by unit: case, full- and half-width, typographic
 * apostrophes and hyphens, kinds of space, Arabic and Persian letter variants. It is coarse on purpose;
 * what case was written is judged afterwards (`written.ts`).
 */

/** What `foldUnit` gives for a unit that does not count inside a name. */
export const IGNORED = 0;
export const SPACE = 0x20;

const SPECIAL = onFirstUse(
  (): ReadonlyMap<number, number> =>
    new Map([
      // Ignored inside names: soft hyphen, zero-width characters, direction marks, tatweel, nukta, Arabic vowel signs.
      ...[0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xfe0e, 0xfe0f, 0x0640, 0x093c].map(
        (unit): [number, number] => [unit, IGNORED],
      ),
      ...range(0x202a, 0x202e).map((unit): [number, number] => [unit, IGNORED]),
      ...range(0x2066, 0x2069).map((unit): [number, number] => [unit, IGNORED]),
      ...range(0x064b, 0x0652).map((unit): [number, number] => [unit, IGNORED]),
      // Spaces.
      ...[0x09, 0x0a, 0x0d, 0x00a0, 0x202f, 0x3000, ...range(0x2000, 0x200a)].map(
        (unit): [number, number] => [unit, SPACE],
      ),
      // Apostrophes and hyphens.
      ...[0x2018, 0x2019, 0x02bc, 0x2032, 0xff07, 0x00b4, 0x0060].map((unit): [number, number] => [
        unit,
        0x27,
      ]),
      ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2212].map((unit): [number, number] => [unit, 0x2d]),
      // Arabic: alef with hamza or madda, Persian yeh and kaf, alef maksura, teh marbuta is kept.
      [0x0622, 0x0627],
      [0x0623, 0x0627],
      [0x0625, 0x0627],
      [0x0671, 0x0627],
      [0x06cc, 0x064a],
      [0x0649, 0x064a],
      [0x06a9, 0x0643],
      // Turkish dotted and dotless i.
      [0x0130, 0x69],
      [0x0131, 0x69],
    ]),
);

/** Half-width katakana U+FF66…U+FF9D in their full-width forms. */
const HALF_WIDTH_KANA =
  "\u30f2\u30a1\u30a3\u30a5\u30a7\u30a9\u30e3\u30e5\u30e7\u30c3\u30fc\u30a2\u30a4\u30a6\u30a8\u30aa\u30ab\u30ad\u30af\u30b1\u30b3\u30b5\u30b7\u30b9\u30bb\u30bd\u30bf\u30c1\u30c4\u30c6\u30c8\u30ca\u30cb\u30cc\u30cd\u30ce\u30cf\u30d2\u30d5\u30d8\u30db\u30de\u30df\u30e0\u30e1\u30e2\u30e4\u30e6\u30e8\u30e9\u30ea\u30eb\u30ec\u30ed\u30ef\u30f3";

/** The folded form of one UTF-16 code unit; `IGNORED` for a unit that is skipped inside a name. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    if (unit >= 0x61) return unit === 0x60 ? 0x27 : unit;
    return SPECIAL().get(unit) ?? unit;
  }
  const special = SPECIAL().get(unit);
  if (special !== undefined) return special;
  if (unit < 0x0590 || (unit >= 0x1e00 && unit < 0x2000)) return lower(unit);
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  if (unit >= 0xff66 && unit <= 0xff9d) return HALF_WIDTH_KANA.charCodeAt(unit - 0xff66);
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
  return unit >= 0x0300 && COMBINING_RANGES.some(([from, to]) => unit >= from && unit <= to);
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

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
