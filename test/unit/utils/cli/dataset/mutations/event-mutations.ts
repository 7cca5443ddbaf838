import { precisionOf } from "../../../../../../utils/dataset/dates/partial-date.ts";
import { earliestDay, latestDay } from "../../../../../../utils/dataset/dates/span.ts";
import { actDate, shownDate } from "../../../../../../utils/dataset/event-dates.ts";
import type { LocatedEvent } from "../../../../../../utils/dataset/source/located.ts";
import type { DatasetEvent } from "../../../../../../utils/dataset/types.ts";
import { EVENT_TYPES } from "../../../../../../utils/dataset/vocabulary.ts";
import { type Mutation, setting, target } from "./mutation.ts";
import type { Surroundings } from "./surroundings.ts";

const DEEDS: ReadonlySet<string> = new Set(["block", "throttle", "shutdown", "store-removal"]);

const lasting = (event: DatasetEvent): boolean => EVENT_TYPES[event.type].lasting;
const ended = (event: DatasetEvent): boolean =>
  event.end !== null && event.end !== "open" && event.end !== "unknown";
const datesOf = ({ announced, effective, observed }: DatasetEvent) =>
  Object.entries({ announced, effective, observed }).filter(([, date]) => date !== null);
const isDay = (date: string | null): date is string =>
  date !== null && precisionOf(date) === "day" && !/[~?]/.test(date);
const only = (event: DatasetEvent, key: string): boolean =>
  datesOf(event).length === 1 && datesOf(event)[0]?.[0] === key;

/** Events that no other ended or is ended by. */
const alone = (around: Surroundings): LocatedEvent[] =>
  around.set.events.filter(({ value }) => around.alone(value));

/** A source of the event's own bears witness to its end, whatever becomes of the event that ended it. */
function endWitnessed(around: Surroundings, event: DatasetEvent): boolean {
  if (!DEEDS.has(event.type) || !ended(event)) return true;
  const dates = event.sources.map(({ source }) => around.source(source)?.date ?? null);
  return dates.some((date) => date === null || latestDay(date) >= latestDay(event.end ?? ""));
}

/** A lifting that ended one event of its own file, and that event. */
function* pairs(around: Surroundings): Generator<{ ender: LocatedEvent; block: LocatedEvent }> {
  const events = new Map(around.set.events.map((one) => [one.value.id, one]));
  const endings = Map.groupBy(
    around.set.events.flatMap(({ value }) => value.ends.map(({ event }) => event)),
    (id) => id,
  );
  for (const ender of around.set.events) {
    const [ending, more] = ender.value.ends;
    const block = ending === undefined ? undefined : events.get(ending.event);
    if (ending === undefined || more !== undefined || block === undefined) continue;
    if (ending.entities !== null || endings.get(ending.event)?.length !== 1) continue;
    if (block.place.file === ender.place.file) yield { ender, block };
  }
}

