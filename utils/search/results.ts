import { classesOf } from "../dataset/reach.ts";
import { shownName } from "../dataset/names/shown-name.ts";
import type { DatasetEvent, EntityId, Jurisdiction } from "../dataset/types.ts";
import { dateOf } from "./documents.ts";
import type { KnownEntity } from "./known-entity.ts";
import type { KnownEvent } from "./known-event.ts";
import type { KnownName } from "./name-match.ts";
import type { EntityResult, EventResult } from "./search.types.ts";

export function entityResult(
  { entity, events, also, by }: KnownEntity,
  matched: KnownName | null,
): EntityResult {
  const name = shownName(entity);
  const names = [entity, ...also.map((other) => other.entity)].flatMap((one) => one.names);
  const byMatch = names.find(({ text }) => text === matched?.text);
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
    by,
  };
}

/** `entities` are those that the event's own publisher knows. */
export function eventResult(
  { event, by }: KnownEvent,
  entities: ReadonlyMap<EntityId, KnownEntity>,
): EventResult {
  return {
    kind: "event",
    event: event.id,
    type: event.type,
    entity: event.subjects[0]?.entity ?? event.authority.entity ?? mostRecorded(event, entities),
    title: event.title,
    date: dateOf(event),
    jurisdiction: event.jurisdiction,
    subjects: event.subjects.map((subject) => {
      const known = entities.get(subject.entity);
      return known === undefined ? subject.entity : shownName(known.entity);
    }),
    by,
  };
}

/** Of the entities that an event reaches by a class only, the one about which most is recorded. */
function mostRecorded(event: DatasetEvent, entities: ReadonlyMap<EntityId, KnownEntity>): EntityId | null {
  const country = event.jurisdiction.slice(0, 2);
  let most: KnownEntity | null = null;
  for (const known of entities.values()) {
    const classes = classesOf(known.entity);
    const reached = event.scope.some(
      (scope) => classes.has(scope.class) && (scope.reach === "all" || known.entity.country === country),
    );
    if (reached && known.events.length > (most?.events.length ?? -1)) most = known;
  }
  return most?.entity.id ?? null;
}

function byFrequency(jurisdictions: readonly Jurisdiction[]): readonly Jurisdiction[] {
  const counts = new Map<Jurisdiction, number>();
  for (const one of jurisdictions) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([jurisdiction]) => jurisdiction);
}
