import type { DatasetIndex } from "../dataset-index.ts";
import { earliestDay, latestDay } from "../dates/span.ts";
import { endFor } from "../ending.ts";
import { shownDate } from "../event-dates.ts";
import { instrumentKey } from "../names/instrument-key.ts";
import { shownName } from "../names/shown-name.ts";
import { classesOf, isNear, reachOf } from "../reach.ts";
import type { Via } from "../timeline.types.ts";
import type { DatasetEvent, Entity, EntityId } from "../types.ts";
import { heldOn, type Holding, holdingsOf } from "./holdings.ts";

/** An event of an entity's timeline, why it stands there, and whose end is shown with it. */
export interface Belonging {
  readonly event: DatasetEvent;
  readonly via: Via;
  /** The entity for which the event's end is told: the one asked about, or the service it reached it through. */
  readonly endsFor: EntityId | null;
  /** Whether it is near to the entity (`isNear`), or wider. */
  readonly near: boolean;
}

const ABOUT: Via = { kind: "about" };

/**
 * Which events stand in an entity's timeline. The first that applies says why:
 *
 * 1. `about`: the entity is among those the event is about; or it is a rule and the event's instrument
 *    bears one of its names.
 * 2. `class`: the event's scope has a class that the entity is a member of (`reachOf`). A class of reach
 *    `domestic` counts if the entity was established there, or owned from there at some time while the
 *    event held; by the same measure a broad class is near or wider.
 * 3. `service`: the event is about something the entity owned on the event's date, itself or through
 *    others. What reached that service by its class only stays out: it says nothing about the owner.
 * 4. `about`: the entity is the authority that acted, or carried it out for the authority.
 * 5. An event that ended one of those of 1 to 3, for this entity or for all, is there for the same
 *    reason as the event it ended, and as near.
 *
 * All but a part of 2 are near. What is near for one reason and wider for another is near.
 */
export function belongingsOf(index: DatasetIndex, entity: Entity): readonly Belonging[] {
  const found = new Map<DatasetEvent, Belonging>();
  const add = (belonging: Belonging) => {
    if (!found.has(belonging.event)) found.set(belonging.event, belonging);
  };
  const direct = aboutOf(index, entity);
  const affected = [...direct, ...byClass(index, entity), ...byService(index, holdingsOf(index, entity.id))];
  const near = affected.filter((belonging) => belonging.near);
  const wider = affected.filter((belonging) => !belonging.near);
  for (const belonging of near) add(belonging);
  for (const event of index.actedBy(entity.id)) add({ event, via: ABOUT, endsFor: null, near: true });
  for (const belonging of endingsOf(index, near)) add(belonging);
  for (const belonging of wider) add(belonging);
  for (const belonging of endingsOf(index, wider)) add(belonging);
  return [...found.values()];
}

/** What ended the events, for the entity that each is told for. */
function* endingsOf(index: DatasetIndex, ended: readonly Belonging[]): Generator<Belonging> {
  for (const belonging of ended) {
    const { event, endsFor } = belonging;
    for (const { by, entities } of index.endersOf(event.id)) {
      if (entities === null || (endsFor !== null && entities.includes(endsFor)))
        yield { ...belonging, event: by };
    }
  }
}

function aboutOf(index: DatasetIndex, entity: Entity): readonly Belonging[] {
  const named = index
    .about(entity.id)
    .map((event) => ({ event, via: ABOUT, endsFor: entity.id, near: true }));
  if (entity.kind !== "rule") return named;
  const keys = new Set(
    entity.names.filter((name) => !name.ambiguous).map((name) => instrumentKey(name.text)),
  );
  const under = [...keys].flatMap((key) => index.underInstrument(key));
  return [...named, ...under.map((event) => ({ event, via: ABOUT, endsFor: null, near: true }))];
}

function* byClass(index: DatasetIndex, entity: Entity): Generator<Belonging> {
  for (const name of classesOf(entity)) {
    for (const event of index.inClass(name)) {
      const date = shownDate(event);
      if (date === null) continue;
      const end = endFor(index, event, entity.id);
      const to = end.kind === "date" ? latestDay(end.date) : null;
      const period = { from: earliestDay(date), to };
      const reach = reachOf(index, event, entity, period);
      if (reach?.by !== "class") continue;
      const near = isNear(index, event, entity, reach, period);
      yield { event, via: { kind: "class", class: reach.class }, endsFor: entity.id, near };
    }
  }
}

function* byService(index: DatasetIndex, holdings: readonly Holding[]): Generator<Belonging> {
  for (const holding of holdings) {
    const { id } = holding.entity;
    const via: Via = { kind: "service", entity: id, name: shownName(holding.entity) };
    for (const event of index.about(id)) {
      const date = shownDate(event);
      if (date !== null && heldOn(holding, date)) yield { event, via, endsFor: id, near: true };
    }
  }
}
