import { yearOf } from "./dates/partial-date.ts";
import { compare } from "./dates/order.ts";
import { shownDate } from "./event-dates.ts";
import { independentSources } from "./independent-sources.ts";
import type { Dataset, DatasetEvent } from "./types.ts";
import { EVIDENCE_LEVELS } from "./vocabulary.ts";

/** How many there are of one kind. */
export interface Count {
  readonly of: string;
  readonly count: number;
}

export interface DatasetStats {
  readonly entities: number;
  readonly events: number;
  readonly sources: number;
  readonly jurisdictions: number;
  readonly names: number;
  /** Events resting on fewer than two independent sources. */
  readonly singleSource: number;
  /** Events none of whose sources was read in full. */
  readonly noneInFull: number;
  /** Lasting events whose end is `open`, and `unknown`. */
  readonly open: number;
  readonly unknownEnd: number;
  /** Events by place, type, year of their date, and strongest evidence; entities by kind; names and sources by language. */
  readonly byJurisdiction: readonly Count[];
  readonly byType: readonly Count[];
  readonly byYear: readonly Count[];
  readonly byEvidence: readonly Count[];
  readonly byKind: readonly Count[];
  readonly namesByLanguage: readonly Count[];
  readonly sourcesByLanguage: readonly Count[];
}

/** What a dataset covers, in numbers. */
export function statsOf(dataset: Dataset): DatasetStats {
  const { entities, events, sources } = dataset;
  const publishers = new Map(sources.map((source) => [source.id, source]));
  const names = entities.flatMap((entity) => entity.names);
  return {
    entities: entities.length,
    events: events.length,
    sources: sources.length,
    jurisdictions: new Set(events.map(({ jurisdiction }) => jurisdiction)).size,
    names: names.length,
    singleSource: events.filter((event) => independentSources(event, publishers) < 2).length,
    noneInFull: events.filter((event) => event.sources.every(({ read }) => read !== "full")).length,
    open: events.filter(({ end }) => end === "open").length,
    unknownEnd: events.filter(({ end }) => end === "unknown").length,
    byJurisdiction: mostFirst(events.map(({ jurisdiction }) => jurisdiction)),
    byType: mostFirst(events.map(({ type }) => type)),
    byYear: [...mostFirst(events.map(yearText))].sort((a, b) => compare(a.of, b.of)),
    byEvidence: EVIDENCE_LEVELS.map((level) => ({
      of: level,
      count: events.filter(({ evidence }) => evidence[0] === level).length,
    })),
    byKind: mostFirst(entities.map(({ kind }) => kind)),
    namesByLanguage: mostFirst(names.map(({ lang }) => lang)),
    sourcesByLanguage: mostFirst(sources.map(({ lang }) => lang)),
  };
}

function yearText(event: DatasetEvent): string {
  const date = shownDate(event);
  return date === null ? "none" : String(yearOf(date));
}

function mostFirst(values: readonly string[]): readonly Count[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([of, group]) => ({ of, count: group.length }))
    .sort((a, b) => b.count - a.count || compare(a.of, b.of));
}
