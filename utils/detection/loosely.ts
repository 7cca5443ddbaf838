import { SCRIPT, scriptOf } from "./script.ts";
import type { Words } from "./words.ts";

const OPEN = /["'“‘«„「『‹]$/u;
const CLOSE = /^["'”’»“‘」』›]/u;
/** The word after, with what parts them; the word before. */
const AFTER = /^([ -])([a-z]+)(?![\p{L}\p{N}])/u;
const BEFORE = /(?:^|\s)([a-z]+) $/iu;
const ON = /^(?:on|via|over|using|use|uses|used|downloaded?|installed?|join|joined)$/iu;
/** "apps like clubhouse" */
const LIKE =
  /(?:^|\s)(?:apps?|platforms?|services?|tools?|sites?|networks?|messengers?|programs?|software) (?:like|such as|including) $/iu;
/** "since clubhouse is", "zoom was": an ordinary noun would have an article. */
const CLAUSE =
  /(?:^|[.!?:;,—–\n]\s*|(?:^|[\s(“"])(?:since|because|as|if|while|when|that|whether|and|but|although|though|unlike|where) )$/iu;
const VERB =
  /^ (?:is|was|has|had|will|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|won['’]t|went|became|lets|allows|crashed) /iu;
/** After "on signal" comes what ends a part of the sentence. */
const ENDS =
  /^(?:$|[.,;:!?)”"’]|\s(?:and|or|but|to|with|for|that|who|which|when|while|because|after|before|in|at|by|as|from|where|until|instead|is|was|are|were|has|had|will)\s)/u;
/** "BTCChina’s telegram groups": what somebody has is one of its kind. */
const OWNED = /['’]s $/u;
const REACH = 24;

/**
 * Whether a name that is also a word, and is written without its capital, stands where one speaks of the service: "a zoom
 * call", "on signal.", "since clubhouse is", "«signal»", "用telegram群". Everything else is the word, and nobody needs to judge it.
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
  if (LIKE.test(left)) return true;
  return CLAUSE.test(left) ? VERB.test(right) : ON.test(before) && ENDS.test(right);
}

function isOfOtherScript(unit: string | undefined): boolean {
  return unit !== undefined && scriptOf(unit.charCodeAt(0)) > SCRIPT.european;
}
