import MiniSearch, { type Options } from "minisearch";
import type { Dataset } from "../dataset/types.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { entityKey, FIELDS, type SearchDocument } from "./documents.ts";
import { documentsOf, type KnownEvent, knownEvents } from "./known-event.ts";
import { type KnownEntity, knownEntities } from "./known-entity.ts";
import { bestName, NO_MATCH } from "./name-match.ts";
import { placeWords } from "./places.ts";
import { ranked, scoreOf } from "./ranking.ts";
import { entityResult, eventResult } from "./results.ts";
import { searchNames } from "./search-names.ts";
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

const OPTIONS: Options<SearchDocument> = {
  fields: [...FIELDS],
  tokenize: (text, field) => (field === "subject" ? text.split("\n") : terms(text)),
  processTerm: (term) => term,
  searchOptions: { boost: BOOST, combineWith: "AND" },
};

/** Documents indexed at a time: other work waits for some milliseconds at most. */
const CHUNK = 40;

/** A search, and its index as text: kept and given back, it saves most of the work as long as the data stay the same. */
export interface PreparedSearch {
  readonly search: Search;
  /** Whether the index that was given was of use. */
  readonly fromKept: boolean;
  readonly text: () => string;
}

/** A search that is on its way. */
export interface ComingSearch {
  /** Through names alone, at once. */
  readonly names: Search;
  /**
   * Through everything, built in small steps, so that nothing else waits for it. `kept` is the text of an index over the
   * same datasets and languages, or null; one that cannot be read is built anew. `atOnce`: a kept one is read in one
   * step, for pages that are not seen, whose timers wait a second each.
   */
  readonly prepare: (kept: string | null, atOnce?: boolean) => Promise<PreparedSearch>;
}

/**
 * The search over what several publishers say, the first one's before the others'. `languages` are those in which places
 * may be named.
 */
export function comingSearch(datasets: readonly Dataset[], languages: readonly string[]): ComingSearch {
  const known = knownOf(datasets);
  return {
    names: searchNames(known.entities),
    prepare: async (kept, atOnce = false) => {
      const loaded = kept === null ? null : await load(kept, atOnce).catch(() => null);
      const index = loaded ?? new MiniSearch<SearchDocument>(OPTIONS);
      if (loaded === null)
        await addAll(index, documentsOf(known.entities, known.events, placeWords(languages)));
      return {
        search: searchIn(index, known),
        fromKept: loaded !== null,
        text: () => JSON.stringify(index),
      };
    },
  };
}

async function load(text: string, atOnce: boolean): Promise<MiniSearch<SearchDocument>> {
  return atOnce
    ? MiniSearch.loadJSON<SearchDocument>(text, OPTIONS)
    : MiniSearch.loadJSONAsync<SearchDocument>(text, OPTIONS);
}

async function addAll(
  index: MiniSearch<SearchDocument>,
  documents: readonly SearchDocument[],
): Promise<void> {
  for (let at = 0; at < documents.length; at += CHUNK) {
    index.addAll(documents.slice(at, at + CHUNK));
    await nextTurn();
  }
}

/** Lets other work in. A message, for it is not made to wait as the timers of a page that is not seen are. */
function nextTurn(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    resolve();
  });
  port1.start();
  port2.postMessage(null);
  return promise;
}

interface Known {
  readonly entities: readonly KnownEntity[];
  readonly events: readonly KnownEvent[];
  /** For each publisher the entities that it knows. */
  readonly byPublisher: readonly ReadonlyMap<string, KnownEntity>[];
}

function knownOf(datasets: readonly Dataset[]): Known {
  return { ...knownEntities(datasets), events: knownEvents(datasets) };
}

function searchIn(index: MiniSearch<SearchDocument>, { entities, events, byPublisher }: Known): Search {
  const byKey = new Map(entities.map((known) => [entityKey(known.entity.id), known]));
  const eventByKey = new Map(events.map((known) => [known.key, known]));
  const candidates = candidatesIn(index, entities);
  const recordsOf = (key: string): number =>
    byKey.get(key)?.events.length ?? eventByKey.get(key)?.event.sources.length ?? 0;
  const mostSources = Math.max(0, ...events.map(({ event }) => event.sources.length));

  /** Leaves out events that so many others are before, whatever their sources: of a common word there are thousands. */
  const withoutHopeless = (found: readonly Candidate[], limit: number): readonly Candidate[] => {
    let [seen, least] = [0, Number.POSITIVE_INFINITY];
    return found.filter(({ key, score }) => {
      if (byKey.has(key)) return true;
      if (seen >= limit) return scoreOf(score, NO_MATCH, mostSources) >= least;
      seen += 1;
      least = Math.min(least, scoreOf(score, NO_MATCH, recordsOf(key)));
      return true;
    });
  };
  return (query, limit) => {
    const typed = words(query);
    if (typed.length === 0) return [];
    const scored = withoutHopeless(candidates(typed, limit), limit).map(({ key, score, meant }) => {
      const known = byKey.get(key) ?? null;
      const match = known === null ? NO_MATCH : bestName(known.names, meant);
      return { key, known, match, score: scoreOf(score, match, recordsOf(key)) };
    });
    return ranked(scored)
      .slice(0, limit)
      .flatMap(({ key, known, match }): readonly SearchResult[] => {
        if (known !== null) return [entityResult(known, match.name)];
        const event = eventByKey.get(key);
        return event === undefined ? [] : [eventResult(event, byPublisher[event.by] ?? new Map())];
      });
  };
}
