import { readDigits, writeDigits } from "./digits.ts";

/** The masks of `start-table.ts` as stretches of equal ones: first unit, length, mask. What is zero is left out. */

const UNIT = 3;
const MASK = 6;
const STRETCH = UNIT + UNIT + MASK;

export interface Starts {
  readonly masks: Int32Array;
  readonly usual: number;
}

export function writeStarts({ masks, usual }: Starts): string {
  let out = writeDigits(usual >>> 0, MASK);
  for (let from = 0; from < masks.length; ) {
    const mask = masks[from] ?? 0;
    let to = from + 1;
    while (to < masks.length && masks[to] === mask) to++;
    if (mask !== 0)
      out += writeDigits(from, UNIT) + writeDigits(to - from, UNIT) + writeDigits(mask >>> 0, MASK);
    from = to;
  }
  return out;
}

/** The masks as they are, by unit. */
export function readStarts(text: string): Int32Array {
  const usual = readDigits(text, 0, MASK);
  const masks = new Int32Array(0x10000).fill(usual);
  for (let at = MASK; at < text.length; at += STRETCH) {
    const from = readDigits(text, at, UNIT);
    const length = readDigits(text, at + UNIT, UNIT);
    const mask = readDigits(text, at + 2 * UNIT, MASK) ^ usual;
    if (length === 1) masks[from] = mask;
    else masks.fill(mask, from, from + length);
  }
  return masks;
}
