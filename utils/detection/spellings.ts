import type { Entry, KnownAlias } from "./entry.ts";
import { COMBINING_RANGES, foldUnit, IGNORED } from "./fold.ts";
import { SCRIPT, scriptOf } from "./script.ts";
import { mayBeLower, mayBeRecased } from "./written.ts";

/** The units with which a name may begin in a text. */
export function firstUnits(entry: Entry): readonly number[] {
  const first = entry.key.charCodeAt(0);
  const capital = isSpaced(entry) && entry.aliases.every(needsCapital);
  return unitsAt(entry, 0).filter((unit) => !capital || unit !== first);
}

/** The units that may stand in a text for the name's unit at `index`, if each before it was written with one. */
export function unitsAt({ key, aliases }: Entry, index: number): readonly number[] {
  const units = spellings(key.charCodeAt(index));
  if (aliases.some(({ form }) => mayBeRecased(form))) return units;
  return units.filter(
    (unit) => !isAsciiLetter(unit) || aliases.some(({ form }) => form.charCodeAt(index) === unit),
  );
}

/** Whether words of the name's script stand between spaces, so that it begins after no letter. */
export function isSpaced({ aliases }: Entry): boolean {
  return aliases.every(({ firstScript }) => firstScript === SCRIPT.european);
}

/** A name that is also a word is not looked for in lower-case, but for those that many write so. */
function needsCapital({ form, ambiguous, loose }: KnownAlias): boolean {
  const first = form.charCodeAt(0);
  return first < 0x80 && foldUnit(first) !== first && !mayBeLower(form, ambiguous && !loose);
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

const memory = new Map<number, readonly number[]>();

/** All units that fold to `folded` or begin a decomposed or ligated form of it. */
function spellings(folded: number): readonly number[] {
  const known = memory.get(folded);
  if (known !== undefined) return known;
  const found = new Set([folded, ...(FOLDED_FROM.get(folded) ?? [])]);
  const upper = String.fromCharCode(folded).toUpperCase();
  if (upper.length === 1) found.add(upper.charCodeAt(0));
  for (const unit of found) {
    const decomposed = unit < 0x80 ? "" : String.fromCharCode(unit).normalize("NFD");
    if (decomposed.length < 2) continue;
    const base = decomposed.charCodeAt(0);
    for (const one of [base, ...(FOLDED_FROM.get(base) ?? [])]) found.add(one);
  }
  if (folded === 0x66 || folded === 0x73) for (const unit of LIGATURES) found.add(unit);
  const all = [...found];
  memory.set(folded, all);
  return all;
}

const LIGATURES = [0xfb00, 0xfb01, 0xfb02, 0xfb03, 0xfb04, 0xfb05, 0xfb06];

/** Units whose folded form is the given one, beside itself. */
const FOLDED_FROM = invertFolding();

/** Units after which those of a name stand elsewhere: ignored inside names, changing the letter before, or two letters in one. */
export const ODD_UNITS: readonly number[] = [
  ...(FOLDED_FROM.get(IGNORED) ?? []),
  ...COMBINING_RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  ),
  ...LIGATURES,
];

function invertFolding(): ReadonlyMap<number, readonly number[]> {
  const inverse = new Map<number, number[]>();
  for (const [from, to] of [
    [0x09, 0x60],
    [0xa0, 0x05f3],
    [0x0600, 0x06ff],
    [0x093c, 0x0abc],
    [0x1e00, 0x206f],
    [0x2212, 0x2212],
    [0x3000, 0x3000],
    [0xfe0e, 0xfe0f],
    [0xfeff, 0xff9d],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const folded = foldUnit(unit);
      if (folded === unit) continue;
      const same = inverse.get(folded);
      if (same === undefined) inverse.set(folded, [unit]);
      else same.push(unit);
    }
  }
  return inverse;
}

/** Letters and digits of Latin, Greek, Cyrillic, Armenian. */
export const WORD_UNITS: readonly number[] = Array.from({ length: 0x0590 }, (_, unit) => unit).filter(
  (unit) => {
    const script = scriptOf(unit);
    return script === SCRIPT.european || script === SCRIPT.digit;
  },
);
