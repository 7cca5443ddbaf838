import type { Entry } from "./entry.ts";
import { foldUnit, IGNORED } from "./fold.ts";
import { SCRIPT, scriptOf } from "./script.ts";

/** The unit is a letter or digit of a script whose words stand between spaces. */
export const WORD = 1;
/** A name may begin here, unless a WORD unit stands before. */
export const START_OF_WORD = 2;
/** A name may begin here, whatever stands before. */
export const START_ANYWHERE = 4;

/** The lower bits of two units, as an index into the table of pairs. */
export function pairOf(first: number, second: number): number {
  return ((first & 0x7f) << 7) | (second & 0x7f);
}

export interface StartTable {
  /** By UTF-16 code unit: WORD, START_OF_WORD and START_ANYWHERE. */
  readonly units: Uint8Array;
  /** By `pairOf`: whether some name may begin with two units like these. */
  readonly pairs: Uint8Array;
}

/** Units whose folded form is the given one, beside itself and its other case. */
const FOLDED_FROM = invertFolding();
const IGNORED_UNITS = FOLDED_FROM.get(IGNORED) ?? [];

/** What the matcher's inner loop reads, one look-up for a character. */
export function startTable(entries: readonly Entry[]): StartTable {
  const units = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x4000);
  for (const [from, to] of WORD_RANGES) units.fill(WORD, from, to + 1);
  for (const { key, aliases } of entries) {
    const spaced = aliases.every(({ firstScript }) => firstScript === SCRIPT.european);
    const flag = spaced ? START_OF_WORD : START_ANYWHERE;
    const firsts = spellings(key.charCodeAt(0));
    const capital =
      spaced && aliases.every((alias) => alias.ambiguous && isCapital(alias.text.charCodeAt(0)));
    for (const first of firsts) {
      if (capital && first === key.charCodeAt(0)) continue;
      units[first] = (units[first] ?? 0) | flag;
      markPairs(pairs, first, key);
    }
  }
  return { units, pairs };
}

/** Marks what may follow `first`: the second unit's spellings, whatever is ignored, and a combining sign. */
function markPairs(pairs: Uint8Array, first: number, key: string): void {
  const composed = String.fromCharCode(key.charCodeAt(0)).normalize("NFD").length > 1;
  const isLigature = first >= 0xfb00 && first <= 0xfb06;
  if (key.length < 2 || composed || isLigature || (first >= 0xff66 && first <= 0xff9d)) {
    pairs.fill(1, pairOf(first, 0), pairOf(first, 0x7f) + 1);
    return;
  }
  for (const unit of spellings(key.charCodeAt(1))) pairs[pairOf(first, unit)] = 1;
  for (const unit of IGNORED_UNITS) pairs[pairOf(first, unit)] = 1;
}

/** A capital that must be written as one: a name that is also a word is not looked for in lower-case. */
function isCapital(unit: number): boolean {
  return foldUnit(unit) !== unit && unit < 0x80;
}

/** All units that fold to `folded` or begin a decomposed or ligated form of it. */
function spellings(folded: number): readonly number[] {
  const text = String.fromCharCode(folded);
  const found = new Set([folded, ...(FOLDED_FROM.get(folded) ?? [])]);
  const upper = text.toUpperCase();
  if (upper.length === 1) found.add(upper.charCodeAt(0));
  for (const unit of found) {
    const decomposed = String.fromCharCode(unit).normalize("NFD");
    if (decomposed.length > 1) found.add(decomposed.charCodeAt(0));
  }
  if (folded === 0x66 || folded === 0x73) for (let unit = 0xfb00; unit <= 0xfb06; unit++) found.add(unit);
  if (folded >= 0x61 && folded <= 0x7a) found.add(folded + 0xfee0).add(folded + 0xfec0);
  return [...found];
}

const WORD_RANGES: readonly (readonly [number, number])[] = letterRanges();

/** Letters and digits of Latin, Greek, Cyrillic, Armenian. */
function letterRanges(): readonly [number, number][] {
  const ranges: [number, number][] = [];
  for (let unit = 0x30; unit < 0x0590; unit++) {
    const script = scriptOf(unit);
    if (script !== SCRIPT.european && script !== SCRIPT.digit) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === unit - 1) last[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges;
}

function invertFolding(): ReadonlyMap<number, readonly number[]> {
  const inverse = new Map<number, number[]>();
  const add = (unit: number) => {
    const folded = foldUnit(unit);
    if (folded === unit) return;
    const same = inverse.get(folded);
    if (same === undefined) inverse.set(folded, [unit]);
    else same.push(unit);
  };
  for (const [from, to] of [
    [0x09, 0x0d],
    [0x60, 0x60],
    [0xa0, 0x0590],
    [0x0600, 0x06ff],
    [0x093c, 0x093c],
    [0x2000, 0x2069],
    [0x2212, 0x2212],
    [0x3000, 0x3000],
    [0xfe0e, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xff01, 0xff9d],
  ] as const)
    for (let unit = from; unit <= to; unit++) add(unit);
  return inverse;
}
