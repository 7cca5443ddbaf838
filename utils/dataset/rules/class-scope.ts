import { within } from "../source/located.ts";
import { BROAD_CLASSES, type EventType } from "../vocabulary.ts";
import type { Rule } from "./rule.ts";

const AGAINST_SERVICES: ReadonlySet<EventType> = new Set<EventType>([
  "block",
  "throttle",
  "blocking-order",
  "store-removal",
]);
const BROAD: ReadonlySet<string> = new Set(BROAD_CLASSES);

/** A site named by its address: "minval.az", "lenta.ru". */
const ADDRESS = /(?<![\p{L}\p{N}.@-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/u;

/** A class in `scope` tells the readers of every service of that class that it was concerned. */
export const classScope: Rule = {
  name: "class-scope",
  demands: "What was done to a few sites names them as entities; `scope` is for a class as a whole.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      if (!AGAINST_SERVICES.has(event.type) || event.subjects.length > 0) continue;
      const classes = event.scope.filter((scope) => !BROAD.has(scope.class)).map((scope) => scope.class);
      const address = ADDRESS.exec(event.summary)?.[0];
      if (classes.length === 0 || address === undefined) continue;
      yield {
        place: within(place, "scope"),
        problem: `the text names sites (${address}), and \`scope\` says every service of the class ${classes.join(", ")}`,
        remedy: "name the sites in `entities`, and take the class out of `scope`",
      };
    }
  },
};
