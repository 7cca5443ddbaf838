import type { Dataset, DatasetEvent, Entity, EntityId } from "../dataset/types.ts";
import { eventsByEntity } from "./documents.ts";
import { type KnownName, knownNames } from "./name-match.ts";

/** An entity with what ranking and rows need of it. */
export interface KnownEntity {
  readonly entity: Entity;
  readonly names: readonly KnownName[];
  /** Events that name it, by the publisher whose entity it is. */
  readonly events: readonly DatasetEvent[];
  /** Entities that own or run it. */
  readonly owners: readonly EntityId[];
  /** The publisher whose entity it is: its place among the datasets. */
  readonly by: number;
  /** The same entity as further publishers know it, who lend it their names and events to be found by. */
  readonly also: readonly KnownEntity[];
}

export interface KnownEntities {
  /** Each id once: of the first publisher who knows it. */
  readonly entities: readonly KnownEntity[];
  /** For each publisher the entities that it knows. */
  readonly byPublisher: readonly ReadonlyMap<EntityId, KnownEntity>[];
}

export function knownEntities(datasets: readonly Dataset[]): KnownEntities {
  const byPublisher = datasets.map(ownEntities);
  const all = new Map<EntityId, KnownEntity>();
  for (const own of byPublisher)
    for (const [id, known] of own) {
      const first = all.get(id);
      all.set(id, first === undefined ? known : withAnother(first, known));
    }
  return { entities: [...all.values()], byPublisher };
}

function ownEntities(dataset: Dataset, by: number): ReadonlyMap<EntityId, KnownEntity> {
  const events = eventsByEntity(dataset);
  return new Map(
    dataset.entities.map((entity) => [
      entity.id,
      {
        entity,
        names: knownNames(entity),
        events: events.get(entity.id) ?? [],
        owners: ownersOf(entity),
        by,
        also: [],
      },
    ]),
  );
}

function withAnother(first: KnownEntity, other: KnownEntity): KnownEntity {
  const texts = new Set(first.names.map(({ text }) => text));
  const further = other.names.filter(({ text }) => !texts.has(text));
  return { ...first, names: [...first.names, ...further], also: [...first.also, other] };
}

function ownersOf(entity: Entity): readonly EntityId[] {
  return [
    ...entity.owners.flatMap((owner) => owner.entity ?? []),
    ...entity.relations.flatMap(({ type, entity: other }) => (type === "run-by" ? [other] : [])),
  ];
}
