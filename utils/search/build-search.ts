import MiniSearch, { type Query } from "minisearch";
import type { Dataset, DatasetEvent, Entity, EntityId, Jurisdiction } from "../dataset/types.ts";
import {
  dateOf,
  entityDocument,
  entityKey,
  eventDocument,
  eventKey,
  eventsByEntity,
  FIELDS,
  type SearchDocument,
  subjectTerm,
} from "./documents.ts";
import { BEGINNING, bestName, type KnownName, knownNames, type NameMatch, NO_MATCH } from "./name-match.ts";
import { placeWords } from "./places.ts";
import type { Search, SearchResult } from "./search.types.ts";
import { isUnspaced, pairs, terms, words } from "./tokens.ts";

/** What a word found in a field weighs: names, then what an event is called, then where and when, then its text. */
const BOOST = {
  name: 6,
  alias: 5,
  subject: 5,
  title: 4,
  instrument: 3,
  type: 3,
  place: 3,
  year: 4,
  kind: 2,
  owner: 2,
  authority: 1.5,
  summary: 0.7,
} as const satisfies Partial<Record<(typeof FIELDS)[number], number>>;

/** A name that answers outweighs any number of words in texts. */
const NAME_WEIGHT = 100;
/** The most that words can bring. */
const WORDS_WEIGHT = 60;
/** A score of MiniSearch at which half of it is reached. */
const HALF_SCORE = 40;
/** What each doubling of the record adds. */
const PER_DOUBLING = 0.04;

/** Words of fewer letters are not searched with a letter wrong. */
const FUZZY_FROM = 4;
const FUZZY = 0.25;

/** A typed word that begins names of more entities than these is not followed to their events. */
const MOST_SUBJECTS = 50;

interface KnownEntity {
  readonly entity: Entity;
  readonly names: readonly KnownName[];
  readonly events: readonly DatasetEvent[];
  /** Entities that own or run it. */
  readonly owners: readonly EntityId[];
}

/** A candidate on its way to its rank. */
interface Scored {
  readonly key: string;
  readonly known: KnownEntity | null;
  readonly match: NameMatch;
  readonly score: number;
}

/**
 * Prepares the search over a dataset. `languages` are those in which places may be named.
 *
 * All words must be found (each as the beginning of a word will do); if nothing has them all, with
 * a letter wrong; and if nothing has them even so, any of them.
 */
export function buildSearch(dataset: Dataset, languages: readonly string[] = ["en"]): Search {
  const placeOf = placeWords(languages);
  const eventsOf = eventsByEntity(dataset);
  const entities = new Map<string, KnownEntity>(
    dataset.entities.map((entity) => [
      entityKey(entity.id),
      {
        entity,
        names: knownNames(entity),
        events: eventsOf.get(entity.id) ?? [],
        owners: ownersOf(entity),
      },
    ]),
  );
  const events = new Map(dataset.events.map((event) => [eventKey(event.id), event]));
  const nameOf = (id: EntityId): string => shownName(entities.get(entityKey(id))?.entity, id);

  const index = new MiniSearch<SearchDocument>({
    fields: [...FIELDS],
    tokenize: (text, field) => (field === "subject" ? text.split("\n") : terms(text)),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: "AND" },
  });
  index.addAll([...entities.values()].map((known) => entityDocument(known.entity, known.events, placeOf)));
  index.addAll(dataset.events.map((event) => eventDocument(event, placeOf)));

  return (query, limit) => {
    const typed = words(query);
    if (typed.length === 0) return [];
    const scored = candidates(index, [...entities.values()], typed).map(({ key, score, meant }): Scored => {
      const known = entities.get(key) ?? null;
      const match = known === null ? NO_MATCH : bestName(known.names, meant);
      const fromWords = (WORDS_WEIGHT * score) / (score + HALF_SCORE);
      const record = weightOfRecord(known?.events.length ?? events.get(key)?.sources.length ?? 0);
      return { key, known, match, score: record * (fromWords + NAME_WEIGHT * match.strength) };
    });
    const ranked = afterOwnServices(scored).sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    return ranked.slice(0, limit).flatMap(({ key, known, match }): readonly SearchResult[] => {
      if (known !== null) return [entityResult(known, match.name)];
      const event = events.get(key);
      return event === undefined ? [] : [eventResult(event, nameOf)];
    });
  };
}

interface Candidate {
  readonly key: string;
  readonly score: number;
  /** The words as typed or, where letters were wrong, as they were found. */
  readonly meant: readonly string[];
}

function candidates(
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

/**
 * A company whose name begins the name of its own service, written as one word ("Kakao",
 * "KakaoTalk"), comes right after that service if more is recorded about the service.
 */
function afterOwnServices(scored: readonly Scored[]): Scored[] {
  const services = scored.filter(
    ({ known, match }) =>
      known?.owners.length !== 0 && match.strength >= BEGINNING && match.name?.words.length === 1,
  );
  return scored.map((one) => {
    const { known } = one;
    if (known?.entity.kind !== "company") return one;
    const own = services.filter(
      (service) =>
        service.known !== null &&
        service.known.owners.includes(known.entity.id) &&
        service.known.events.length > known.events.length,
    );
    const best = Math.max(...own.map(({ score }) => score));
    return own.length === 0 || best > one.score ? one : { ...one, score: best - 0.001 };
  });
}

function ownersOf(entity: Entity): readonly EntityId[] {
  return [
    ...entity.owners.flatMap((owner) => owner.entity ?? []),
    ...entity.relations.flatMap(({ type, entity: other }) => (type === "run-by" ? [other] : [])),
  ];
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
  // A word that so many names share tells nothing about what an event is about.
  if (named.length === 0 || named.length > MOST_SUBJECTS) return [];
  return [
    {
      queries: named.map(({ entity }) => subjectTerm(entity.id)),
      tokenize: (text) => [text],
      combineWith: "OR",
    },
  ];
}

/** Of equally good results the better documented one: by events for an entity, by sources for an event. */
function weightOfRecord(records: number): number {
  return 1 + PER_DOUBLING * Math.log2(1 + records);
}

function shownName(entity: Entity | undefined, otherwise: string): string {
  return entity?.label ?? entity?.names[0]?.text ?? otherwise;
}

function entityResult({ entity, events }: KnownEntity, matched: KnownName | null): SearchResult {
  const name = shownName(entity, entity.id);
  const byMatch = entity.names.find(({ text }) => text === matched?.text);
  const shown = entity.names[0];
  const inOtherScript = entity.names.find(
    ({ script, role }) => script !== shown?.script && role !== "descriptive" && role !== "misspelling",
  );
  const other = byMatch === undefined || byMatch.text === name ? inOtherScript : byMatch;
  return {
    kind: "entity",
    entity: entity.id,
    name,
    otherName: other === undefined ? null : { text: other.text, lang: other.lang },
    entityKind: entity.kind,
    jurisdictions: byFrequency(events.map(({ jurisdiction }) => jurisdiction)),
    eventCount: events.length,
  };
}

function eventResult(event: DatasetEvent, nameOf: (id: EntityId) => string): SearchResult {
  return {
    kind: "event",
    event: event.id,
    type: event.type,
    entity: event.subjects[0]?.entity ?? event.authority.entity,
    title: event.title,
    date: dateOf(event),
    jurisdiction: event.jurisdiction,
    subjects: event.subjects.map(({ entity }) => nameOf(entity)),
  };
}

function byFrequency(jurisdictions: readonly Jurisdiction[]): readonly Jurisdiction[] {
  const counts = new Map<Jurisdiction, number>();
  for (const one of jurisdictions) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([jurisdiction]) => jurisdiction);
}
