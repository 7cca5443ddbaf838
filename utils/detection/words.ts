import { type CueIndex, cueIndex } from "./cue-index.ts";
import { type Lettered, lettered } from "./letters.ts";
import { PART } from "./tables/tables.ts";
import {
  readList,
  readOtherThing,
  readPattern,
  readWeights,
  wordsIn,
  writeLexicon,
} from "./tables/word-lists.ts";
import type { Lexicon, OtherThing, PatternName } from "./types.ts";

/** The lists of single words in a lexicon. */
export type ListName = Exclude<
  keyof Lexicon,
  "services" | "topics" | "otherTopics" | "otherThings" | "patterns" | "weights"
>;

const NO_STORIES: readonly string[] = [];

/** A list that is asked so often is made into a set. */
const OFTEN = 32;

/** The lexicon, read out of its table as far as somebody asks: a page with one doubtful name needs little of it. */
export class Words {
  readonly #table: string;
  /** How often a list was asked, up to `OFTEN`. */
  readonly #asked = new Map<ListName, number>();
  readonly #sets = new Map<ListName, ReadonlySet<string>>();
  readonly #lists = new Map<string, string>();
  readonly #all = new Map<ListName, readonly string[]>();
  readonly #patterns = new Map<string, Lettered>();
  readonly #otherThings = new Map<string, OtherThing | null>();
  readonly #stories = new Map<string, readonly string[]>();
  #services: CueIndex | null = null;
  #near: CueIndex | null = null;
  #against: CueIndex | null = null;
  #weights: Lexicon["weights"] | null = null;

  constructor(table: string) {
    this.#table = table;
  }

  has(list: ListName, word: string): boolean {
    const asked = this.#asked.get(list) ?? 0;
    if (asked === OFTEN) return this.#set(list).has(word);
    this.#asked.set(list, asked + 1);
    return this.#list(list).includes(PART + word + PART);
  }

  /** All words of a list, in its order. */
  all(list: ListName): readonly string[] {
    let words = this.#all.get(list);
    if (words === undefined) {
      words = wordsIn(this.#list(list));
      this.#all.set(list, words);
    }
    return words;
  }

  /** A pattern as it is written in the lexicon. */
  source(name: PatternName): string {
    return readPattern(this.#table, name);
  }

  /** A pattern by its name, in the form that serves the text; a name goes with the same flags always. */
  pattern(name: PatternName, text: string, flags = ""): RegExp {
    let pattern = this.#patterns.get(name);
    if (pattern === undefined) {
      pattern = lettered(this.source(name), flags);
      this.#patterns.set(name, pattern);
    }
    return pattern(text);
  }

  /** What a name is a part of where it is another thing; null for most. */
  otherThing(name: string): OtherThing | null {
    let thing = this.#otherThings.get(name);
    if (thing === undefined) {
      thing = readOtherThing(this.#table, name);
      this.#otherThings.set(name, thing);
    }
    return thing;
  }

  /** What a service is, and its parts. */
  get services(): CueIndex {
    return (this.#services ??= this.#cues("services"));
  }

  /** The same, and words of the stories services appear in. */
  get near(): CueIndex {
    return (this.#near ??= this.#cues("services", "topics"));
  }

  /** Words of stories in which the ordinary word is meant. */
  get against(): CueIndex {
    return (this.#against ??= cueIndex(
      this.#topicWords("otherTopics"),
      this.#topicWords("otherTopicsPieces"),
    ));
  }

  /** The kinds of stories that a word tells of which was found by `against`. */
  storiesOf(word: string): readonly string[] {
    return this.#stories.get(word) ?? NO_STORIES;
  }

  get weights(): Lexicon["weights"] {
    return (this.#weights ??= readWeights(this.#table));
  }

  #set(list: ListName): ReadonlySet<string> {
    let set = this.#sets.get(list);
    if (set === undefined) {
      set = new Set(this.all(list));
      this.#sets.set(list, set);
    }
    return set;
  }

  #list(name: string): string {
    let list = this.#lists.get(name);
    if (list === undefined) {
      list = readList(this.#table, name);
      this.#lists.set(name, list);
    }
    return list;
  }

  /** The words of a list in which kinds of stories stand behind each; keeps these. */
  #topicWords(name: "otherTopics" | "otherTopicsPieces"): readonly string[] {
    return wordsIn(this.#list(name)).map((entry) => {
      const [word = "", ...kinds] = entry.split(" ");
      this.#stories.set(word, [...(this.#stories.get(word) ?? NO_STORIES), ...kinds]);
      return word;
    });
  }

  #cues(...names: readonly ("services" | "topics")[]): CueIndex {
    const words = (suffix: string) => names.flatMap((name) => wordsIn(this.#list(name + suffix)));
    return cueIndex(words(""), words("Pieces"));
  }
}

/** The words of a lexicon that has not been compiled: for training and tests. */
export function wordsOf(lexicon: Lexicon): Words {
  return new Words(writeLexicon(lexicon));
}
