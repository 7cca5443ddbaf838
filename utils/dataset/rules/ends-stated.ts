import { within } from "../source/located.ts";
import { EVENT_TYPES } from "../vocabulary.ts";
import type { Rule } from "./rule.ts";

export const endsStated: Rule = {
  name: "end-stated",
  demands:
    "What lasts says how it ended: a date, open (with a confirmation) or unknown; acts done once have no end.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      const { lasting } = EVENT_TYPES[event.type];
      if (lasting && event.end === null) {
        yield {
          place,
          problem: `\`${event.id}\` is a ${event.type}, which lasts, and has no \`end\``,
          remedy: "add `end`: the day it ended, `open` if a source confirms that it holds, else `unknown`",
        };
      }
      if (!lasting && event.end !== null) {
        yield {
          place: within(place, "end"),
          problem: `a ${event.type} is done once and has no end`,
          remedy: "remove `end`, or choose a type that lasts",
        };
      }
      if (!lasting && event.checked.length > 0) {
        yield {
          place: within(place, "checked"),
          problem: `a ${event.type} is done once; nothing of it can be confirmed to hold`,
          remedy: "remove `checked`; cite the source under `sources`",
        };
      }
      if (event.end === "open" && event.checked.length === 0) {
        yield {
          place: within(place, "end"),
          problem: "`open` without `checked`: nobody is named who confirmed that it holds",
          remedy: "add the day and source of the last confirmation, or write `end: unknown`",
        };
      }
    }
  },
};