/** What is wrong with one event by itself, or with what it says of another. */
export const EVENT_MUTATIONS: readonly Mutation[] = [
  {
    rule: "file-place",
    fault: "an event in the file of another year",
    *targets(around) {
      const last = new Map(around.set.events.map((one) => [one.place.file, one]));
      for (const { value, place } of last.values()) {
        if (!around.alone(value) || lasting(value) || !only(value, "announced")) continue;
        if (!isDay(value.announced) || value.announced >= "2025") continue;
        const next = `${Number(value.announced.slice(0, 4)) + 1}-01-09`;
        yield target(place.file, (text) => text.set([...place.path, "announced"], next, place.path));
      }
    },
  },
  {
    rule: "file-place",
    fault: "the code of another place at the head",
    *targets(around) {
      for (const [file, events] of Map.groupBy(around.set.events, ({ place }) => place.file)) {
        if (events.every(({ value }) => around.alone(value)))
          yield setting({ file, path: [] }, ["jurisdiction"], "AQ");
      }
    },
  },
  {
    rule: "unique-ids",
    fault: "the id of another event",
    *targets(around) {
      const first = alone(around)[0];
      if (first === undefined) return;
      for (const { place } of alone(around).slice(1)) {
        if (place.file > first.place.file) yield setting(place, ["id"], first.value.id);
      }
    },
  },
  {
    rule: "dates",
    fault: "no date",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (lasting(value) || !only(value, "announced")) continue;
        yield target(place.file, (text) => text.drop([...place.path, "announced"]));
      }
    },
  },
  {
    rule: "in-force",
    fault: "an announcement for a law in force",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.type !== "regulation" || value.end !== "unknown" || value.checked.length > 0) continue;
        if (!only(value, "effective") || latestDay(value.effective ?? "") >= "2023") continue;
        yield target(place.file, (text) => text.rename([...place.path, "effective"], "announced"));
      }
    },
  },
  {
    rule: "in-force",
    fault: "a block that was announced, and no more",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (!DEEDS.has(value.type) || value.end !== "unknown" || value.checked.length > 0) continue;
        if (!only(value, "observed")) continue;
        yield target(place.file, (text) => text.rename([...place.path, "observed"], "announced"));
      }
    },
  },
  {
    rule: "end-stated",
    fault: "a lasting type without end",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.end === "unknown") yield target(place.file, (text) => text.drop([...place.path, "end"]));
      }
    },
  },
  {
    rule: "end-stated",
    fault: "open, and nobody confirmed it",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.end === "unknown" && value.checked.length === 0) yield setting(place, ["end"], "open");
      }
    },
  },
  {
    rule: "end-stated",
    fault: "an end of what is done once",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (lasting(value) || !only(value, "announced") || value.announced === null) continue;
        const { announced } = value;
        yield target(place.file, (text) => text.add(place.path, [`end: ${announced}`], announced));
      }
    },
  },
  {
    rule: "end-order",
    fault: "an end before the beginning",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        const start = actDate(value);
        if (!ended(value) || value.checked.length > 0 || start === null) continue;
        yield setting(place, ["end"], String(Number(earliestDay(start).slice(0, 4)) - 2));
      }
    },
  },
  {
    rule: "confirmations",
    fault: "a confirmation before the beginning",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.checked.length === 1) yield setting(place, ["checked", 0, "on"], "1999-12-31");
      }
    },
  },
  {
    rule: "endings",
    fault: "a lifting that names nothing",
    *targets(around) {
      for (const { ender, block } of pairs(around)) {
        const shared = ender.value.subjects.some(({ entity }) =>
          block.value.subjects.some((one) => one.entity === entity),
        );
        if (ender.value.type !== "lifting" || !shared || !endWitnessed(around, block.value)) continue;
        yield target(ender.place.file, (text) => text.drop([...ender.place.path, "ends"]));
      }
    },
  },
  {
    rule: "endings",
    fault: "an end that its lifting contradicts",
    *targets(around) {
      for (const { ender, block } of pairs(around)) {
        if (!ended(block.value) || ender.place.path[1] === block.place.path[1]) continue;
        yield target(block.place.file, (text) => {
          const at = (edited: string) => edited.indexOf("ends:", edited.indexOf(`id: ${ender.value.id}\n`));
          const { text: changed } = text.set([...block.place.path, "end"], "unknown");
          const key = at(changed);
          // A list over lines has its entry on the line after the key.
          const entry = /ends:\s*(?:\[\s*|- )/.exec(changed.slice(key))?.[0].length ?? 0;
          return { text: changed, at: key + entry };
        });
      }
    },
  },
  {
    rule: "concerns",
    fault: "about nobody",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.subjects.length === 0 || value.scope.length > 0 || value.authority.entity !== null)
          continue;
        yield target(place.file, (text) => text.drop([...place.path, "entities"]));
      }
    },
  },
  {
    rule: "concerns",
    fault: "a shutdown of one service",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.type !== "block" || value.scope.length > 0) continue;
        yield target(place.file, (text) => text.set([...place.path, "type"], "shutdown", place.path));
      }
    },
  },
  {
    rule: "concerns",
    fault: "the store among the apps that it removed",
    *targets(around) {
      const store = around.set.entities.find(({ value }) => value.kind === "app-store")?.value.id;
      for (const { value, place } of alone(around)) {
        if (store === undefined || value.type !== "store-removal" || value.subjects.length === 0) continue;
        if (value.subjects.some(({ entity }) => entity === store)) continue;
        yield target(place.file, (text) => {
          const from = text.start([...place.path, "entities", 0]);
          const flow = text.written([...place.path, "entities"]).startsWith("[");
          return text.splice(from, from, flow ? `${store}, ` : `${store}\n      - `, from);
        });
      }
    },
  },
  {
    rule: "class-scope",
    fault: "a class for sites that are named by their address",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.type !== "block" || value.scope.length > 0 || value.summary.length > 240) continue;
        if (!/(?<![\w.@-])[a-z0-9-]+\.(?:com|net|org)\b/.test(value.summary)) continue;
        yield target(place.file, (text) => text.rename([...place.path, "entities"], "scope", "[website]\n"));
      }
    },
  },
  {
    rule: "officials-devices",
    fault: "a block of officials' devices",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (value.type === "block" && value.extent !== null)
          yield setting(place, ["extent"], "officials-devices");
      }
    },
  },
  {
    rule: "duplicate-event",
    fault: "the same act a second time",
    *targets(around) {
      for (const { value, place } of alone(around)) {
        if (lasting(value) || value.subjects.length === 0 || !isDay(shownDate(value))) continue;
        yield target(place.file, (text) =>
          text.repeat(place.path, (entry) => entry.replace(`id: ${value.id}`, `id: ${value.id}-again`)),
        );
      }
    },
  },
  {
    rule: "event-order",
    fault: "an event out of order",
    *targets(around) {
      for (const [i, { value, place }] of around.set.events.entries()) {
        const next = around.set.events[i + 1];
        if (next === undefined || next.place.file !== place.file || lasting(value) || !around.alone(value))
          continue;
        const follows = shownDate(next.value);
        if (!only(value, "announced") || !isDay(value.announced) || !isDay(follows)) continue;
        const { announced } = value;
        const late = `${announced.slice(0, 4)}-12-31`;
        if (follows.slice(0, 7) >= `${announced.slice(0, 4)}-12` || late > around.today) continue;
        yield target(place.file, (text) => text.set([...place.path, "announced"], late, next.place.path));
      }
    },
  },
  {
    rule: "read-source",
    fault: "sources that are only cited",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.sources.length !== 1) continue;
        yield target(place.file, (text) =>
          text.set([...place.path, "sources", 0, "read"], "cited", [...place.path, "sources"]),
        );
      }
    },
  },
];
