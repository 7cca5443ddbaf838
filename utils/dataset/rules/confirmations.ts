import { earliestDay, surelyBefore } from "../dates/span.ts";
import { actDate, shownDate } from "../event-dates.ts";
import { within } from "../source/located.ts";
import type { DatasetEvent } from "../types.ts";
import type { Rule } from "./rule.ts";

export const confirmations: Rule = {
  name: "confirmations",
  demands: "Confirmations stand oldest first, none before the beginning nor after the end.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      const start = startOf(event);
      for (const [i, { on }] of event.checked.entries()) {
        const here = within(place, "checked", i, "on");
        const before = event.checked[i - 1];
        if (before !== undefined && earliestDay(on) < earliestDay(before.on)) {
          yield {
            place: here,
            problem: `${on} stands after ${before.on}`,
            remedy: "sort `checked` by `on`, oldest first",
          };
        }
        if (start !== null && surelyBefore(on, start)) {
          yield {
            place: here,
            problem: `confirmed on ${on}, before it began (${start})`,
            remedy: "correct one of the two; what confirms an earlier beginning belongs in `observed`",
          };
        }
        if (
          event.end !== null &&
          event.end !== "open" &&
          event.end !== "unknown" &&
          surelyBefore(event.end, on)
        ) {
          yield {
            place: here,
            problem: `confirmed on ${on}, after it ended (${event.end})`,
            remedy: "correct one of the two, or record a second event for what holds again",
          };
        }
      }
    }
  },
};

/** When it began: a confirmation is itself the first sight of what was only announced. */
function startOf(event: DatasetEvent): string | null {
  return event.effective === null && event.observed === null ? shownDate(event) : actDate(event);
}
