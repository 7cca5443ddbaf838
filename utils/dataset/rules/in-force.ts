import { daysBetween } from "../dates/days.ts";
import { latestDay } from "../dates/span.ts";
import { beginningOf } from "../status/beginning.ts";
import { within } from "../source/located.ts";
import { EVENT_TYPES, type EventType } from "../vocabulary.ts";
import type { Rule } from "./rule.ts";

/** Things done rather than decreed: once announced as done, they are observed. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>(["block", "throttle", "shutdown", "store-removal"]);

/** For how many days a decree may be on record without the day on which it took effect: two years. */
const UNDECIDED_FOR = 731;

export const inForce: Rule = {
  name: "in-force",
  demands: "What was done has a day on which it held; only what is new may be announced and no more.",
  *check(set) {
    const today = set.meta?.value.date ?? null;
    const over = new Set(
      set.events.flatMap(({ value }) =>
        value.ends.filter(({ entities }) => entities === null).map(({ event }) => event),
      ),
    );
    for (const { value: event, place } of set.events) {
      if (!EVENT_TYPES[event.type].lasting || event.announced === null || beginningOf(event) !== null)
        continue;
      // Its end is on record: nothing is left open, whether it ever took effect or not.
      const ended =
        (event.end !== null && event.end !== "open" && event.end !== "unknown") || over.has(event.id);
      const here = within(place, "announced");
      if (DEEDS.has(event.type)) {
        yield {
          place: here,
          problem: `this ${event.type} is announced only: a reader would be told that it is not in force`,
          remedy:
            "add `effective` or `observed` (the day on which somebody said that it held counts as observed); if it is not known to have been carried out, it is a blocking-order",
        };
      } else if (!ended && today !== null && daysBetween(latestDay(event.announced), today) > UNDECIDED_FOR) {
        yield {
          place: here,
          problem: `this ${event.type} was announced long ago (${event.announced}), and is not said to have taken effect: a reader would be told that it is not known to be in force`,
          remedy:
            "give `effective`, to the month or year if need be (for an order or a judgment the day from which it bound); if it is not known to have taken effect, use `proposal`",
        };
      }
    }
  },
};
