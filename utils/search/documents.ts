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

export function eventKey(id: string): string {
  return `event ${id}`;
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

/** `events` are those that name the entity: where and when something happened to it leads to it too. */
export function entityDocument(
  entity: Entity,
  events: readonly DatasetEvent[],
  placeOf: (jurisdiction: Jurisdiction) => string,
): SearchDocument {
  const shown = entity.names.filter(({ role }) => role !== "descriptive" && role !== "misspelling");
  const aliases = entity.names.filter((name) => !shown.includes(name));
  const places = new Set(events.map(({ jurisdiction }) => jurisdiction));
  if (entity.country !== null) places.add(entity.country);
  return {
    ...NOTHING,
    id: entityKey(entity.id),
    name: [entity.label ?? "", ...shown.map(({ text }) => text)].join("\n"),
    alias: [entity.id, ...aliases.map(({ text }) => text), ...entity.domains].join("\n"),
    kind: [entity.kind, ...entity.classes].join("\n"),
    owner: entity.owners.map(({ name }) => name).join("\n"),
    place: [...places].map(placeOf).join("\n"),
    year: yearsOf(events),
  };
}

export function eventDocument(
  event: DatasetEvent,
  placeOf: (jurisdiction: Jurisdiction) => string,
): SearchDocument {
  const { instrument } = event;
  return {
    ...NOTHING,
    id: eventKey(event.id),
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
