import type { Entity } from "../types.ts";

/** The name an entity is shown by. */
export function shownName(entity: Entity): string {
  return entity.label ?? entity.names[0]?.text ?? entity.id;
}
