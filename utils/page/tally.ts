import type { EntityId } from "../dataset/types.ts";
import { isShown } from "./boxes.ts";
import type { PlacedMention } from "./scan.ts";

/** How often an entity is named on a page: in running text, and in menus, buttons and the like. */
export interface Tally {
  readonly entity: EntityId;
  /** As the page first writes it. */
  readonly surface: string;
  readonly text: number;
  readonly menu: number;
}

/** Counts mentions by entity, most often named first; what is not shown on the page is not counted. */
export function tally(mentions: Iterable<PlacedMention>): readonly Tally[] {
  const counts = new Map<EntityId, { entity: EntityId; surface: string; text: number; menu: number }>();
  const shown = new Map<Element, boolean>();
  for (const { entity, surface, place, run } of mentions) {
    if (!remember(shown, run.owner, isShown)) continue;
    const count = remember(counts, entity, () => ({ entity, surface, text: 0, menu: 0 }));
    count[place] += 1;
  }
  return [...counts.values()].sort((a, b) => b.text - a.text || b.menu - a.menu);
}

function remember<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}
