import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const concerns: Rule = {
  name: "concerns",
  demands:
    "An event is about an entity or a class, or was done by one in the dataset; each is named once. A store that removed apps is not itself removed.",
  *check(set) {
    const stores = new Set(
      set.entities.filter(({ value }) => value.kind === "app-store").map(({ value }) => value.id),
    );
    for (const { value: event, place } of set.events) {
      if (event.subjects.length === 0 && event.scope.length === 0 && event.authority.entity === null) {
        yield {
          place,
          problem: `\`${event.id}\` is about nobody: no reader would ever be shown it`,
          remedy: "add `entities`, or a `scope`",
        };
      }
      const named = new Set<string>();
      for (const [i, { entity }] of event.subjects.entries()) {
        if (named.has(entity)) {
          yield {
            place: within(place, "entities", i),
            problem: `\`${entity}\` is named twice`,
            remedy: "remove one of the two",
          };
        }
        named.add(entity);
      }
      const removed =
        event.type === "store-removal" && event.subjects.some(({ entity }) => !stores.has(entity));
      for (const [i, { entity }] of event.subjects.entries()) {
        if (!removed || !stores.has(entity)) continue;
        yield {
          place: within(place, "entities", i),
          problem: `\`${entity}\` is the store that the others left: readers would be told that it was removed itself`,
          remedy: "name it in `through`: [" + entity + "], and take it out of `entities`",
        };
      }
      const cut = event.scope.some((scope) => scope.class === "internet");
      if (event.type === "shutdown" && !cut) {
        yield {
          place: within(place, "scope"),
          problem: "a shutdown cuts the internet itself, and its scope is not the class `internet`",
          remedy: "add `scope: [{ class: internet, reach: all }]`; if services were named, it is a block",
        };
      }
    }
  },
};
