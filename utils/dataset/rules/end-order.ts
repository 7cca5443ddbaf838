import { surelyBefore } from "../dates/span.ts";
import { actDate } from "../event-dates.ts";
import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const endOrder: Rule = {
  name: "end-order",
  demands: "An event does not end before it began.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      const { end, announced } = event;
      if (end === null || end === "open" || end === "unknown") continue;
      const start = actDate(event);
      // What was announced and withdrawn before it took effect ends before it began, rightly.
      if (start === null || !surelyBefore(end, start)) continue;
      if (announced !== null && !surelyBefore(end, announced) && surelyBefore(announced, start)) continue;
      yield {
        place: within(place, "end"),
        problem: `it ends (${end}) before it begins (${start})`,
        remedy: "correct one of the two",
      };
    }
  },
};
