import { readDigits, writeDigits } from "./digits.ts";

/**
 * With which four ASCII letters or digits a name may begin, as a table of bits, four in a digit. It refuses most of what
 * the pattern of `starts.ts` lets pass, before anything is folded.
 */

const CELLS = 0x8000;
const BITS = 4;
const BITS_A_UNIT = 5;
const LOW_BITS = 0x1f;
/** How many units are looked at. */
const UNITS = 4;

/**
 * Whether a name may begin at a place of a text. What is neither letter nor digit ends what is looked at; beyond ASCII
 * anything may follow.
 */
export function mayBeginAt(table: string, text: string, start: number): boolean {
  let index = 0;
  let isOver = false;
  for (let at = start; at < start + UNITS; at++) {
    // Reading beyond the end would give NaN, and make every reading slow.
    if (at >= text.length) return true;
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return true;
    isOver ||= !isPlain(unit);
    index = (index << BITS_A_UNIT) | (isOver ? 0 : unit & LOW_BITS);
  }
  index = cell(index);
  return ((readDigits(table, index >> 2, 1) >> (index & 3)) & 1) !== 0;
}

/** The table of these folded names. */
export function writeBeginnings(keys: readonly string[]): string {
  const cells = new Uint8Array(CELLS);
  for (const key of keys) {
    let index = 0;
    let isOver = false;
    for (let at = 0; at < UNITS; at++) {
      isOver ||= !isPlain(key.charCodeAt(at));
      index = (index << BITS_A_UNIT) | (isOver ? 0 : key.charCodeAt(at) & LOW_BITS);
    }
    cells[cell(index)] = 1;
  }
  let out = "";
  for (let index = 0; index < cells.length; index += BITS) {
    let digit = 0;
    for (let bit = 0; bit < BITS; bit++) digit |= (cells[index + bit] ?? 0) << bit;
    out += writeDigits(digit, 1);
  }
  return out;
}

/** Letters of either case, and digits, are told by five bits well enough; twenty bits are folded to fifteen. */
function cell(units: number): number {
  return ((units >> BITS_A_UNIT) ^ (units << 2)) & (CELLS - 1);
}

function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}
