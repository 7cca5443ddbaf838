import type { Dataset, DatasetEvent, Entity, Source } from "../../../../utils/dataset/types.ts";

/** Small datasets for tests: what is not given has its emptiest value. */

export function entity(given: Partial<Entity> & Pick<Entity, "id">): Entity {
  return {
    kind: "messaging",
    classes: [],
    label: null,
    names: [{ text: given.id, lang: "en", script: "Latn", role: "name", ambiguous: false, source: null }],
    country: null,
    owners: [],
    domains: [],
    relations: [],
    cues: [],
    wikidata: null,
    note: null,
    ...given,
  };
}

export function event(given: Partial<DatasetEvent> & Pick<DatasetEvent, "id" | "type">): DatasetEvent {
  return {
    title: "Something done",
    jurisdiction: "XA",
    authority: { entity: null, name: "An authority" },
    through: [],
    subjects: [],
    scope: [],
    extent: null,
    instrument: null,
    announced: null,
    effective: null,
    observed: null,
    end: null,
    ends: [],
    checked: [],
    summary: "Somebody did something.",
    reason: null,
    disagreement: null,
    sources: [{ source: "paper", read: "full" }],
    evidence: ["press"],
    ...given,
  };
}

export function source(given: Partial<Source> & Pick<Source, "id">): Source {
  return {
    publisher: "A paper",
    title: "A report",
    url: "https://paper.example/report",
    date: "2014-08-07",
    kind: "press",
    lang: "en",
    archive: null,
    ...given,
  };
}

export function dataset(
  given: Partial<Pick<Dataset, "entities" | "events" | "sources" | "redirects">>,
): Dataset {
  return {
    format: 1,
    version: "1",
    date: "2026-11-21",
    publisher: "Tests",
    entities: [],
    events: [],
    sources: [source({ id: "paper" })],
    redirects: {},
    ...given,
  };
}
