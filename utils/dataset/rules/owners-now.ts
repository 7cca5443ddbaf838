import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const ownersNow: Rule = {
  name: "owners",
  demands: "Owners stand in the order of time, and the last one is the owner of today.",
  *check(set) {
    for (const { value: entity, place } of set.entities) {
      for (const [i, owner] of entity.owners.entries()) {
        const next = entity.owners[i + 1];
        if (next === undefined && owner.to !== null) {
          yield {
            place: within(place, "owners", i, "to"),
            problem: `${owner.name} owned it until ${owner.to}, and nobody is said to have followed`,
            remedy: "add the owner who followed; of what was closed under its last owner leave `to` out",
          };
        }
        if (next !== undefined && owner.to === null && next.from !== null) {
          yield {
            place: within(place, "owners", i),
            problem: `${owner.name} has no end, though ${next.name} followed in ${next.from}`,
            remedy: "add `to`, or sort the owners by time",
          };
        }
      }
    }
  },
};
