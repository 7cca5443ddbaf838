import { scriptOf } from "../names/script.ts";
import type { Entity, Source } from "../types.ts";
import { dateText } from "./expand-date.ts";
import type { EntityInput } from "./entity-shape.ts";
import type { SourceInput } from "./source-shape.ts";

/** Finds the shown name of an entity; null if there is no such entity. */
export type NameOf = (entity: string) => string | null;

/** Fills in what an entity file may leave out. An owner's missing name is its entity's, else its id. */
export function expandEntity(input: EntityInput, nameOf: NameOf): Entity {
  return {
    id: input.id,
    kind: input.kind,
    classes: input.classes ?? [],
    label: input.label ?? null,
    names: input.names.map((name) => ({
      text: name.text,
      lang: name.lang,
      script: name.script ?? scriptOf(name.text, name.lang),
      role: name.role ?? "name",
      ambiguous: name.ambiguous ?? false,
      source: name.source ?? null,
    })),
    country: input.country ?? null,
    owners: (input.owners ?? []).map((owner) => ({
      entity: owner.entity ?? null,
      name: owner.name ?? (owner.entity ? (nameOf(owner.entity) ?? owner.entity) : ""),
      from: dateText(owner.from),
      to: dateText(owner.to),
      source: owner.source ?? null,
    })),
    domains: input.domains ?? [],
    relations: input.relations ?? [],
    cues: input.cues ?? [],
    wikidata: input.wikidata ?? null,
    note: input.note ?? null,
  };
}

export function expandSource(id: string, input: SourceInput): Source {
  return {
    id,
    publisher: input.publisher,
    title: input.title,
    url: input.url ?? null,
    date: dateText(input.date),
    kind: input.kind,
    lang: input.lang,
    archive: input.archive ?? null,
  };
}
