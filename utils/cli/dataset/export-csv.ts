import { shownName } from "../../dataset/names/shown-name.ts";
import type { Dataset, DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { csvRecord } from "./export-csv-record.ts";
import { placeName } from "./place-name.ts";

/** What a column is filled from. */
interface Row {
  readonly event: DatasetEvent;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
}

interface Column {
  readonly name: string;
  /** What stands in it, for `--help`. */
  readonly holds: string;
  /** Its text, or a list's items; null where the event has none. */
  readonly of: (row: Row) => string | null | readonly string[];
}

/** The columns of the CSV in their order. New ones are added at the end, so that readers by position go on. */
export const CSV_COLUMNS: readonly Column[] = [
  { name: "id", holds: "stable id", of: ({ event }) => event.id },
  { name: "type", holds: "what was done: block, regulation, fine, …", of: ({ event }) => event.type },
  { name: "title", holds: "a headline, without the date", of: ({ event }) => event.title },
  { name: "jurisdiction", holds: "ISO 3166 code, or EU", of: ({ event }) => event.jurisdiction },
  { name: "place", holds: "its English name", of: ({ event }) => placeName(event.jurisdiction) },
  { name: "authority", holds: "who acted", of: ({ event }) => event.authority.name },
  { name: "authority_entity", holds: "its id", of: ({ event }) => event.authority.entity },
  {
    name: "entities",
    holds: "list: ids of what it is about",
    of: ({ event }) => event.subjects.map(({ entity }) => entity),
  },
  {
    name: "entity_names",
    holds: "list: their names, in the same order",
    of: ({ event, entities }) => event.subjects.map(({ entity }) => nameOf(entities.get(entity), entity)),
  },
  {
    name: "entity_extents",
    holds: "list: `id: extent` where it is not the event's own",
    of: ({ event }) =>
      event.subjects.flatMap(({ entity, extent }) => (extent === null ? [] : [`${entity}: ${extent}`])),
  },
  {
    name: "scope",
    holds: "list: classes of services; `class: domestic` if only providers of the place",
    of: ({ event }) =>
      event.scope.map((scope) => (scope.reach === "all" ? scope.class : `${scope.class}: ${scope.reach}`)),
  },
  { name: "extent", holds: "how much is affected", of: ({ event }) => event.extent },
  {
    name: "instrument",
    holds: "the law, order or judgment",
    of: ({ event }) => event.instrument?.name ?? null,
  },
  { name: "instrument_number", holds: "its number", of: ({ event }) => event.instrument?.number ?? null },
  {
    name: "announced",
    holds: "date, as precise as is known: YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? behind it",
    of: ({ event }) => event.announced,
  },
  { name: "effective", holds: "likewise", of: ({ event }) => event.effective },
  { name: "observed", holds: "likewise", of: ({ event }) => event.observed },
  {
    name: "end",
    holds: "likewise, or open or unknown; empty for what is done once",
    of: ({ event }) => event.end,
  },
  {
    name: "ends",
    holds: "list: `id` of an event that this one ended, or `id: entities` if for these only",
    of: ({ event }) =>
      event.ends.map((ending) =>
        ending.entities === null ? ending.event : `${ending.event}: ${ending.entities.join(" ")}`,
      ),
  },
  {
    name: "checked",
    holds: "list: `date: source` that confirmed that it still held",
    of: ({ event }) => event.checked.map(({ on, source }) => `${on}: ${source}`),
  },
  { name: "summary", holds: "one or two sentences", of: ({ event }) => event.summary },
  { name: "reason", holds: "the reason given, and who gave it", of: ({ event }) => event.reason },
  { name: "disagreement", holds: "what sources say differently", of: ({ event }) => event.disagreement },
  {
    name: "evidence",
    holds: "list: levels of its sources, strongest first",
    of: ({ event }) => event.evidence,
  },
  {
    name: "sources",
    holds: "list: ids of its sources",
    of: ({ event }) => event.sources.map(({ source }) => source),
  },
  {
    name: "read",
    holds: "list: how much of each was read, in the same order",
    of: ({ event }) => event.sources.map(({ read }) => read),
  },
  {
    name: "publishers",
    holds: "list: who published each, in the same order",
    of: ({ event, sources }) => event.sources.map(({ source }) => sources.get(source)?.publisher ?? ""),
  },
  {
    name: "urls",
    holds: "list: the address of each, in the same order; nothing where none is public",
    of: ({ event, sources }) => event.sources.map(({ source }) => sources.get(source)?.url ?? ""),
  },
  {
    name: "through",
    holds: "list: ids of those who carried it out for the authority, such as app stores",
    of: ({ event }) => event.through,
  },
];

/** Between the items of a list. */
const BETWEEN = "; ";

/** The events as CSV by RFC 4180: a header, then a record an event, by id; each ends with CRLF. */
export function eventsAsCsv(dataset: Dataset): string {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const header = csvRecord(CSV_COLUMNS.map(({ name }) => name));
  const rows = dataset.events.map((event) =>
    csvRecord(CSV_COLUMNS.map(({ of }) => cellText(of({ event, entities, sources })))),
  );
  return header + rows.join("");
}

function cellText(value: string | null | readonly string[]): string {
  return typeof value === "string" ? value : (value ?? []).join(BETWEEN);
}

function nameOf(entity: Entity | undefined, id: string): string {
  return entity === undefined ? id : shownName(entity);
}
