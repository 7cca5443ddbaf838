import type { EntityId } from "../dataset/types.ts";
import type { Kind } from "./evidence/weights.ts";
import type { PATTERNS } from "./lexicon/patterns.ts";

/**
 * One alias as the page side gets it: plain strings and flags, never patterns (a feed cannot carry code).
 */
export interface Alias {
  readonly text: string;
  readonly entity: EntityId;
  /** BCP 47 language of the form. */
  readonly lang: string;
  readonly ambiguous: boolean;
}

/** What detection needs to know of an entity to decide about its ambiguous names. */
export interface EntityHints {
  readonly cues: readonly string[];
  readonly domains: readonly string[];
}

/** The key of the matcher's tables in `storage.local`. */
export const MATCHER_KEY = "matcher";

/** Words by which a context is read: whole words, beginnings (`messag*`), and pieces of scripts without spaces. */
export interface CueWords {
  readonly words: readonly string[];
  readonly pieces: readonly string[];
}

/** What stands directly before or after a name where the two together are another thing, folded. */
export interface OtherThing {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** What evidence weighs, by its kind. */
export type Weights = Readonly<Record<Kind, number>>;

/** Patterns that hold words; what each is for is said in `lexicon/patterns.ts`. */
export type PatternName = keyof typeof PATTERNS;

/** What the rules know of languages: plain words, which come to the page as data. What each list is for is said in `lexicon/`. */
export interface Lexicon {
  readonly services: CueWords;
  readonly topics: CueWords;
  /** Words of stories in which an ordinary word is meant, each with the kinds of these ("equation letters"). */
  readonly otherTopics: CueWords;
  /** Names and (`#session`) kinds of stories that speak of each other only where `topicNames` says so ("session parliament"). */
  readonly narrowTopics: readonly string[];
  readonly topicNames: readonly string[];
  readonly parts: readonly string[];
  readonly determiners: readonly string[];
  readonly placePrepositions: readonly string[];
  readonly placePostpositions: readonly string[];
  readonly examples: readonly string[];
  /** What names are given as examples of besides services ("tools like Teams"). */
  readonly exampleKinds: readonly string[];
  readonly afterSubject: readonly string[];
  readonly afterNoun: readonly string[];
  /** Verbs that stand before their subject. */
  readonly beforeSubject: readonly string[];
  readonly calendar: readonly string[];
  readonly conjunctions: readonly string[];
  readonly contracted: readonly string[];
  /** Verbs with which users go "to" a service. */
  readonly moving: readonly string[];
  /** Words that begin a sentence before a name ("When X said"). */
  readonly openers: readonly string[];
  readonly pronouns: readonly string[];
  readonly apposition: readonly string[];
  readonly hyphened: readonly string[];
  readonly cyrillicLanguages: readonly string[];
  readonly placeWords: readonly string[];
  readonly companyWords: readonly string[];
  readonly everydayWords: readonly string[];
  readonly loose: readonly string[];
  readonly looseInQuotes: readonly string[];
  readonly looseParts: readonly string[];
  readonly alsoWords: readonly string[];
  readonly uncommonWords: readonly string[];
  readonly seldomMeant: readonly string[];
  /** Everyday words that with a capital in a sentence mean the service almost always ("a Zoom hearing"). */
  readonly mostlyServices: readonly string[];
  readonly personalNames: readonly string[];
  readonly sharedNames: readonly string[];
  /** Names of which a capital says little, but what they do much. */
  readonly borneNames: readonly string[];
  readonly firstNames: readonly string[];
  /** Names of films, series and bands as well. */
  readonly shows: readonly string[];
  readonly knownNames: readonly string[];
  /** First names of people: what follows is a surname. */
  readonly givenNames: readonly string[];
  /** What bears names besides services ("the band Vine"). */
  readonly otherKinds: readonly string[];
  /** The same in scripts without spaces: before a name in quotation marks; before any; what is said of a word, after it. */
  readonly quotedKinds: readonly string[];
  readonly spokenKinds: readonly string[];
  readonly saidOfWords: readonly string[];
  /** The same after the name ("two Proton rockets"). */
  readonly otherNouns: readonly string[];
  /** With which compounds end that say what a service is ("Onlinehändler"). */
  readonly kindEndings: readonly string[];
  readonly compoundEndings: readonly string[];
  /** What one is told to do with a service ("Try Signal"), and what it is called besides ("Rival Slack said"). */
  readonly imperatives: readonly string[];
  readonly subjectKinds: readonly string[];
  /** Who runs, owns or uses a service, and what only a service has ("Signal’s president"). */
  readonly runners: readonly string[];
  readonly bareNouns: readonly string[];
  /** "pt meta": names that are words of that language. */
  readonly nativeWords: readonly string[];
  /** Names that are no word of any language: in lower-case, too, they mean the service. */
  readonly coined: readonly string[];
  /** Ids of entities that stand in stories of every kind (newspapers, agencies): they do not speak for a name near by. */
  readonly bystanders: readonly string[];
  /** What is written together with a name (`lexicon/affixes.ts`). */
  readonly cyrillicEndings: readonly string[];
  readonly caucasianEndings: readonly string[];
  readonly latinEndings: readonly string[];
  readonly carefulEndings: readonly string[];
  readonly muteEndings: readonly string[];
  readonly iaEndings: readonly string[];
  readonly indicEndings: readonly string[];
  readonly vowelEndings: readonly string[];
  readonly ethiopicPrefixes: readonly string[];
  readonly ethiopicSuffixes: readonly string[];
  readonly koreanParticles: readonly string[];
  readonly koreanCompounds: readonly string[];
  readonly katakanaCompounds: readonly string[];
  readonly arabicPrefixes: readonly string[];
  readonly carefulPrefixes: readonly string[];
  readonly arabicSuffixes: readonly string[];
  readonly hebrewPrefixes: readonly string[];
  /** Class and id words of what is no running text. */
  readonly furniture: readonly string[];
  readonly patterns: Readonly<Record<PatternName, string>>;
  /** By folded name. */
  readonly otherThings: Readonly<Record<string, OtherThing>>;
  /** What each kind of evidence weighs: the learned table of `evidence/learned.json`. */
  readonly weights: Weights;
}

/** What is compiled into the matcher's tables (`tables/`), beside the store. */
export interface MatcherData {
  readonly format: 1;
  readonly version: string;
  readonly aliases: readonly Alias[];
  readonly hints: Readonly<Record<EntityId, EntityHints>>;
  readonly lexicon: Lexicon;
}

/**
 * How the surface relates to the alias in case: the same; ALL CAPS; all lower-case; or each word
 * Capitalised ("Wechat", "Virtual Private Network").
 */
export type Written = "exact" | "upper" | "lower" | "capitalised";

/** An alias found at a place in a text; offsets in UTF-16 code units. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly alias: Alias;
  readonly written: Written;
  readonly hints: EntityHints;
}

/** A text and what surrounds it, as far as the decision needs it. */
export interface TextContext {
  /** BCP 47 of the text, or null. */
  readonly lang: string | null;
  /** The page's title, or "". */
  readonly title: string;
  /** Host name of the page, or null (plain text). */
  readonly host: string | null;
  /** Entities found without doubt elsewhere on the page. */
  readonly companions: ReadonlySet<EntityId>;
}

/** A sign that spoke for or, with a weight below 0, against a name. */
export interface Reason {
  readonly kind: Kind;
  readonly why: string;
  readonly weight: number;
}

/** An occurrence that means its entity, and why it was believed. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: EntityId;
  /** Short machine-readable reason: `unambiguous`, `cue:messenger`, `companion:kakaotalk`, `domain:line.me` … */
  readonly why: string;
  /** The name it was found by. */
  readonly alias: Alias;
  /** Everything that was weighed; empty where the name alone was enough. */
  readonly reasons: readonly Reason[];
}
