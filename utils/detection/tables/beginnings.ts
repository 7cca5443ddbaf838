import { readDigits, writeDigits } from "./digits.ts";

/**
 * With which four ASCII letters or digits a name may begin, as a table of bits, four in a digit. It refuses most of what
 * the pattern of `starts.ts` lets pass, before anything is folded.
 */

const CELLS = 0x8000;
const BITS = 4;
const LOW_BITS = 0x1f;

/** Whether a name may begin at a place of a text; what does not begin with four ASCII letters or digits may. */
export function mayBeginAt(table: string, text: string, start: number): boolean {
  // Reading beyond the end would give NaN, and make every reading slow.
  if (start + 3 >= text.length) return true;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const third = text.charCodeAt(start + 2);
  const fourth = text.charCodeAt(start + 3);
  if (!isPlain(first) || !isPlain(second) || !isPlain(third) || !isPlain(fourth)) return true;
  const index = cell(first, second, third, fourth);
  return ((readDigits(table, index >> 2, 1) >> (index & 3)) & 1) !== 0;
}

/** The table of these folded names. A shorter one is followed by something else than letter or digit. */
export function writeBeginnings(keys: readonly string[]): string {
  const cells = new Uint8Array(CELLS);
  for (const key of keys) {
    const [first = 0, second = 0, third = 0, fourth = 0] = [0, 1, 2, 3].map((at) => key.charCodeAt(at) || 0);
    cells[cell(first, second, third, fourth)] = 1;
  }
  let out = "";
  for (let index = 0; index < cells.length; index += BITS) {
    let digit = 0;
    for (let bit = 0; bit < BITS; bit++) digit |= (cells[index + bit] ?? 0) << bit;
    out += writeDigits(digit, 1);
  }
  return out;
}

/** Letters of either case, and digits, are told by five bits well enough. */
function cell(first: number, second: number, third: number, fourth: number): number {
  const high = ((first & LOW_BITS) << 10) | ((second & LOW_BITS) << 5) | (third & LOW_BITS);
  const low = ((second & LOW_BITS) << 10) | ((third & LOW_BITS) << 5) | (fourth & LOW_BITS);
  return (high ^ (low << 2)) & (CELLS - 1);
}

function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}
