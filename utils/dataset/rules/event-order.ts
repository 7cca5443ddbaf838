import { precisionOf } from "../dates/partial-date.ts";
import { surelyBefore } from "../dates/span.ts";
import { shownDate } from "../event-dates.ts";
import type { Rule } from "./rule.ts";

export const eventOrder: Rule = {
  name: "event-order",
  demands: "Events of a file stand in the order of their dates; one known to the year only stands anywhere.",
  *check(set) {
    for (const events of Map.groupBy(set.events, ({ place }) => place.file).values()) {
      let before: { readonly id: string; readonly date: string } | null = null;
      for (const { value: event, place } of events) {
        const date = shownDate(event);
        if (date === null || precisionOf(date) === "year") continue;
        if (before !== null && surelyBefore(date, before.date)) {
          yield {
            place,
            problem: `\`${event.id}\` (${date}) stands after \`${before.id}\` (${before.date})`,
            remedy: "sort the file's events by their earliest date",
          };
        }
        before = { id: event.id, date };
      }
    }
  },
};
