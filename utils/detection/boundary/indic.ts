import type { KnownAlias } from "../entry.ts";
import { foldName, foldUnit, IGNORED } from "../fold.ts";
import { SCRIPT, scriptOf } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, unitAfter } from "./word-after.ts";

const LONGEST_ENDING = 10;
/** Shorter names with an ending are too likely another word; so is one that is also a word (মেটা, মেটাতে). */
const SHORTEST_INFLECTED = 3;

/**
 * Where a name in an Indic script ends that has been matched up to `end`, or -1 if the word goes on to be another one.
 * Hindi writes its postpositions apart, Bengali, Marathi, Nepali and the Dravidian languages do not.
 */
export function indicEnd(text: string, end: number, alias: KnownAlias, words: Words): number {
  const run = runAfter(text, end, SCRIPT.indic, LONGEST_ENDING);
  const rest = foldUnit(run.charCodeAt(0)) === IGNORED ? run.slice(1) : run;
  if (rest === "") {
    const goesOn = alias.stemmed || (run === "" && scriptOf(unitAfter(text, end)) === SCRIPT.indic);
    return goesOn ? -1 : end;
  }
  if (run.length > LONGEST_ENDING || alias.ambiguous || alias.weight < SHORTEST_INFLECTED) return -1;
  const ending = foldName(rest);
  if (alias.stemmed) return words.has("vowelEndings", ending) ? end + run.length : -1;
  return words.has("indicEndings", ending) || isDoubled(ending, alias, words) ? end : -1;
}

/** Tamil doubles a hard consonant before its endings: பேஸ்புக் → பேஸ்புக்கில். */
function isDoubled(ending: string, { form }: KnownAlias, words: Words): boolean {
  return form.charAt(form.length - 2) === ending.charAt(0) && words.has("vowelEndings", ending.slice(1));
}
