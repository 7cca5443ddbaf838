import type { DatasetEvent, Jurisdiction } from "../types.ts";
import { EVIDENCE_LEVELS, EVIDENCE_OF_SOURCE, type EvidenceLevel, type SourceKind } from "../vocabulary.ts";
import type { EventInput } from "./event-shape.ts";
import { dateText } from "./expand-date.ts";
import type { NameOf } from "./expand-entity.ts";

/** Finds the kind of a source; null if there is no such source. */
export type KindOf = (source: string) => SourceKind | null;

/** Fills in what an events file may leave out, its shorthand, and the evidence that follows from the sources. */
export function expandEvent(
  input: EventInput,
  jurisdiction: Jurisdiction,
  nameOf: NameOf,
  kindOf: KindOf,
): DatasetEvent {
  return {
    id: input.id,
    type: input.type,
    title: input.title,
    jurisdiction,
    authority: expandAuthority(input.authority, nameOf),
    through: input.through ?? [],
    subjects: (input.entities ?? []).map((subject) =>
      typeof subject === "string"
        ? { entity: subject, extent: null }
        : { entity: subject.entity, extent: subject.extent ?? null },
    ),
    scope: (input.scope ?? []).map((scope) =>
      typeof scope === "string"
        ? { class: scope, reach: "all" }
        : { class: scope.class, reach: scope.reach ?? "all" },
    ),
    extent: input.extent ?? null,
    instrument:
      input.instrument === undefined
        ? null
        : typeof input.instrument === "string"
          ? { name: input.instrument, number: null }
          : { name: input.instrument.name, number: input.instrument.number ?? null },
    announced: dateText(input.announced),
    effective: dateText(input.effective),
    observed: dateText(input.observed),
    end: dateText(input.end),
    ends: (input.ends ?? []).map((ending) =>
      typeof ending === "string"
        ? { event: ending, entities: null }
        : { event: ending.event, entities: ending.entities ?? null },
    ),
    checked: (input.checked ?? []).map(({ on, source }) => ({ on: String(on), source })),
    summary: input.summary,
    reason: input.reason ?? null,
    disagreement: input.disagreement ?? null,
    sources: input.sources,
    evidence: evidenceOf(input.sources.map(({ source }) => kindOf(source))),
  };
}

function expandAuthority(input: EventInput["authority"], nameOf: NameOf): DatasetEvent["authority"] {
  if (typeof input === "string") return { entity: null, name: input };
  return { entity: input.entity, name: input.name ?? nameOf(input.entity) ?? input.entity };
}

/** The levels of these kinds of sources, strongest first, each once. */
export function evidenceOf(kinds: readonly (SourceKind | null)[]): readonly EvidenceLevel[] {
  const levels = new Set(kinds.filter((kind) => kind !== null).map((kind) => EVIDENCE_OF_SOURCE[kind]));
  return EVIDENCE_LEVELS.filter((level) => levels.has(level));
}
