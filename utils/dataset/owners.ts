import { earliestDay, latestDay } from "./dates/span.ts";
import type { Day, Entity, Owner } from "./types.ts";

/** A stretch of days, both ends within it; null where it has no known end on that side. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The days on which an owner may have been one: an imprecise beginning or end is counted in full. */
export function periodOf(owner: Owner): Period {
  return {
    from: owner.from === null ? null : earliestDay(owner.from),
    to: owner.to === null ? null : latestDay(owner.to),
  };
}

/** The days that two periods share, or null. */
export function shared(a: Period, b: Period): Period | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** Who owned the entity at some time of the period, in the order of the file. */
export function ownersDuring(entity: Entity, period: Period): readonly Owner[] {
  return entity.owners.filter((owner) => shared(periodOf(owner), period) !== null);
}

/** Who owns the entity on a day; on the day of a sale the buyer. */
export function ownerOn(entity: Entity, day: Day): Owner | null {
  return ownersDuring(entity, { from: day, to: day }).at(-1) ?? null;
}
