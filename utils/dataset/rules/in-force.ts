import { daysBetween } from "../dates/days.ts";
import { latestDay } from "../dates/span.ts";
import { beginningOf } from "../status/beginning.ts";
import { within } from "../source/located.ts";
import { EVENT_TYPES, type EventType } from "../vocabulary.ts";
import type { Rule } from "./rule.ts";

/** Things done rather than decreed: once announced as done, they are observed. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>(["block", "throttle", "shutdown", "store-removal"]);

/** For how many days a decree may be on record without the day on which it took effect. */
const UNDECIDED_FOR = 548;

export const inForce: Rule = {
  name: "in-force",
  demands: "What was done has a day on which it held; only what is new may be announced and no more.",
  *check(set) {
    const today = set.meta?.value.date ?? null;
    for (const { value: event, place } of set.events) {
      if (!EVENT_TYPES[event.type].lasting || event.announced === null || beginningOf(event) !== null)
        continue;
      const here = within(place, "announced");
      if (DEEDS.has(event.type)) {
        yield {
          place: here,
          problem: `this ${event.type} is announced only: a reader would be told that it is not in force`,
          remedy:
            "add `effective` or `observed` (the day on which somebody said that it held counts as observed); if it is not known to have been carried out, it is a blocking-order",
        };
      } else if (today !== null && daysBetween(latestDay(event.announced), today) > UNDECIDED_FOR) {
        yield {
          place: here,
          problem: `announced long ago (${event.announced}), and not said to have taken effect`,
          remedy:
            "add `effective`, to the month or year if need be; if it never took effect, it is a proposal",
        };
      }
    }
  },
};
