import type { DatasetIndex } from "../dataset-index.ts";
import { earliestDay, latestDay } from "../dates/span.ts";
import { type Period, periodOf, shared } from "../owners.ts";
import type { Entity, EntityId, PartialDate } from "../types.ts";

/** Something a company owns or owned, itself or through others, and when. */
export interface Holding {
  readonly entity: Entity;
  readonly period: Period;
}

const ALWAYS: Period = { from: null, to: null };

/** All holdings of an entity, those it owns itself first; an entity it came to by several ways stands several times. */
export function holdingsOf(index: DatasetIndex, owner: EntityId): readonly Holding[] {
  const found: Holding[] = [];
  const walk = (
    level: readonly { readonly id: EntityId; readonly period: Period }[],
    seen: ReadonlySet<EntityId>,
  ) => {
    const next = level.flatMap(({ id, period }) =>
      index.ownedBy(id).flatMap((entity) =>
        seen.has(entity.id)
          ? []
          : entity.owners
              .filter((one) => one.entity === id)
              .flatMap((one) => shared(periodOf(one), period) ?? [])
              .map((common) => ({ entity, id: entity.id, period: common })),
      ),
    );
    if (next.length === 0) return;
    found.push(...next.map(({ entity, period }) => ({ entity, period })));
    walk(next, new Set([...seen, ...next.map(({ id }) => id)]));
  };
  walk([{ id: owner, period: ALWAYS }], new Set([owner]));
  return found;
}

/** Whether it was a holding on the date, as far as both are known. */
export function heldOn(holding: Holding, date: PartialDate): boolean {
  return shared(holding.period, { from: earliestDay(date), to: latestDay(date) }) !== null;
}
