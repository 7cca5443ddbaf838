import type { Entry, KnownAlias } from "./entry.ts";
import { COMBINING_RANGES, foldUnit, IGNORED } from "./fold.ts";
import { ANYWHERE_SET, SHORT_SET, SPACED_SETS } from "./start-places.ts";
import { SCRIPT, scriptOf } from "./script.ts";
import { mayBeLower } from "./written.ts";

/** The masks of `start-places.ts`. */
export interface StartTable {
  /** By UTF-16 code unit, what its mask differs from `usual` in; mostly zero, so that its pages stay untouched. */
  readonly masks: Int32Array;
  readonly usual: number;
}

const EVERY_SET = 0xff;
export function startTable(entries: readonly Entry[]): StartTable {
  const masks = new Int32Array(0x10000);
  const usual = usualMask(entries);
  const allow = (unit: number, place: number, sets: number): void => {
    const mask = masks[unit] ?? 0;
    masks[unit] = mask | (~usual & (sets << (8 * place)));
  };
  // After a letter only such names begin as may begin anywhere.
  for (const [from, to] of WORD_RANGES) masks.fill(EVERY_SET & ~bitOf(ANYWHERE_SET), from, to + 1);
  // What is ignored inside a name, or belongs to the letter before, may stand at every place but the first.
  for (const unit of ODD_UNITS) for (const place of [2, 3]) allow(unit, place, EVERY_SET);
  for (const entry of entries) {
    const set = bitOf(setOf(entry));
    for (const unit of firstUnits(entry)) allow(unit, 1, set);
    // Where units are skipped or a ligature holds two letters, others come to stand at the second and third place.
    const loose = /[fs]/u.test(entry.key.slice(0, 3)) ? 1 : 0;
    for (const unit of spellingsOf(entry.key, 1, 2 + loose)) allow(unit, 2, set);
    for (const unit of spellingsOf(entry.key, 1, 3 + 2 * loose)) allow(unit, 3, set);
  }
  return { masks, usual };
}

/** The units with which a name may begin in a text. */
export function firstUnits(entry: Entry): readonly number[] {
  const first = entry.key.charCodeAt(0);
  const capital = isSpaced(entry) && entry.aliases.every(needsCapital);
  return spellings(first).filter((unit) => !capital || unit !== first);
}

/** What holds for a unit of which nothing else is known: it may stand before a name, and after a short one. */
function usualMask(entries: readonly Entry[]): number {
  const single = entries.filter(({ key }) => key.length < 2).map((entry) => bitOf(setOf(entry)));
  const second = single.reduce((sets, bit) => sets | bit, 0);
  return EVERY_SET | (second << 16) | ((bitOf(SHORT_SET) | bitOf(ANYWHERE_SET)) << 24);
}

function setOf(entry: Entry): number {
  if (!isSpaced(entry)) return ANYWHERE_SET;
  return entry.key.length < 3 ? SHORT_SET : entry.key.charCodeAt(0) % SPACED_SETS;
}

function isSpaced({ aliases }: Entry): boolean {
  return aliases.every(({ firstScript }) => firstScript === SCRIPT.european);
}

function bitOf(set: number): number {
  return 1 << set;
}

function spellingsOf(key: string, from: number, to: number): readonly number[] {
  const units: number[] = [];
  for (let index = from; index < to && index < key.length; index++)
    units.push(...spellings(key.charCodeAt(index)));
  return units;
}

/** A name that is also a word is not looked for in lower-case. */
function needsCapital({ form, ambiguous }: KnownAlias): boolean {
  const first = form.charCodeAt(0);
  return first < 0x80 && foldUnit(first) !== first && !mayBeLower(form, ambiguous);
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
  if (folded === 0x66 || folded === 0x73) for (let unit = 0xfb00; unit <= 0xfb06; unit++) found.add(unit);
  const all = [...found];
  memory.set(folded, all);
  return all;
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

/** Units whose folded form is the given one, beside itself. */
const FOLDED_FROM = invertFolding();
/** Units that are ignored inside names or change the letter before. */
const ODD_UNITS: readonly number[] = [
  ...(FOLDED_FROM.get(IGNORED) ?? []),
  ...COMBINING_RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  ),
];

function invertFolding(): ReadonlyMap<number, readonly number[]> {
  const inverse = new Map<number, number[]>();
  for (const [from, to] of [
    [0x09, 0x60],
    [0xa0, 0x0590],
    [0x0600, 0x06ff],
    [0x093c, 0x093c],
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
