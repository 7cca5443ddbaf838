import { shownDate } from "../dataset/event-dates.ts";
import type { Dataset, DatasetEvent, Entity, EntityId, Jurisdiction } from "../dataset/types.ts";
import { TYPE_WORDS } from "./type-words.ts";

/** The searched texts of one entity or event; an empty text is not indexed. */
export interface SearchDocument {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  /** For events: terms of the entities it is about (`subjectTerm`), in place of all of their names. */
  readonly subject: string;
  readonly kind: string;
  readonly owner: string;
  readonly title: string;
  readonly summary: string;
  readonly instrument: string;
  readonly authority: string;
  readonly place: string;
  readonly year: string;
  readonly type: string;
}

export const FIELDS = [
  "name",
  "alias",
  "subject",
  "kind",
  "owner",
  "title",
  "summary",
  "instrument",
  "authority",
  "place",
  "year",
  "type",
] as const satisfies readonly (keyof SearchDocument)[];

const NOTHING: SearchDocument = {
  id: "",
  name: "",
  alias: "",
  subject: "",
  kind: "",
  owner: "",
  title: "",
  summary: "",
  instrument: "",
  authority: "",
  place: "",
  year: "",
  type: "",
};

/** Events and entities share one index; an id alone would not tell them apart. */
export function entityKey(id: EntityId): string {
  return `entity ${id}`;
}

/** Several publishers may tell the same event, each in its own words. */
export function eventKey(id: string, by: number): string {
  return `event ${by} ${id}`;
}

/** The term under which the events about an entity are indexed. No typed word can begin like it. */
export function subjectTerm(id: EntityId): string {
  return ` ${id}`;
}

/** Every name the entity is found by: its label, then its names in their order. */
export function namesOf(entity: Entity): readonly string[] {
  const names = entity.names.map(({ text }) => text);
  return entity.label === null ? names : [entity.label, ...names];
}

/**
 * One entity, as each publisher knows it. `events` are those that name it: where and when something happened to it leads
 * to it too.
 */
export function entityDocument(
  told: readonly { readonly entity: Entity; readonly events: readonly DatasetEvent[] }[],
  placeOf: (jurisdiction: Jurisdiction) => string,
): SearchDocument {
  const entities = told.map(({ entity }) => entity);
  const events = told.flatMap((one) => one.events);
  const names = entities.flatMap((entity) => entity.names);
  const shown = names.filter(({ role }) => role !== "descriptive" && role !== "misspelling");
  const aliases = names.filter((name) => !shown.includes(name));
  const places = events.map(({ jurisdiction }) => jurisdiction);
  const countries = entities.flatMap(({ country }) => country ?? []);
  return {
    ...NOTHING,
    id: entityKey(entities[0]?.id ?? ""),
    name: lines([...entities.map(({ label }) => label ?? ""), ...shown.map(({ text }) => text)]),
    alias: lines([
      ...entities.map(({ id }) => id),
      ...aliases.map(({ text }) => text),
      ...entities.flatMap(({ domains }) => domains),
    ]),
    kind: lines(entities.flatMap(({ kind, classes }) => [kind, ...classes])),
    owner: lines(entities.flatMap(({ owners }) => owners.map(({ name }) => name))),
    place: [...new Set([...places, ...countries])].map(placeOf).join("\n"),
    year: yearsOf(events),
  };
}

/** Each text once, under each other. */
function lines(texts: readonly string[]): string {
  return [...new Set(texts)].join("\n");
}

export function eventDocument(
  key: string,
  event: DatasetEvent,
  placeOf: (jurisdiction: Jurisdiction) => string,
): SearchDocument {
  const { instrument } = event;
  return {
    ...NOTHING,
    id: key,
    subject: event.subjects.map(({ entity }) => subjectTerm(entity)).join("\n"),
    kind: event.scope.map((scope) => scope.class).join("\n"),
    title: event.title,
    summary: [event.summary, event.reason ?? ""].join("\n"),
    instrument: instrument === null ? "" : `${instrument.name} ${instrument.number ?? ""}`,
    authority: event.authority.name,
    place: placeOf(event.jurisdiction),
    year: yearsOf([event]),
    type: TYPE_WORDS[event.type],
  };
}

/** Events by the entities they name. */
export function eventsByEntity(dataset: Dataset): ReadonlyMap<EntityId, readonly DatasetEvent[]> {
  const found = new Map<EntityId, DatasetEvent[]>();
  for (const event of dataset.events) {
    for (const { entity } of event.subjects) {
      const events = found.get(entity);
      if (events === undefined) found.set(entity, [event]);
      else events.push(event);
    }
  }
  return found;
}

/** The years of all dates of the events; for the start and the end of a year both are meant. */
function yearsOf(events: readonly DatasetEvent[]): string {
  const dates = events.flatMap(({ announced, effective, observed }) => [announced, effective, observed]);
  return [...new Set(dates.flatMap((date) => date?.slice(0, 4) ?? []))].join(" ");
}

/** As `shownDate`; an event without any date, which no sound dataset has, is shown by the empty one. */
export function dateOf(event: DatasetEvent): string {
  return shownDate(event) ?? "";
}
