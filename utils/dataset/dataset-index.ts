import type { Dataset, DatasetEvent, Entity, EntityId, EventId, Source, SourceId } from "./types.ts";
import { instrumentKey } from "./names/instrument-key.ts";

/** That an event ended another; `entities` null: for all of them. */
export interface Ended {
  readonly by: DatasetEvent;
  readonly entities: readonly EntityId[] | null;
}

/**
 * A dataset, or any part of it that is closed around the entities asked about, with the look-ups that
 * status and timeline need. Immutable; building it is one pass.
 */
export interface DatasetIndex {
  readonly version: string;
  readonly date: string;
  readonly publisher: string;
  readonly events: readonly DatasetEvent[];
  /** The id an old id was merged into, or the id itself: that of an entity or event that is there is its own. */
  resolve(id: string): string;
  entity(id: EntityId): Entity | undefined;
  event(id: EventId): DatasetEvent | undefined;
  source(id: SourceId): Source | undefined;
  /** Events that name the entity among those they are about. */
  about(id: EntityId): readonly DatasetEvent[];
  /** Events whose scope has the class. */
  inClass(name: string): readonly DatasetEvent[];
  /** Events in which the authority acted, or that were carried out through the entity. */
  actedBy(id: EntityId): readonly DatasetEvent[];
  /** Events whose instrument has the key (`instrumentKey`). */
  underInstrument(key: string): readonly DatasetEvent[];
  /** Events that ended this one. */
  endersOf(id: EventId): readonly Ended[];
  /** Entities that name this one among their owners, present or former. */
  ownedBy(id: EntityId): readonly Entity[];
}

/** Who acted in an event, as far as in the dataset: the authority, and who carried it out; each once. */
export function actorsOf({ authority, through }: DatasetEvent): ReadonlySet<EntityId> {
  return new Set(authority.entity === null ? through : [authority.entity, ...through]);
}

export function indexDataset(dataset: Dataset): DatasetIndex {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const about = new Groups<DatasetEvent>();
  const inClass = new Groups<DatasetEvent>();
  const actedBy = new Groups<DatasetEvent>();
  const underInstrument = new Groups<DatasetEvent>();
  const endersOf = new Groups<Ended>();
  const ownedBy = new Groups<Entity>();
  for (const event of dataset.events) {
    for (const subject of event.subjects) about.add(subject.entity, event);
    for (const scope of event.scope) inClass.add(scope.class, event);
    for (const actor of actorsOf(event)) actedBy.add(actor, event);
    if (event.instrument !== null) underInstrument.add(instrumentKey(event.instrument.name), event);
    for (const ending of event.ends) endersOf.add(ending.event, { by: event, entities: ending.entities });
  }
  for (const entity of dataset.entities) {
    for (const owner of new Set(entity.owners.map((one) => one.entity))) {
      if (owner !== null) ownedBy.add(owner, entity);
    }
  }
  return {
    version: dataset.version,
    date: dataset.date,
    publisher: dataset.publisher,
    events: dataset.events,
    resolve: (id) => follow(dataset.redirects, id, (one) => entities.has(one) || events.has(one)),
    entity: (id) => entities.get(id),
    event: (id) => events.get(id),
    source: (id) => sources.get(id),
    about: (id) => about.of(id),
    inClass: (name) => inClass.of(name),
    actedBy: (id) => actedBy.of(id),
    underInstrument: (key) => underInstrument.of(key),
    endersOf: (id) => endersOf.of(id),
    ownedBy: (id) => ownedBy.of(id),
  };
}

/** Follows a merger of mergers too; a loop, which the validator refuses, ends where it began. */
function follow(
  redirects: Readonly<Record<string, string>>,
  id: string,
  isThere: (id: string) => boolean,
): string {
  let current = id;
  for (let steps = 0; steps < 8; steps += 1) {
    if (isThere(current)) return current;
    const next = Object.hasOwn(redirects, current) ? redirects[current] : undefined;
    if (next === undefined) return current;
    current = next;
  }
  return id;
}

class Groups<T> {
  private readonly groups = new Map<string, T[]>();

  add(key: string, value: T): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [value]);
    else group.push(value);
  }

  of(key: string): readonly T[] {
    return this.groups.get(key) ?? [];
  }
}
