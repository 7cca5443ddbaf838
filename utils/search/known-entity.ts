import type { Dataset, DatasetEvent, Entity, EntityId } from "../dataset/types.ts";
import { eventsByEntity } from "./documents.ts";
import { type KnownName, knownNames } from "./name-match.ts";

/** An entity with what ranking and rows need of it. */
export interface KnownEntity {
  readonly entity: Entity;
  readonly names: readonly KnownName[];
  readonly events: readonly DatasetEvent[];
  /** Entities that own or run it. */
  readonly owners: readonly EntityId[];
}

export function knownEntities(dataset: Dataset): readonly KnownEntity[] {
  const events = eventsByEntity(dataset);
  return dataset.entities.map((entity) => ({
    entity,
    names: knownNames(entity),
    events: events.get(entity.id) ?? [],
    owners: ownersOf(entity),
  }));
}

function ownersOf(entity: Entity): readonly EntityId[] {
  return [
    ...entity.owners.flatMap((owner) => owner.entity ?? []),
    ...entity.relations.flatMap(({ type, entity: other }) => (type === "run-by" ? [other] : [])),
  ];
}
