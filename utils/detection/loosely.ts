import { SCRIPT, scriptOf } from "./script.ts";
import type { Words } from "./words.ts";

const OPEN = /["'“‘«„「『‹]$/u;
const CLOSE = /^["'”’»“‘」』›]/u;
/** The word after, with what parts them; the word before. */
const AFTER = /^([ -])([a-z]+)(?![\p{L}\p{N}])/u;
const BEFORE = /(?:^|\s)([a-z]+) $/iu;
const ON = /^(?:on|via|over)$/iu;
/** After "on signal" comes what ends a part of the sentence. */
const ENDS =
  /^(?:$|[.,;:!?)”"’]|\s(?:and|or|but|to|with|for|that|who|which|when|while|because|after|before|in|at|by|as|from)\s)/u;
/** "BTCChina’s telegram groups": what somebody has is one of its kind. */
const OWNED = /['’]s $/u;
const REACH = 24;

/**
 * Whether a name that is also a word, and is written without its capital, stands where one speaks of the service: "a zoom
 * call", "on signal.", "«signal»", "用telegram群". Everything else is the word, and nobody needs to judge it.
 */
export function standsLoosely(text: string, start: number, end: number, name: string, words: Words): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  if (OPEN.test(left) && CLOSE.test(right)) return true;
  if (isOfOtherScript(left.at(-1)) || isOfOtherScript(right.at(0))) return true;
  if (words.has("looseInQuotes", name) || OWNED.test(left)) return false;
  const [, , next = ""] = AFTER.exec(right) ?? [];
  if (words.has("looseParts", next)) return true;
  const [, before = ""] = BEFORE.exec(left) ?? [];
  return ON.test(before) && ENDS.test(right);
}

function isOfOtherScript(unit: string | undefined): boolean {
  return unit !== undefined && scriptOf(unit.charCodeAt(0)) > SCRIPT.european;
}
