import { type Place, type SourceSet, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

export const references: Rule = {
  name: "references",
  demands: "Every id that is referred to exists: entities, events, sources, redirects.",
  *check(set) {
    const entities = idsOf(set, set.entities);
    const events = idsOf(set, set.events);
    const sources = idsOf(set, set.sources);
    const redirects = set.meta?.value.redirects ?? {};

    function* refer(
      what: string,
      known: ReadonlySet<string>,
      id: string | null,
      place: Place,
    ): Generator<Fault> {
      if (id === null || known.has(id)) return;
      const moved = redirects[id];
      yield {
        place,
        problem: `there is no ${what} \`${id}\``,
        remedy:
          moved === undefined ? `add it, or correct the id` : `write \`${moved}\`, into which it was merged`,
      };
    }

    for (const { value: entity, place } of set.entities) {
      for (const [i, owner] of entity.owners.entries()) {
        yield* refer("entity", entities, owner.entity, within(place, "owners", i, "entity"));
        yield* refer("source", sources, owner.source, within(place, "owners", i, "source"));
        if (owner.name === "") {
          yield {
            place: within(place, "owners", i),
            problem: "this owner has neither entity nor name",
            remedy: "add `entity` or `name`",
          };
        }
      }
      for (const [i, relation] of entity.relations.entries()) {
        yield* refer("entity", entities, relation.entity, within(place, "relations", i, "entity"));
      }
      for (const [i, name] of entity.names.entries()) {
        if (name.source === "self") continue;
        yield* refer("source", sources, name.source, within(place, "names", i, "source"));
      }
    }
    for (const { value: event, place } of set.events) {
      yield* refer("entity", entities, event.authority.entity, within(place, "authority", "entity"));
      for (const [i, carrier] of event.through.entries()) {
        yield* refer("entity", entities, carrier, within(place, "through", i));
      }
      for (const [i, subject] of event.subjects.entries()) {
        yield* refer("entity", entities, subject.entity, within(place, "entities", i, "entity"));
      }
      for (const [i, ending] of event.ends.entries()) {
        yield* refer("event", events, ending.event, within(place, "ends", i, "event"));
        for (const [j, entity] of (ending.entities ?? []).entries()) {
          yield* refer("entity", entities, entity, within(place, "ends", i, "entities", j));
        }
      }
      for (const [i, confirmation] of event.checked.entries()) {
        yield* refer("source", sources, confirmation.source, within(place, "checked", i, "source"));
      }
      for (const [i, citation] of event.sources.entries()) {
        yield* refer("source", sources, citation.source, within(place, "sources", i, "source"));
      }
    }
    if (set.meta !== null) yield* checkRedirects(redirects, entities, events, set.meta.place);
  },
};

function idsOf(set: SourceSet, entries: readonly { readonly value: { readonly id: string } }[]): Set<string> {
  return new Set([...entries.map(({ value }) => value.id), ...set.unreadable]);
}

function* checkRedirects(
  redirects: Readonly<Record<string, string>>,
  entities: ReadonlySet<string>,
  events: ReadonlySet<string>,
  meta: Place,
): Generator<Fault> {
  const exists = (id: string) => entities.has(id) || events.has(id);
  for (const [from, to] of Object.entries(redirects)) {
    const place = within(meta, "redirects", from);
    if (exists(from)) {
      yield {
        place,
        problem: `\`${from}\` is redirected, but still exists`,
        remedy: "remove the redirect, or the entry",
      };
    }
    if (!exists(to)) {
      yield {
        place,
        problem: `\`${from}\` leads to \`${to}\`, which is no entity and no event`,
        remedy: "name the entry it was merged into; redirects do not chain",
      };
    }
  }
}
