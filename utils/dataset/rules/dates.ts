import { earliestDay, surelyBefore } from "../dates/span.ts";
import type { Day, PartialDate } from "../types.ts";
import { type Place, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

/** Whether a date exists at all is the schema's to say; this is whether it can be true. */
export const dates: Rule = {
  name: "dates",
  demands: "What is said to have happened is not after the dataset's own date; an event has a date.",
  *check(set) {
    const today = set.meta?.value.date ?? null;
    for (const { value: event, place } of set.events) {
      if (event.announced === null && event.effective === null && event.observed === null) {
        yield {
          place,
          problem: `event \`${event.id}\` has no date`,
          remedy: "add `announced`, `effective` or `observed`, at the precision that a source states",
        };
      }
      yield* notAfter(today, event.announced, within(place, "announced"));
      yield* notAfter(today, event.observed, within(place, "observed"));
      for (const [i, { on }] of event.checked.entries()) {
        yield* notAfter(today, on, within(place, "checked", i, "on"));
      }
    }
    for (const { value: source, place } of set.sources)
      yield* notAfter(today, source.date, within(place, "date"));
    for (const { value: entity, place } of set.entities) {
      for (const [i, { from, to }] of entity.owners.entries()) {
        if (from !== null && to !== null && surelyBefore(to, from)) {
          yield {
            place: within(place, "owners", i, "to"),
            problem: `this owner's end (${to}) is before its beginning (${from})`,
            remedy: "correct one of the two",
          };
        }
      }
    }
  },
};

function* notAfter(today: Day | null, date: PartialDate | null, place: Place): Generator<Fault> {
  if (today === null || date === null || earliestDay(date) <= today) return;
  yield {
    place,
    problem: `${date} is after the dataset's date, ${today}`,
    remedy: "correct it, or set the date in dataset.yaml to the day of the change",
  };
}
