import { firstToPass } from "../dates/order.ts";
import { overlap, surelyBefore } from "../dates/span.ts";
import { actDate } from "../event-dates.ts";
import { type LocatedEvent, type Place, within } from "../source/located.ts";
import type { DatasetEvent } from "../types.ts";
import { EVENT_TYPES } from "../vocabulary.ts";
import type { Fault, Rule } from "./rule.ts";

export const endings: Rule = {
  name: "endings",
  demands: "`ends` and the `end` of the event that it ended agree; a lifting names what it lifted.",
  *check(set) {
    const events = new Map(set.events.map((located) => [located.value.id, located]));
    for (const { value: ender, place } of set.events) {
      for (const [i, ending] of ender.ends.entries()) {
        const target = events.get(ending.event);
        if (target !== undefined) {
          yield* checkEnding(ender, target.value, ending.entities, within(place, "ends", i));
        }
      }
      if (ender.type === "lifting" && ender.ends.length === 0) {
        yield* liftsSomething(ender, place, set.events);
      }
    }
    yield* endedForAll(set.events, events);
  },
};

function* checkEnding(
  ender: DatasetEvent,
  target: DatasetEvent,
  entities: readonly string[] | null,
  place: Place,
): Generator<Fault> {
  if (target.id === ender.id) {
    yield {
      place,
      problem: "an event cannot end itself",
      remedy: "name the event that it ended, or remove it",
    };
    return;
  }
  if (!EVENT_TYPES[target.type].lasting) {
    yield {
      place,
      problem: `\`${target.id}\` is a ${target.type}, done once: it cannot be ended`,
      remedy: "name the lasting event that was ended",
    };
    return;
  }
  if (target.jurisdiction.slice(0, 2) !== ender.jurisdiction.slice(0, 2)) {
    yield {
      place,
      problem: `\`${target.id}\` is of ${target.jurisdiction}, this event of ${ender.jurisdiction}`,
      remedy: "what ends an event happens where the event holds: correct the id or the place",
    };
  }
  const date = actDate(ender);
  const start = actDate(target);
  if (date !== null && start !== null && surelyBefore(date, start)) {
    yield {
      place,
      problem: `it ended \`${target.id}\` on ${date}, before that began (${start})`,
      remedy: "correct one of the dates, or the id",
    };
  }
  if (entities === null) {
    yield* agree(date, target, place);
    return;
  }
  for (const [j, entity] of entities.entries()) {
    const named = target.subjects.some((subject) => subject.entity === entity);
    if (named || target.scope.length > 0) continue;
    yield {
      place: within(place, "entities", j),
      problem: `\`${target.id}\` is not about \`${entity}\``,
      remedy: "name entities of that event, or leave `entities` out if it ended for all",
    };
  }
}

function* agree(date: string | null, target: DatasetEvent, place: Place): Generator<Fault> {
  if (date === null) return;
  if (target.end === "open" || target.end === "unknown") {
    yield {
      place,
      problem: `it ended \`${target.id}\`, whose \`end\` is ${target.end}`,
      remedy: `write \`end: ${date}\` there, or name in \`entities\` for whom it ended`,
    };
  } else if (target.end !== null && !overlap(target.end, date)) {
    yield {
      place,
      problem: `it ended \`${target.id}\` on ${date}, but that says \`end: ${target.end}\``,
      remedy: "correct one of the two",
    };
  }
}

/** An event that was ended for each of its entities in turn has ended. */
function* endedForAll(
  all: readonly LocatedEvent[],
  events: ReadonlyMap<string, LocatedEvent>,
): Generator<Fault> {
  const ended = new Map<string, Map<string, (string | null)[]>>();
  for (const { value: ender } of all) {
    for (const { event, entities } of ender.ends) {
      const dates = ended.get(event) ?? new Map<string, (string | null)[]>();
      for (const entity of entities ?? []) dates.set(entity, [...(dates.get(entity) ?? []), actDate(ender)]);
      ended.set(event, dates);
    }
  }
  for (const [id, dates] of ended) {
    const target = events.get(id);
    if (target === undefined || target.value.scope.length > 0 || target.value.subjects.length === 0) continue;
    const { subjects, end } = target.value;
    if (end !== "open" && end !== "unknown") continue;
    const each = subjects.map(({ entity }) => firstToPass(dates.get(entity) ?? []));
    if (each.includes(null)) continue;
    yield {
      place: within(target.place, "end"),
      problem: `other events ended it for each of its entities, but its \`end\` is ${end}`,
      remedy: "write the date of the last of these",
    };
  }
}

/** A lifting that names nothing, while something it could have lifted is on record without an end. */
function* liftsSomething(
  lifting: DatasetEvent,
  place: Place,
  all: readonly LocatedEvent[],
): Generator<Fault> {
  const date = actDate(lifting);
  if (date === null) return;
  const about = new Set(lifting.subjects.map(({ entity }) => entity));
  const candidate = all.find(({ value: event }) => {
    const start = actDate(event);
    return (
      EVENT_TYPES[event.type].lasting &&
      event.jurisdiction === lifting.jurisdiction &&
      start !== null &&
      !surelyBefore(date, start) &&
      (event.end === "open" || event.end === "unknown" || (event.end !== null && overlap(event.end, date))) &&
      event.subjects.some(({ entity }) => about.has(entity))
    );
  });
  if (candidate === undefined) return;
  yield {
    place,
    problem: `this lifting names nothing that it ended; \`${candidate.value.id}\` is on record there`,
    remedy: "add `ends` with the event that it ended",
  };
}
