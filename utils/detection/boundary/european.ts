import type { KnownAlias } from "../entry.ts";
import { foldedName } from "../folded-name.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { SHORTEST_INFLECTED_CYRILLIC, SHORTEST_INFLECTED_LATIN } from "./stem.ts";
import { runAfter } from "./word-after.ts";

const LONGEST_ENDING = 6;
/** A shorter name that is also a word has endings in common with that word and others: Signale. */
const SHORTEST_INFLECTED_WORD = 7;
const SMALL_I = 0x69;

/**
 * Where a European name ends that has been matched up to `end`, or -1 if the word goes on to be another one.
 * The ending belongs to the mention where it stands in place of a letter of the name, or the name is not Latin; an
 * ending that is only added to a Latin name does not, as a possessive does not.
 */
export function europeanEnd(text: string, end: number, alias: KnownAlias, words: Words): number {
  const rest = runAfter(text, end, SCRIPT.european, LONGEST_ENDING);
  if (rest === "") return alias.stemmed || scriptAt(text, end) === SCRIPT.digit ? -1 : end;
  if (rest.length > LONGEST_ENDING || scriptAt(text, end + rest.length) === SCRIPT.digit) return -1;
  const ending = rest.toLowerCase();
  const first = ending.charCodeAt(0);
  const last = alias.form.charCodeAt(alias.form.length - 1);
  if (isCyrillic(first)) {
    if (alias.weight < SHORTEST_INFLECTED_CYRILLIC || !words.has("cyrillicEndings", ending)) return -1;
    return isCyrillic(last) ? end + rest.length : end;
  }
  if (isCaucasian(last)) {
    const fits = alias.weight >= SHORTEST_INFLECTED_CYRILLIC && words.has("caucasianEndings", ending);
    return fits ? end + rest.length : -1;
  }
  if (rest !== ending || !isLatinEnding(ending, last, alias, words)) return -1;
  return alias.stemmed ? end + rest.length : end;
}

function isLatinEnding(
  ending: string,
  last: number,
  { text, weight, stemmed, ambiguous }: KnownAlias,
  words: Words,
): boolean {
  if (weight < (ambiguous ? SHORTEST_INFLECTED_WORD : SHORTEST_INFLECTED_LATIN)) return false;
  if (stemmed) return words.has((last | 0x20) === SMALL_I ? "iaEndings" : "muteEndings", ending);
  if (ambiguous) return words.has("carefulEndings", ending) && !isEveryday(foldedName(text), words);
  return words.has("latinEndings", ending) || isHungarianWith(ending, last);
}

/** An everyday word is one in other languages, too, with endings of theirs: Elementu. */
function isEveryday(name: string, words: Words): boolean {
  return words.has("everydayWords", name) && !words.has("uncommonWords", name);
}

/** "-val, -vel" takes on the name's last letter: Facebookkal, Twitterrel. */
function isHungarianWith(ending: string, last: number): boolean {
  return ending.length === 3 && ending.charCodeAt(0) === (last | 0x20) && /^.[ae]l$/.test(ending);
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x0400 && unit < 0x0530;
}

/** Armenian and Georgian. */
function isCaucasian(unit: number): boolean {
  return (unit >= 0x0530 && unit < 0x0590) || (unit >= 0x10a0 && unit < 0x1100);
}

function scriptAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39 ? SCRIPT.digit : SCRIPT.none;
}
