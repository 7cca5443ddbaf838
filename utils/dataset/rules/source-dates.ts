import { citedBy } from "../cited.ts";
import { surelyBefore } from "../dates/span.ts";
import { type Place, within } from "../source/located.ts";
import type { PartialDate, SourceId } from "../types.ts";
import type { EventType } from "../vocabulary.ts";
import type { Fault, Rule } from "./rule.ts";

/** Things done against a service: that they were announced does not say that they happened. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>(["block", "throttle", "shutdown", "store-removal"]);

/**
 * A document cannot report what happened after it. A page that is kept up to date is dated by the state
 * that was read. Sources without a date bear witness to any day.
 */
export const sourceDates: Rule = {
  name: "source-dates",
  demands:
    "A source is no older than what it is cited for: a sighting, a deed's start and end, a confirmation.",
  *check(set) {
    const dates = new Map(set.sources.map(({ value }) => [value.id, value.date]));
    const enders = Map.groupBy(
      set.events.flatMap(({ value }) => value.ends.map(({ event }) => ({ event, by: value }))),
      ({ event }) => event,
    );
    const foretold = (day: PartialDate, cited: readonly SourceId[]): boolean =>
      cited.length > 0 &&
      cited.every((source) => {
        const date = dates.get(source) ?? null;
        return date !== null && surelyBefore(date, day);
      });
    for (const { value: event, place } of set.events) {
      const own = citedBy(event);
      for (const key of ["effective", "observed"] as const) {
        const day = event[key];
        if (day === null || (key === "effective" && !DEEDS.has(event.type))) continue;
        if (foretold(day, own))
          yield tooOld(`${key === "observed" ? "seen" : "done"} on ${day}`, within(place, key));
      }
      const { end } = event;
      if (DEEDS.has(event.type) && end !== null && /\d$/.test(end)) {
        const all = [...own, ...(enders.get(event.id) ?? []).flatMap(({ by }) => citedBy(by))];
        if (foretold(end, all)) yield tooOld(`over on ${end}`, within(place, "end"));
      }
      for (const [i, { on, source }] of event.checked.entries()) {
        if (foretold(on, [source])) yield tooOld(`confirmed on ${on}`, within(place, "checked", i, "on"));
      }
    }
  },
};

function tooOld(what: string, place: Place): Fault {
  return {
    place,
    problem: `${what}, by sources that are all older: they can only have foretold it`,
    remedy:
      "cite a source of that day or later; if there is none, the day was announced only; if a page was kept up to date, give it the date of what was read",
  };
}
