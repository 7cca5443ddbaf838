import { foldName } from "../fold.ts";
import type { Words } from "../words.ts";
import { scriptOf, SCRIPT } from "../script.ts";
import { isCompound } from "./compound.ts";

const REACH = 24;

/** The same name in other letters, in a bracket or before one: "광학 줌(Zoom)을". */
const DOUBLE_BEFORE = /[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{1,12}[(（]$/u;
const DOUBLE_AFTER = /^(?:[)）]|[(（][A-Za-z]{1,12}[)）])/u;

/** What the name is a part of ("Apple Daily", "the bottom line"), or null. */
export function otherThingAround(
  text: string,
  start: number,
  end: number,
  name: string,
  words: Words,
): string | null {
  const other = words.otherThing(name);
  if (other === null) return null;
  // "Xやメタなど": "and so on" begins a word of its own.
  if (text.startsWith("など", end)) return null;
  const left = foldName(text.slice(Math.max(0, start - REACH), start).replace(DOUBLE_BEFORE, ""));
  const right = foldName(text.slice(end, end + REACH).replace(DOUBLE_AFTER, ""));
  const isPartOf = (one: string) => left.endsWith(one) && !cutsWord(left, one);
  // "das Tor-Projekt": the article is the compound's.
  const isOwn = right.startsWith("-") && isCompound(right, words);
  const before = other.before?.find((one) => isPartOf(one) && !(isOwn && one.endsWith(" ")));
  if (before !== undefined) return before.trim();
  return other.after?.find((one) => follows(right, one))?.trim() ?? null;
}

/** With a star at its end the beginning of a word is enough: " orman*", "ormanları". */
function follows(right: string, one: string): boolean {
  return one.endsWith("*")
    ? right.startsWith(one.slice(0, -1))
    : right.startsWith(one) && !continues(right, one);
}

/** The ending `one` begins inside a word of `left`. */
function cutsWord(left: string, one: string): boolean {
  const first = one.charCodeAt(0);
  return (
    isSpaced(first) && left.length > one.length && isSpaced(left.charCodeAt(left.length - one.length - 1))
  );
}

/** The beginning `one` ends inside a word of `right`: " core" in " corelle". Korean words take particles. */
function continues(right: string, one: string): boolean {
  return isLatin(one.charCodeAt(one.length - 1)) && isLatin(right.charCodeAt(one.length));
}

function isLatin(unit: number): boolean {
  return scriptOf(unit) === SCRIPT.european;
}

function isSpaced(unit: number): boolean {
  const script = scriptOf(unit);
  return script === SCRIPT.european || script === SCRIPT.hangul;
}
