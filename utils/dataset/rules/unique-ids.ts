import { type Located, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

export const uniqueIds: Rule = {
  name: "unique-ids",
  demands: "An id is used once: among entities, among events, among sources.",
  *check(set) {
    yield* repeated("entity", set.entities);
    yield* repeated("event", set.events);
    yield* repeated("source", set.sources);
  },
};

function* repeated(what: string, entries: readonly Located<{ readonly id: string }>[]): Generator<Fault> {
  const first = new Map<string, string>();
  for (const { value, place } of entries) {
    const elsewhere = first.get(value.id);
    if (elsewhere === undefined) first.set(value.id, place.file);
    else {
      yield {
        place: what === "source" ? place : within(place, "id"),
        problem: `${what} id \`${value.id}\` is already used in ${elsewhere}`,
        remedy:
          what === "source"
            ? "write the source once, where it is first used, and cite its id"
            : "give one of the two another id, or merge them and add a redirect",
      };
    }
  }
}
