import type { Question } from "./evidence.ts";

/** "The first Proton left the plant": of what is counted there are several. */
export function isNumbered({ around: { before, after }, name, words }: Question): boolean {
  const [first, second] = before;
  const [next] = after;
  if (first?.gap !== " " || second?.gap !== " " || !ORDINAL.test(first.lower)) return false;
  if (!words.has("determiners", second.lower) || !words.has("everydayWords", name)) return false;
  return (
    next === undefined ||
    next.gap !== " " ||
    words.has("afterSubject", next.lower) ||
    words.has("afterNoun", next.lower)
  );
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|last|next|final|millionth|\d+(?:st|nd|rd|th))$/u;
