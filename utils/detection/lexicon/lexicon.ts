import type { Lexicon } from "../types.ts";
import learned from "../evidence/learned.json" with { type: "json" };
import {
  ARABIC_PREFIXES,
  ARABIC_SUFFIXES,
  CAREFUL_PREFIXES,
  CYRILLIC_ENDINGS,
  HEBREW_PREFIXES,
  KATAKANA_COMPOUNDS,
  KOREAN_COMPOUNDS,
  KOREAN_PARTICLES,
  LATIN_ENDINGS,
} from "./affixes.ts";
import {
  BARE_NOUNS,
  COINED,
  EVERYDAY_WORDS,
  KNOWN_NAMES,
  NATIVE_WORDS,
  PERSONAL_NAMES,
  SELDOM_MEANT,
  UNCOMMON_WORDS,
} from "./everyday-words.ts";
import {
  AFTER_NOUN,
  AFTER_SUBJECT,
  APPOSITION,
  CALENDAR,
  COMPANY_WORDS,
  CONJUNCTIONS,
  CONTRACTED,
  CYRILLIC_LANGUAGES,
  DETERMINERS,
  EXAMPLES,
  HYPHENED,
  MOVING,
  OPENERS,
  PLACE_POSTPOSITIONS,
  PLACE_PREPOSITIONS,
  PLACE_WORDS,
  PRONOUNS,
} from "./function-words.ts";
import { FURNITURE } from "./furniture-words.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { IMPERATIVES, OTHER_KINDS, RUNNERS, SUBJECT_KINDS } from "./kinds.ts";
import { OTHER_THINGS } from "./other-things.ts";
import { OTHER_PIECES, OTHER_TOPICS } from "./other-topics.ts";
import { PATTERNS } from "./patterns.ts";
import { PART_WORDS, SERVICE_PIECES, SERVICE_WORDS } from "./service-words.ts";
import { TOPIC_PIECES, TOPIC_WORDS } from "./topic-words.ts";

/** All that the rules know of words. It goes into the matcher's data, so that the page's script holds none of it. */
export const LEXICON: Lexicon = {
  services: { words: SERVICE_WORDS, pieces: SERVICE_PIECES },
  topics: { words: TOPIC_WORDS, pieces: TOPIC_PIECES },
  otherTopics: { words: OTHER_TOPICS, pieces: OTHER_PIECES },
  parts: PART_WORDS,
  determiners: DETERMINERS,
  placePrepositions: PLACE_PREPOSITIONS,
  placePostpositions: PLACE_POSTPOSITIONS,
  examples: EXAMPLES,
  afterSubject: AFTER_SUBJECT,
  afterNoun: AFTER_NOUN,
  calendar: CALENDAR,
  conjunctions: CONJUNCTIONS,
  contracted: CONTRACTED,
  moving: MOVING,
  openers: OPENERS,
  pronouns: PRONOUNS,
  apposition: APPOSITION,
  hyphened: HYPHENED,
  cyrillicLanguages: CYRILLIC_LANGUAGES,
  placeWords: PLACE_WORDS,
  companyWords: COMPANY_WORDS,
  everydayWords: EVERYDAY_WORDS,
  uncommonWords: UNCOMMON_WORDS,
  seldomMeant: SELDOM_MEANT,
  personalNames: PERSONAL_NAMES,
  knownNames: KNOWN_NAMES,
  givenNames: GIVEN_NAMES,
  otherKinds: OTHER_KINDS,
  imperatives: IMPERATIVES,
  subjectKinds: SUBJECT_KINDS,
  runners: RUNNERS,
  bareNouns: BARE_NOUNS,
  nativeWords: NATIVE_WORDS,
  coined: COINED,
  bystanders: [],
  cyrillicEndings: CYRILLIC_ENDINGS,
  latinEndings: LATIN_ENDINGS,
  koreanParticles: KOREAN_PARTICLES,
  koreanCompounds: KOREAN_COMPOUNDS,
  katakanaCompounds: KATAKANA_COMPOUNDS,
  arabicPrefixes: ARABIC_PREFIXES,
  carefulPrefixes: CAREFUL_PREFIXES,
  arabicSuffixes: ARABIC_SUFFIXES,
  hebrewPrefixes: HEBREW_PREFIXES,
  furniture: FURNITURE,
  patterns: PATTERNS,
  otherThings: OTHER_THINGS,
  weights: learned,
};
