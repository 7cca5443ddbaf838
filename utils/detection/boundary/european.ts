import { wordSet } from "../first-use.ts";
import type { KnownAlias } from "../entry.ts";
import { SHORTEST_INFLECTED_CYRILLIC } from "./cyrillic-stem.ts";
import { SCRIPT } from "../script.ts";
import { runAfter } from "./word-after.ts";

/** Case endings that Russian, Ukrainian and other Slavic languages in Cyrillic put on a foreign name. */
const CYRILLIC_ENDINGS = wordSet(
  "а у ом ем е ы и я ю ой ою ей ью ов ам ами ах ям ями ях ев ові ом ою і ї ю єю и ът а та ът",
);
/** Endings without apostrophe on Latin names: Slavic, Turkic, Finnic, Hungarian, Indonesian. */
const LATIN_ENDINGS = wordSet(
  "u a em om ie iem owi ovi ech y e em ovi ami ach da de ta te dan den tan ten ya ye nya ssa ssä issa in on en ia iin lla llä lta lle sta stä n ban ben on ra re ról nak nek val vel",
);
const LONGEST_ENDING = 4;
/** Shorter names with an ending are too likely another word. */
const SHORTEST_INFLECTED_LATIN = 5;

/**
 * Where a European name ends that has been matched up to `end`, or -1 if the word goes on to be another one.
 * The case ending of a Cyrillic name belongs to the mention; that of a Latin one does not, as a possessive does not.
 */
export function europeanEnd(text: string, end: number, alias: KnownAlias): number {
  const rest = runAfter(text, end, SCRIPT.european, LONGEST_ENDING);
  if (rest === "") return alias.stemmed || scriptAt(text, end) === SCRIPT.digit ? -1 : end;
  if (rest.length > LONGEST_ENDING || scriptAt(text, end + rest.length) === SCRIPT.digit) return -1;
  const ending = rest.toLowerCase();
  const letters = alias.weight;
  if (isCyrillic(ending.charCodeAt(0))) {
    const fits = CYRILLIC_ENDINGS().has(ending) && !alias.ambiguous && letters >= SHORTEST_INFLECTED_CYRILLIC;
    if (!fits) return -1;
    return isCyrillic(alias.form.charCodeAt(alias.form.length - 1)) ? end + rest.length : end;
  }
  const fits = LATIN_ENDINGS().has(ending) && !alias.ambiguous && letters >= SHORTEST_INFLECTED_LATIN;
  return fits && rest === ending ? end : -1;
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x0400 && unit < 0x0530;
}

function scriptAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39 ? SCRIPT.digit : SCRIPT.none;
}
