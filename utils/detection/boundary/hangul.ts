import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, runBefore } from "./word-after.ts";

const LONGEST_TAIL = 12;
/** Shorter names are too likely part of another word (라인 in 온라인, 카톡 not). */
const SHORTEST_FREE = 3;

/** Whether the Hangul before and after leaves the name standing as a word with its particles. */
export function isKoreanWord(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): boolean {
  const free = !alias.ambiguous && alias.weight >= SHORTEST_FREE;
  if (free) return true;
  if (alias.firstScript === SCRIPT.hangul && runBefore(text, start, SCRIPT.hangul, 1) !== "") return false;
  if (alias.lastScript !== SCRIPT.hangul) return true;
  return isKoreanTail(runAfter(text, end, SCRIPT.hangul, LONGEST_TAIL), words);
}

function isKoreanTail(tail: string, words: Words): boolean {
  if (tail === "" || words.has("koreanParticles", tail)) return true;
  const compound = words.all("koreanCompounds").find((one) => tail.startsWith(one));
  if (compound === undefined) return false;
  const rest = tail.slice(compound.length);
  return rest === "" || words.has("koreanParticles", rest);
}
