import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, runBefore } from "./word-after.ts";

const LONGEST_TAIL = 10;
/** A longer name is hardly part of another word, and products join on freely (フェイスブックメッセンジャー). */
const SHORTEST_FREE = 6;

/** Whether the katakana before and after leaves the name standing: オンライン and ラインナップ do not hold ライン. */
export function isKatakanaWord(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): boolean {
  if (!alias.ambiguous && alias.weight >= SHORTEST_FREE) return true;
  if (alias.firstScript === SCRIPT.katakana && runBefore(text, start, SCRIPT.katakana, 1) !== "")
    return false;
  if (alias.lastScript !== SCRIPT.katakana) return true;
  const tail = runAfter(text, end, SCRIPT.katakana, LONGEST_TAIL);
  return tail === "" || words.all("katakanaCompounds").some((one) => tail.startsWith(one));
}
