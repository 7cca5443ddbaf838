import type { DatasetIndex } from "./dataset-index.ts";
import { ownersDuring, type Period } from "./owners.ts";
import type { Reach } from "./status.types.ts";
import type { DatasetEvent, Entity, Jurisdiction } from "./types.ts";
import { BROAD_CLASSES, SERVICE_KINDS, type ServiceClass } from "./vocabulary.ts";

const BROAD: ReadonlySet<string> = new Set(BROAD_CLASSES);

/** Whether a class holds every online service, or is the network itself. */
export function isBroad(name: ServiceClass): boolean {
  return BROAD.has(name);
}

const CLASSES = new WeakMap<Entity, ReadonlySet<ServiceClass>>();

/**
 * The classes an entity is a member of: its kind, if that is a kind of service, the further classes it
 * lists, and for every service the broad classes. An entity that stands for a class as a whole
 * ("VPNs") is a member of the classes it lists and of no broad one.
 */
export function classesOf(entity: Entity): ReadonlySet<ServiceClass> {
  const known = CLASSES.get(entity);
  if (known !== undefined) return known;
  const kind = SERVICE_KINDS.find((name) => name === entity.kind);
  const classes = new Set(kind === undefined ? entity.classes : [kind, ...entity.classes, ...BROAD_CLASSES]);
  CLASSES.set(entity, classes);
  return classes;
}

/** The country of a place: `IN-JK` lies in `IN`. */
function countryOf(jurisdiction: Jurisdiction): Jurisdiction {
  return jurisdiction.slice(0, 2);
}

/**
 * How an event reaches an entity: by name, or else through the first class of its scope that the entity
 * is a member of, a broad one only if no other does. A class of reach `domestic` holds only entities established in the event's country,
 * or owned during `period` by one that is. Null if it does not reach it.
 */
export function reachOf(
  index: DatasetIndex,
  event: DatasetEvent,
  entity: Entity,
  period: Period,
): Reach | null {
  if (event.subjects.some((subject) => subject.entity === entity.id)) return { by: "name" };
  const classes = classesOf(entity);
  const reaching = event.scope.filter(
    (one) =>
      classes.has(one.class) &&
      (one.reach === "all" || entity.kind === "class" || isDomestic(index, event, entity, period)),
  );
  const scope = reaching.find((one) => !BROAD.has(one.class)) ?? reaching[0];
  return scope === undefined ? null : { by: "class", class: scope.class };
}

/**
 * Whether an event that reaches an entity is *near* to it, and so told with it unasked: it names it, reaches
 * it by a class that is not broad, or is of the place where it was established or owned from during
 * `period`. What reaches it elsewhere only as one of all online services, or by a cut of the network,
 * is *wider*: as true of it as of every other service, and of no use to who asks about this one.
 */
export function isNear(
  index: DatasetIndex,
  event: DatasetEvent,
  entity: Entity,
  reach: Reach,
  period: Period,
): boolean {
  if (reach.by === "name" || !BROAD.has(reach.class)) return true;
  // What stands for a broad class as a whole is what such an event is about.
  return entity.kind === "class" || isDomestic(index, event, entity, period);
}

/**
 * Tells of an event whether it can be near to the entity at all, whatever the period: a quick look that spares most of
 * what is said of all online services somewhere.
 */
export function canBeNear(index: DatasetIndex, entity: Entity): (event: DatasetEvent) => boolean {
  if (entity.kind === "class") return () => true;
  const classes = classesOf(entity);
  const countries = new Set([
    entity.country,
    ...entity.owners.map((owner) =>
      owner.entity === null ? null : (index.entity(owner.entity)?.country ?? null),
    ),
  ]);
  return (event) =>
    event.subjects.some((subject) => subject.entity === entity.id) ||
    event.scope.some((one) => !BROAD.has(one.class) && classes.has(one.class)) ||
    countries.has(countryOf(event.jurisdiction));
}

/** Whether the entity was established in the event's country, or owned from there during the period. */
function isDomestic(index: DatasetIndex, event: DatasetEvent, entity: Entity, period: Period): boolean {
  const country = countryOf(event.jurisdiction);
  if (entity.country === country) return true;
  return ownersDuring(entity, period).some(
    (owner) => owner.entity !== null && index.entity(owner.entity)?.country === country,
  );
}
