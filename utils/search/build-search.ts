import MiniSearch from "minisearch";
import type { Dataset } from "../dataset/types.ts";
import { candidates } from "./candidates.ts";
import {
  entityDocument,
  entityKey,
  eventDocument,
  eventKey,
  FIELDS,
  type SearchDocument,
} from "./documents.ts";
import { type KnownEntity, knownEntities } from "./known-entity.ts";
import { bestName, NO_MATCH } from "./name-match.ts";
import { placeWords } from "./places.ts";
import { ranked, scoreOf } from "./ranking.ts";
import { entityResult, eventResult } from "./results.ts";
import type { Search, SearchResult } from "./search.types.ts";
import { terms, words } from "./tokens.ts";

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

/** Prepares the search over a dataset. `languages` are those in which places may be named. */
export function buildSearch(dataset: Dataset, languages: readonly string[] = ["en"]): Search {
  const entities = knownEntities(dataset);
  const byId = new Map(entities.map((known) => [known.entity.id, known]));
  const byKey = new Map(entities.map((known) => [entityKey(known.entity.id), known]));
  const events = new Map(dataset.events.map((event) => [eventKey(event.id), event]));
  const index = indexOf(entities, dataset, languages);

  return (query, limit) => {
    const typed = words(query);
    if (typed.length === 0) return [];
    const scored = candidates(index, entities, typed).map(({ key, score, meant }) => {
      const known = byKey.get(key) ?? null;
      const match = known === null ? NO_MATCH : bestName(known.names, meant);
      const records = known?.events.length ?? events.get(key)?.sources.length ?? 0;
      return { key, known, match, score: scoreOf(score, match, records) };
    });
    return ranked(scored)
      .slice(0, limit)
      .flatMap(({ key, known, match }): readonly SearchResult[] => {
        if (known !== null) return [entityResult(known, match.name)];
        const event = events.get(key);
        return event === undefined ? [] : [eventResult(event, byId)];
      });
  };
}

function indexOf(
  entities: readonly KnownEntity[],
  dataset: Dataset,
  languages: readonly string[],
): MiniSearch<SearchDocument> {
  const placeOf = placeWords(languages);
  const index = new MiniSearch<SearchDocument>({
    fields: [...FIELDS],
    tokenize: (text, field) => (field === "subject" ? text.split("\n") : terms(text)),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: "AND" },
  });
  index.addAll(entities.map((known) => entityDocument(known.entity, known.events, placeOf)));
  index.addAll(dataset.events.map((event) => eventDocument(event, placeOf)));
  return index;
}
