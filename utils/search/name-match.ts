import type { Entity } from "../dataset/types.ts";
import { namesOf } from "./documents.ts";
import { words } from "./tokens.ts";

/** How well a name answers to what was typed; before the length of what matched is weighed. */
const EXACT = 1;
export const BEGINNING = 0.7;
const WORD_WITHIN = 0.4;
const WITHIN = 0.2;

export interface KnownName {
  /** The name as it is written. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words without anything between them: "KakaoTalk" and "Kakao Talk" are one. */
  readonly joined: string;
}

export interface NameMatch {
  /** From 0 (no name answers) to 1 (a name is just what was typed). */
  readonly strength: number;
  readonly name: KnownName | null;
}

export const NO_MATCH: NameMatch = { strength: 0, name: null };

export function knownNames(entity: Entity): readonly KnownName[] {
  return [...new Set(namesOf(entity))].map((text) => {
    const split = words(text);
    return { text, words: split, joined: split.join("") };
  });
}

/**
 * The name that answers best to the typed words, or to some of them that stand together: whole
 * names before beginnings of names, beginnings before words within a name; each weighed by the
 * share of the typed letters that it covers.
 */
export function bestName(names: readonly KnownName[], typed: readonly string[]): NameMatch {
  const total = typed.join("").length;
  let best = NO_MATCH;
  for (let start = 0; start < typed.length; start += 1) {
    for (let end = typed.length; end > start; end -= 1) {
      const span = typed.slice(start, end).join("");
      const share = span.length / total;
      if (share <= best.strength) break;
      for (const name of names) {
        const strength = share * answer(name, span);
        if (strength > best.strength) best = { strength, name };
      }
    }
  }
  return best;
}

function answer(name: KnownName, span: string): number {
  if (name.joined === span) return EXACT;
  // Of two beginnings the one that leaves less open is nearer.
  const rest = 0.1 * (span.length / Math.max(name.joined.length, 1));
  if (name.joined.startsWith(span)) return BEGINNING + rest;
  if (name.words.some((word) => word.startsWith(span))) return WORD_WITHIN + rest;
  return span.length > 1 && name.joined.includes(span) ? WITHIN + rest : 0;
}
