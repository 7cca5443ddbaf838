import type MiniSearch from "minisearch";
import type { Query } from "minisearch";
import { type SearchDocument, subjectTerm } from "./documents.ts";
import type { KnownEntity } from "./known-entity.ts";
import { isUnspaced, pairs } from "./tokens.ts";

/** Words of fewer letters are not searched with a letter wrong. */
const FUZZY_FROM = 4;
/** Wrong letters allowed, as a share of a word's length. */
const FUZZY = 0.25;
/** A typed word that begins names of more entities than these tells nothing about what an event is about. */
const MOST_SUBJECTS = 50;

/** A document that answers to the typed words. */
export interface Candidate {
  readonly key: string;
  readonly score: number;
  /** The words as typed or, where letters were wrong, as they were found. */
  readonly meant: readonly string[];
}

/**
 * The documents that have all typed words (each may be the beginning of one); if none has, with
 * letters wrong; and if none has even so, those that have any of them. In no order.
 */
export function candidates(
  index: MiniSearch<SearchDocument>,
  entities: readonly KnownEntity[],
  typed: readonly string[],
): readonly Candidate[] {
  const queryFor = (word: string, inexact: boolean): Query => ({
    combineWith: "OR",
    queries: [textQuery(word, inexact), ...subjectQuery(word, entities)],
  });
  const exact = index.search({ combineWith: "AND", queries: typed.map((word) => queryFor(word, false)) });
  if (exact.length > 0) return exact.map(({ id, score }) => ({ key: String(id), score, meant: typed }));
  const queries = typed.map((word) => queryFor(word, true));
  const nearly = index.search({ combineWith: "AND", queries });
  const found = nearly.length > 0 ? nearly : index.search({ combineWith: "OR", queries });
  return found.map(({ id, score, terms: meant }) => ({ key: String(id), score, meant }));
}

/** A word as typed, as the beginning of one; of a run without spaces also all of its pairs. */
function textQuery(word: string, inexact: boolean): Query {
  const fuzzy = inexact && word.length >= FUZZY_FROM && !isUnspaced(word) ? FUZZY : false;
  const whole: Query = { queries: [word], tokenize: (text: string) => [text], prefix: true, fuzzy };
  const parts = isUnspaced(word) ? pairs(word) : [];
  if (parts.length === 0) return whole;
  return {
    combineWith: "OR",
    queries: [whole, { combineWith: "AND", queries: [...parts], tokenize: (text: string) => [text] }],
  };
}

/** Events about the entities that have a name with this word in it. */
function subjectQuery(word: string, entities: readonly KnownEntity[]): readonly Query[] {
  if (word.length < 2 && !isUnspaced(word)) return [];
  const named = entities.filter(({ names }) =>
    names.some((name) => name.words.some((one) => one.startsWith(word))),
  );
  if (named.length === 0 || named.length > MOST_SUBJECTS) return [];
  return [
    {
      queries: named.map(({ entity }) => subjectTerm(entity.id)),
      tokenize: (text) => [text],
      combineWith: "OR",
    },
  ];
}
