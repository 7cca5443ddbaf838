import type { Slices } from "../slices.ts";
import { readDigits, writeDigits } from "./digits.ts";
import { FIELD, LINE } from "./tables.ts";

/**
 * Names that begin with the same three units, or are the same one or two, form a group: digits that tell which units may
 * come next in any of them, lines that follow each other, and an empty one. A hash table with open addressing, written as digits, tells where a group begins.
 */

/** How many units name a group. */
export const GROUP_UNITS = 3;
/** Digits of a slot: where the group begins, plus one; zero for an empty slot. */
const WIDTH = 4;
const NO_UNIT = 0;
const FIELD_UNIT = FIELD.charCodeAt(0);

/** Digits of a signature: bit n stands for units whose lowest five bits are n. */
const SIGNATURE = 6;
const EVERY_UNIT = 0xffffffff;

/** Where the lines of names begin that start with these units (0: none), or -1. */
export function groupAt(slots: string, names: string, first: number, second: number, third: number): number {
  const last = slots.length / WIDTH - 1;
  for (let slot = hash(first, second, third) & last; ; slot = (slot + 1) & last) {
    const start = readDigits(slots, slot * WIDTH, WIDTH) - 1;
    if (start === -1 || isGroup(names, start, first, second, third)) return start;
  }
}

/** Whether some name of the group whose lines begin at `start` may go on with this unit after the third. */
export function mayGoOn(names: string, start: number, unit: number): boolean {
  return ((readDigits(names, start - SIGNATURE, SIGNATURE) >>> (unit & 31)) & 1) !== 0;
}

/** Names that end with the group's own units have nothing to compare, and let everything follow. */
function signature(keys: readonly string[]): number {
  return keys.reduce(
    (bits, key) =>
      key.length <= GROUP_UNITS ? EVERY_UNIT : bits | (1 << (key.charCodeAt(GROUP_UNITS) & 31)),
    0,
  );
}

function isGroup(names: string, start: number, first: number, second: number, third: number): boolean {
  return (
    names.charCodeAt(start) === first &&
    names.charCodeAt(start + 1) === (second === NO_UNIT ? FIELD_UNIT : second) &&
    (second === NO_UNIT || names.charCodeAt(start + 2) === (third === NO_UNIT ? FIELD_UNIT : third))
  );
}

/** Groups that are laid out in one go, a few milliseconds. */
const SLICE = 500;

/** Lays lines out in groups; each begins with a name and a field mark. Stops after each slice of work. */
export function* writeGroups(
  lines: readonly { readonly key: string; readonly line: string }[],
): Slices<{ readonly slots: string; readonly names: string }> {
  const sorted = lines.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  yield;
  const groups = Map.groupBy(sorted, ({ key }) => key.slice(0, GROUP_UNITS));
  const count = 2 ** Math.ceil(Math.log2(2 * groups.size + 2));
  const starts = Array.from({ length: count }, () => 0);
  let names = "";
  let laid = 0;
  for (const [start, members] of groups) {
    laid += 1;
    if (laid % SLICE === 0) yield;
    const [first, second, third] = [0, 1, 2].map((index) => start.charCodeAt(index) || NO_UNIT);
    let slot = hash(first ?? NO_UNIT, second ?? NO_UNIT, third ?? NO_UNIT) & (count - 1);
    while (starts[slot] !== 0) slot = (slot + 1) & (count - 1);
    names += writeDigits(signature(members.map(({ key }) => key)) >>> 0, SIGNATURE);
    starts[slot] = names.length + 1;
    names += members.map(({ line }) => line + LINE).join("") + LINE;
  }
  yield;
  return { slots: starts.map((start) => writeDigits(start, WIDTH)).join(""), names };
}

/** After Knuth's multiplicative hashing, with the constants of Murmur3 and the golden ratio. */
function hash(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 3;
}
