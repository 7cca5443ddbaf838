import type { EntityId } from "../dataset/types.ts";
import { lettered } from "../detection/letters.ts";
import type { FoundMention, Passages, PlaceLists, Touched } from "../detection/seeker.types.ts";
import type { PlaceWords } from "./place.ts";

/**
 * Who seeks names in a page's texts: the background, which holds the names and has them ready, so that no frame reads,
 * compiles or keeps them. Each question is answered by itself; null says that nobody answered. Nothing rejects.
 */
export interface Names {
  /** Where names may stand in a page's text, told by its pieces as they stand in the document. */
  touched(pieces: readonly string[]): Promise<Touched | null>;
  /** The mentions in each passage, in order. */
  decide(question: Passages): Promise<Answer | null>;
}

export interface Answer {
  readonly mentions: readonly (readonly FoundMention[])[];
  /** Entities that the passages name without doubt. */
  readonly named: readonly EntityId[];
  readonly words: PlaceWords;
}

/** What `placeOf` asks, over the lists that came with an answer. */
export function placeWords({ furniture, patterns }: PlaceLists): PlaceWords {
  const all = new Set(furniture);
  const made = new Map<string, ReturnType<typeof lettered>>();
  return {
    isFurniture: (word) => all.has(word),
    says(name, text) {
      const pattern = made.get(name) ?? lettered(patterns[name], "i");
      made.set(name, pattern);
      return pattern(text).test(text);
    },
  };
}
