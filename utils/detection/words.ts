import { type CueIndex, cueIndex } from "./cue-index.ts";
import type { Lexicon, OtherThing } from "./types.ts";

type Lists = Omit<Lexicon, "services" | "topics" | "otherTopics" | "otherThings" | "weights">;

/** The lexicon made ready for look-up. */
export type Words = { readonly [list in keyof Lists]: ReadonlySet<string> } & {
  /** What a service is, and its parts. */
  readonly services: CueIndex;
  /** The same, and words of the stories services appear in. */
  readonly near: CueIndex;
  /** Words of stories in which the ordinary word is meant. */
  readonly against: CueIndex;
  readonly otherThings: ReadonlyMap<string, OtherThing>;
  readonly weights: Lexicon["weights"];
};

export function wordsOf(lexicon: Lexicon): Words {
  const { services, topics, otherTopics, weights } = lexicon;
  let ofServices: CueIndex | null = null;
  let ofStories: CueIndex | null = null;
  let ofOthers: CueIndex | null = null;
  return {
    // The long lists wait until a rule asks for them: a page with one doubtful name may need none.
    get services() {
      return (ofServices ??= cueIndex(services.words, services.pieces));
    },
    get near() {
      return (ofStories ??= cueIndex(
        services.words.concat(topics.words),
        services.pieces.concat(topics.pieces),
      ));
    },
    get against() {
      return (ofOthers ??= cueIndex(otherTopics.words, otherTopics.pieces));
    },
    otherThings: new Map(Object.entries(lexicon.otherThings)),
    weights,
    parts: new Set(lexicon.parts),
    determiners: new Set(lexicon.determiners),
    placePrepositions: new Set(lexicon.placePrepositions),
    placePostpositions: new Set(lexicon.placePostpositions),
    examples: new Set(lexicon.examples),
    afterSubject: new Set(lexicon.afterSubject),
    afterNoun: new Set(lexicon.afterNoun),
    calendar: new Set(lexicon.calendar),
    placeWords: new Set(lexicon.placeWords),
    companyWords: new Set(lexicon.companyWords),
    everydayWords: new Set(lexicon.everydayWords),
    personalNames: new Set(lexicon.personalNames),
    knownNames: new Set(lexicon.knownNames),
    uncommonWords: new Set(lexicon.uncommonWords),
    seldomMeant: new Set(lexicon.seldomMeant),
    bareNouns: new Set(lexicon.bareNouns),
    nativeWords: new Set(lexicon.nativeWords),
    coined: new Set(lexicon.coined),
    bystanders: new Set(lexicon.bystanders),
  };
}
