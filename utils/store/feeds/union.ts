import type { Dataset, Entity } from "../../dataset/types.ts";

/**
 * The entities that names are looked for of: the main publisher's as they are, with the further names that others know
 * of the same id, and the entities that only others know. No feed changes or replaces a name of one before it.
 */
export function entitiesOfAll(datasets: readonly Pick<Dataset, "entities">[]): readonly Entity[] {
  const known = new Map<string, Entity>();
  for (const { entities } of datasets)
    for (const entity of entities) {
      const before = known.get(entity.id);
      known.set(entity.id, before === undefined ? entity : withNames(before, entity));
    }
  return [...known.values()];
}

function withNames(entity: Entity, other: Entity): Entity {
  const texts = new Set(entity.names.map(({ text }) => text));
  const further = other.names.filter(({ text }) => !texts.has(text));
  return further.length === 0 ? entity : { ...entity, names: [...entity.names, ...further] };
}
