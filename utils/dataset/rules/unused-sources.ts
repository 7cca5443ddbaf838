import { citedBy } from "../cited.ts";
import type { Rule } from "./rule.ts";

export const unusedSources: Rule = {
  name: "unused-source",
  demands: "Every source is used by an event, a confirmation, a name or an owner.",
  *check(set) {
    const used = new Set(set.mentioned);
    for (const { value: event } of set.events) {
      for (const source of citedBy(event)) used.add(source);
    }
    for (const { value: entity } of set.entities) {
      for (const { source } of [...entity.names, ...entity.owners]) if (source !== null) used.add(source);
    }
    for (const { value: source, place } of set.sources) {
      if (used.has(source.id)) continue;
      yield {
        place,
        problem: `source \`${source.id}\` is used by nobody`,
        remedy: "cite it where it supports a claim, or remove it",
      };
    }
  },
};
