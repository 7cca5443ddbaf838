import type { Entity } from "../../dataset/types.ts";

/** What an entity says less than before, so that its history is found no more. */
export type EntityLoss = "gone" | "names" | "kind" | "classes";

/**
 * In what `after` can be found less than `before`. A wrong name may be taken back at once; that the name which is
 * shown goes, or more than half of all names, hides a service and all that was done to it. `after` null: gone.
 */
export function lossesOfEntity(before: Entity, after: Entity | null): readonly EntityLoss[] {
  if (after === null) return ["gone"];
  const losses: EntityLoss[] = [];
  const names = new Set(after.names.map(({ text }) => text));
  const kept = before.names.filter(({ text }) => names.has(text));
  const shown = before.names[0];
  if ((shown !== undefined && !names.has(shown.text)) || kept.length * 2 < before.names.length)
    losses.push("names");
  const classes = new Set<string>([after.kind, ...after.classes]);
  if (!classes.has(before.kind)) losses.push("kind");
  if (!before.classes.every((one) => classes.has(one))) losses.push("classes");
  return losses;
}
