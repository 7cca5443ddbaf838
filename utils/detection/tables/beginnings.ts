import { readDigits, writeDigits } from "./digits.ts";

/**
 * Whether some name may begin with three given ASCII units, as a table of bits, four in a digit. It refuses most words
 * that the masks of `starts.ts` let pass.
 */

const CELLS = 0x10000;
const BITS = 4;
const LOW_BITS = 0x1f;
const LOW_BITS_AND_CASE = 0x3f;
const EVERY: readonly number[] = Array.from({ length: LOW_BITS + 1 }, (_, index) => index);

/** The low bits of three units as an index: letters of either case are equal, except for the first. */
function cell(first: number, second: number, third: number): number {
  return ((first & LOW_BITS_AND_CASE) << 10) | ((second & LOW_BITS) << 5) | (third & LOW_BITS);
}

/** Three ASCII units; beyond the end of a text a unit is 0. */
export function mayBeginWith(table: string, first: number, second: number, third: number): boolean {
  const index = cell(first, second, third);
  return ((readDigits(table, index >> 2, 1) >> (index & 3)) & 1) !== 0;
}

/** Space may be longer in a text than in a name, so that what follows it stands elsewhere. */
const SPACE = 0x20;

/**
 * Whether some name of three units and more may go on with these three ASCII units after its first: what the first table
 * lets pass is mostly the beginning of a longer word.
 */
export function mayGoOnWith(table: string, second: number, third: number, fourth: number): boolean {
  if (second <= SPACE || third <= SPACE || fourth <= SPACE) return true;
  const index = (cell(0, second, third) << 5) | (fourth & LOW_BITS);
  return ((readDigits(table, index >> 2, 1) >> (index & 3)) & 1) !== 0;
}

/** The table of `mayGoOnWith`, from folded keys. */
export function writeContinuations(keys: readonly string[]): string {
  const cells = new Uint8Array(CELLS / 2);
  for (const key of keys) {
    if (key.length < 3) continue;
    const fourth = key.length < 4 ? EVERY : lowBits(key.charCodeAt(3));
    for (const two of lowBits(key.charCodeAt(1)))
      for (const three of lowBits(key.charCodeAt(2)))
        for (const four of fourth) cells[(cell(0, two, three) << 5) | four] = 1;
  }
  return pack(cells);
}

/** Each name by its folded key and the units that may stand first in it. */
export function writeBeginnings(
  names: readonly { readonly key: string; readonly firsts: readonly number[] }[],
): string {
  const cells = new Uint8Array(CELLS);
  for (const { key, firsts } of names) {
    // A name that is not ASCII there is not looked up in this table.
    const second = key.length < 2 ? EVERY : lowBits(key.charCodeAt(1));
    const third = key.length < 3 ? EVERY : lowBits(key.charCodeAt(2));
    for (const first of firsts) {
      if (first > 0x7f) continue;
      for (const two of second) for (const three of third) cells[cell(first, two, three)] = 1;
    }
  }
  return pack(cells);
}

function pack(cells: Uint8Array): string {
  let out = "";
  for (let index = 0; index < cells.length; index += BITS) {
    let digit = 0;
    for (let bit = 0; bit < BITS; bit++) digit |= (cells[index + bit] ?? 0) << bit;
    out += writeDigits(digit, 1);
  }
  return out;
}

/** The low bits of the ASCII units that fold to this one. */
function lowBits(folded: number): readonly number[] {
  if (folded > 0x7f) return [];
  // A space stands for any kind of it, an apostrophe for a backtick.
  if (folded === 0x20) return [0x20, 0x09, 0x0a, 0x0d].map((unit) => unit & LOW_BITS);
  return folded === 0x27 ? [0x27 & LOW_BITS, 0x60 & LOW_BITS] : [folded & LOW_BITS];
}
