import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const readSources: Rule = {
  name: "read-source",
  demands: "An event rests on at least one source that was read, and cites each once.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      // That there is a source at all is the schema's to say.
      if (event.sources.length > 0 && event.sources.every(({ read }) => read === "cited")) {
        yield {
          place: within(place, "sources"),
          problem: "none of its sources was read",
          remedy: "read one, in full or as an excerpt, and say so in `read`",
        };
      }
      const cited = new Set<string>();
      for (const [i, { source }] of event.sources.entries()) {
        if (cited.has(source)) {
          yield {
            place: within(place, "sources", i),
            problem: `\`${source}\` is cited twice`,
            remedy: "remove one of the two",
          };
        }
        cited.add(source);
      }
    }
  },
};
