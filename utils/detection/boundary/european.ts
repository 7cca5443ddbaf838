import type { KnownAlias } from "../entry.ts";
import { SHORTEST_INFLECTED_CYRILLIC } from "./cyrillic-stem.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter } from "./word-after.ts";

const LONGEST_ENDING = 4;
/** Shorter names with an ending are too likely another word. */
const SHORTEST_INFLECTED_LATIN = 5;

/**
 * Where a European name ends that has been matched up to `end`, or -1 if the word goes on to be another one.
 * The case ending of a Cyrillic name belongs to the mention; that of a Latin one does not, as a possessive does not.
 */
export function europeanEnd(text: string, end: number, alias: KnownAlias, words: Words): number {
  const rest = runAfter(text, end, SCRIPT.european, LONGEST_ENDING);
  if (rest === "") return alias.stemmed || scriptAt(text, end) === SCRIPT.digit ? -1 : end;
  if (rest.length > LONGEST_ENDING || scriptAt(text, end + rest.length) === SCRIPT.digit) return -1;
  const ending = rest.toLowerCase();
  const letters = alias.weight;
  if (isCyrillic(ending.charCodeAt(0))) {
    const fits = letters >= SHORTEST_INFLECTED_CYRILLIC && words.has("cyrillicEndings", ending);
    if (!fits) return -1;
    return isCyrillic(alias.form.charCodeAt(alias.form.length - 1)) ? end + rest.length : end;
  }
  const fits = rest === ending && !alias.ambiguous && letters >= SHORTEST_INFLECTED_LATIN;
  return fits && words.has("latinEndings", ending) ? end : -1;
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x0400 && unit < 0x0530;
}

function scriptAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39 ? SCRIPT.digit : SCRIPT.none;
}
