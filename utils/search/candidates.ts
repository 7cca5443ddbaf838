import type MiniSearch from "minisearch";
import type { Query, QueryCombination, SearchOptions, SearchResult as Found } from "minisearch";
import { type SearchDocument, subjectTerm } from "./documents.ts";
import type { KnownEntity } from "./known-entity.ts";
import { isUnspaced, pairs } from "./tokens.ts";

/** Words of fewer letters are not searched with a letter wrong. */
const FUZZY_FROM = 4;
/** Wrong letters allowed, as a share of a word's length. */
const FUZZY = 0.25;
/** A typed word that begins names of more entities than these tells nothing about what an event is about. */
const MOST_SUBJECTS = 50;
/** A word of so few letters begins very many words: where it begins enough names, other texts are not looked into. */
const SHORT = 2;
const NAMES: (keyof SearchDocument)[] = ["name", "alias"];
/** The fields in which entities have anything. */
const OF_ENTITIES: (keyof SearchDocument)[] = [...NAMES, "kind", "owner", "place", "year"];

/** A document that answers to the typed words. */
export interface Candidate {
  readonly key: string;
  readonly score: number;
  /** The words as typed or, where letters were wrong, as they were found. */
  readonly meant: readonly string[];
}

/** Documents outside of which nothing need be looked for. */
type Within = ReadonlySet<unknown>;

/**
 * The candidates for typed words: the documents that have all of them (each may be the beginning of one); if none has, with
 * letters wrong; and if none has even so, those that have any of them. The highest score first. For a single word of one or
 * two letters names are enough, where it begins `enough` of them.
 */
export type Candidates = (typed: readonly string[], enough: number) => readonly Candidate[];

export function candidatesIn(
  index: MiniSearch<SearchDocument>,
  entities: readonly KnownEntity[],
): Candidates {
  const queryFor = (word: string, inexact: boolean): Query => ({
    combineWith: "OR",
    queries: [textQuery(word, inexact), ...subjectQuery(word, entities)],
  });
  const searchAll = (typed: readonly string[], inexact: boolean, options: SearchOptions = {}): Found[] =>
    index.search({ ...options, combineWith: "AND", queries: typed.map((word) => queryFor(word, inexact)) });
  const searchIn = (ids: Within, typed: readonly string[], inexact: boolean, fields?: string[]): Found[] =>
    searchAll(typed, inexact, {
      boostDocument: (id) => (ids.has(id) ? 1 : 0),
      ...(fields === undefined ? {} : { fields }),
    });
  const before = lastOf(
    (typed: readonly string[], inexact: boolean): Within =>
      new Set(withAll(typed, inexact).map(({ id }) => id)),
  );

  /**
   * While the last word is typed, those before it stay the same. A document without them is left out before it is scored:
   * the beginning of a word alone may stand in most documents.
   */
  function withAll(typed: readonly string[], inexact: boolean): Found[] {
    if (typed.length < 2) return searchAll(typed, inexact);
    const found = before(typed.slice(0, -1), inexact);
    if (found.size === 0) return [];
    return searchIn(found, typed, inexact);
  }

  return function of(typed, enough): readonly Candidate[] {
    const [word = ""] = typed;
    if (typed.length === 1 && isShort(word)) {
      const named = index.search({ ...textQuery(word, false), fields: NAMES });
      const ids: Within = new Set(named.map(({ id }) => id));
      // What else is said of those with such a name orders them, as it does among all documents.
      if (ids.size >= enough)
        return searchIn(ids, typed, false, OF_ENTITIES).map((one) => candidate(one, typed));
    }
    const exact = withAll(typed, false);
    if (exact.length > 0) return exact.map((found) => candidate(found, typed));
    const nearly = withAll(typed, true);
    if (nearly.length > 0) return nearly.map((found) => candidate(found, found.terms));
    // Of one letter or two nearly all documents have a word: such ones count where there is nothing else to go by.
    const short = typed.filter(isShort);
    const long = typed.filter((one) => !isShort(one));
    const any = index.search({ combineWith: "OR", queries: long.map((one) => queryFor(one, true)) });
    if (any.length > 0 || short.length === 0) return any.map((found) => candidate(found, found.terms));
    return long.length > 0
      ? of(short, enough)
      : index
          .search({ combineWith: "OR", queries: short.map((one) => queryFor(one, true)) })
          .map((found) => candidate(found, found.terms));
  };
}

/** Whether a word says little yet; of a script without spaces one character says much. */
function isShort(word: string): boolean {
  return word.length <= SHORT && !isUnspaced(word);
}

function candidate({ id, score }: Found, meant: readonly string[]): Candidate {
  return { key: String(id), score, meant };
}

/** Keeps the last answer to each of both kinds of question. */
function lastOf(
  answer: (typed: readonly string[], inexact: boolean) => Within,
): (typed: readonly string[], inexact: boolean) => Within {
  const kept = new Map<boolean, { readonly of: string; readonly found: Within }>();
  return (typed, inexact) => {
    const of = typed.join(" ");
    const known = kept.get(inexact);
    if (known?.of === of) return known.found;
    const found = answer(typed, inexact);
    kept.set(inexact, { of, found });
    return found;
  };
}

/** A word as typed, as the beginning of one; of a run without spaces also all of its pairs. */
function textQuery(word: string, inexact: boolean): QueryCombination {
  const fuzzy = inexact && word.length >= FUZZY_FROM && !isUnspaced(word) ? FUZZY : false;
  const whole: QueryCombination = {
    queries: [word],
    tokenize: (text: string) => [text],
    prefix: true,
    fuzzy,
  };
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
