import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import type { Question } from "./evidence.ts";
import { isEnglish } from "./native.ts";

/** What stands after a hyphen. */
const JOINED = /^[-‐‑]$/u;
const JOINED_TEXT = /^[-‐‑](\p{L}+)/u;

/**
 * "Tor-Netzwerk", "Signal-Chefin", "Zoom-vergadering": languages that write nouns together name a service in the first
 * of them and what is the service's in the last. Of what bands and films have as well only what is a service's alone says so.
 */
export function compoundOf(next: Word | undefined, question: Question): string | null {
  if (next === undefined || !JOINED.test(next.gap) || isEnglish(question)) return null;
  const { name, words } = question;
  const isOfOthers = words.has("shows", name) || words.has("firstNames", name);
  return endsIn(next.lower, words, !isOfOthers) ? next.lower : null;
}

/** Whether the text goes on so directly after a name: "das Tor-Projekt" is no goal. */
export function isCompound(right: string, words: Words): boolean {
  const [, word] = JOINED_TEXT.exec(right) ?? [];
  return word !== undefined && endsIn(word.toLowerCase(), words, true);
}

function endsIn(word: string, words: Words, mayBeOfAny: boolean): boolean {
  if (isCue(words.services, word) || words.all("kindEndings").some((ending) => word.endsWith(ending)))
    return true;
  return mayBeOfAny && words.all("compoundEndings").some((ending) => word.endsWith(ending));
}
