import { isCue } from "../cue-index.ts";
import type { Question } from "./evidence.ts";

/** "The first Proton left the plant", "an electric QQ is to follow": there are several of what the name is of. */
export function isOneOfMany({ around: { before, after, line }, name, words }: Question): boolean {
  const [first, second] = before;
  const [next] = after;
  if (first?.gap !== " " || second?.gap !== " " || first.capital || line !== "sentence") return false;
  if (!words.has("determiners", second.lower)) return false;
  // Cars are named so, too, by what is no word of every day.
  const isCar = words.has("topicNames", `${name} models`);
  const isThing = isCar
    ? !isCue(words.services, first.lower)
    : ORDINAL.test(first.lower) && words.has("everydayWords", name);
  if (!isThing) return false;
  return next?.gap !== " " || words.has("afterSubject", next.lower) || words.has("afterNoun", next.lower);
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|last|next|final|millionth|\d+(?:st|nd|rd|th))$/u;

/** "a marble Clubhouse at": a word of every day with an article and an adjective, and no noun after it. */
export function isDescribed({ around: { before, after, line }, name, words }: Question): boolean {
  const [first, second] = before;
  const [next] = after;
  if (line !== "sentence" || !words.has("everydayWords", name) || words.has("mostlyServices", name))
    return false;
  if (first === undefined || second === undefined || first.gap !== " " || second.gap !== " ") return false;
  if (!/^an?$/u.test(second.lower) || first.capital || isCue(words.services, first.lower)) return false;
  return next === undefined || next.gap !== " " || words.has("afterNoun", next.lower);
}
