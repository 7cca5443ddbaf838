import type { Dataset, DatasetEvent, Entity } from "../../../../utils/dataset/types.ts";

/** A small invented dataset: a company with a service, a rule for a class, a block that was lifted. */
export function sampleEntity(id: string, changes: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: "messaging",
    classes: [],
    label: null,
    names: [
      { text: id.toUpperCase(), lang: "en", script: "Latn", role: "name", ambiguous: false, source: null },
    ],
    country: null,
    owners: [],
    domains: [],
    relations: [],
    cues: [],
    wikidata: null,
    note: null,
    ...changes,
  };
}

export function sampleEvent(id: string, changes: Partial<DatasetEvent> = {}): DatasetEvent {
  return {
    id,
    type: "block",
    title: `Title of ${id}`,
    jurisdiction: "CN",
    authority: { entity: null, name: "Unannounced" },
    through: [],
    subjects: [],
    scope: [],
    extent: null,
    instrument: null,
    announced: null,
    effective: null,
    observed: "2014-07-01",
    end: "open",
    ends: [],
    checked: [],
    summary: `Summary of ${id}.`,
    reason: null,
    disagreement: null,
    sources: [{ source: "paper", read: "full" }],
    evidence: ["press"],
    ...changes,
  };
}

export const SAMPLE: Dataset = {
  format: 1,
  version: "1",
  date: "2026-11-21",
  publisher: "Lacuna",
  entities: [
    sampleEntity("corp", { kind: "company" }),
    sampleEntity("chatter", {
      owners: [{ entity: "corp", name: "Corp", from: null, to: null, source: null }],
    }),
    sampleEntity("regulator", { kind: "authority" }),
    sampleEntity("vidtube", { kind: "video" }),
  ],
  events: [
    sampleEvent("block", { subjects: [{ entity: "chatter", extent: null }] }),
    sampleEvent("rule", {
      type: "regulation",
      scope: [{ class: "messaging", reach: "all" }],
      authority: { entity: "regulator", name: "Regulator" },
    }),
    sampleEvent("lifting", { type: "lifting", end: null, ends: [{ event: "block", entities: null }] }),
    sampleEvent("elsewhere", { subjects: [{ entity: "vidtube", extent: null }] }),
  ],
  sources: [
    {
      id: "paper",
      publisher: "Paper",
      title: "Report",
      url: "https://paper.example/report",
      date: "2014-07-02",
      kind: "press",
      lang: "en",
      archive: null,
    },
  ],
  redirects: { "old-chatter": "chatter" },
};
