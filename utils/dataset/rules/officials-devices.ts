import { within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

export const officialsDevices: Rule = {
  name: "officials-devices",
  demands: "`extent: officials-devices` stands only with a device-ban.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      if (event.type === "device-ban") continue;
      const fault: Pick<Fault, "problem" | "remedy"> = {
        problem: `a ${event.type} is not about officials' devices only`,
        remedy: "make it a `device-ban`, or correct the extent",
      };
      if (event.extent === "officials-devices") yield { place: within(place, "extent"), ...fault };
      for (const [i, { extent }] of event.subjects.entries()) {
        if (extent === "officials-devices") yield { place: within(place, "entities", i, "extent"), ...fault };
      }
    }
  },
};
