import { earliestDay, latestDay } from "../dates/span.ts";
import { shownDate } from "../event-dates.ts";
import type { DatasetEvent } from "../types.ts";
import type { Rule } from "./rule.ts";

export const eventOrder: Rule = {
  name: "event-order",
  demands: "Events of a file stand in the order of their dates; one known to the year only stands anywhere.",
  *check(set) {
    for (const events of Map.groupBy(set.events, ({ place }) => place.file).values()) {
      let latest: { readonly id: string; readonly day: string } | null = null;
      for (const { value: event, place } of events) {
        const date = shownDate(event);
        if (date !== null && latest !== null && latestDay(date) < latest.day) {
          yield {
            place,
            problem: `\`${event.id}\` (${date}) stands after \`${latest.id}\`, which is later`,
            remedy: "sort the file's events by their earliest date",
          };
        }
        const day = firstDay(event);
        if (day !== null && (latest === null || day > latest.day)) latest = { id: event.id, day };
      }
    }
  },
};

/** The first day that any of its dates can mean. */
function firstDay({ announced, effective, observed }: DatasetEvent): string | null {
  const days = [announced, effective, observed].flatMap((date) => (date === null ? [] : earliestDay(date)));
  return days.sort()[0] ?? null;
}
