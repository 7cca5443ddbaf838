import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../utils/dataset/dataset-index.ts";
import { buildTimeline } from "../../../../../utils/dataset/timeline/build-timeline.ts";
import { archiveOf, canonicalArchive } from "../../../../../utils/dataset/timeline/source-link.ts";
import type { Dataset } from "../../../../../utils/dataset/types.ts";
import { anyDataset, anyEntity, day, partialDate } from "../arbitraries.ts";
import { dataset, entity, event, source } from "../build.ts";
import { leastRows } from "./least-rows.ts";

const TODAY = "2026-11-21";

function reasons(data: Dataset, who: string, wider = false): string[] {
  const view = buildTimeline(indexDataset(data), who, null, TODAY, { wider });
  return (view?.entries ?? []).map(
    ({ event: id, via }) =>
      `${id} ${via.kind}${via.kind === "class" ? ` ${via.class}` : via.kind === "service" ? ` ${via.name}` : ""}`,
  );
}

const owned = (from: string | null, to: string | null) => [
  { entity: "firm", name: "Firm", from, to, source: null },
];

const about = (id: string, observed: string, who: string) =>
  event({ id, type: "block", subjects: [{ entity: who, extent: null }], observed, end: "open" });

const name = (text: string, lang: string, script: string, role: "name" | "misspelling" = "name") => ({
  text,
  lang,
  script,
  role,
  ambiguous: false,
  source: null,
});
describe("which events belong to an entity", () => {
  test("about it before by class; newest first; an ending for the same reason as what it ended", () => {
    const data = dataset({
      entities: [entity({ id: "chat" })],
      events: [
        event({
          id: "block",
          type: "block",
          subjects: [{ entity: "chat", extent: null }],
          scope: [{ class: "messaging", reach: "all" }],
          observed: "2014-07-01",
          announced: "2014-08-07",
          end: "2015",
        }),
        event({
          id: "cut",
          type: "shutdown",
          scope: [{ class: "internet", reach: "all" }],
          observed: "2014-12",
          end: "open",
        }),
        event({
          id: "back",
          type: "lifting",
          observed: "2015-02-03",
          ends: [{ event: "block", entities: null }],
        }),
        event({
          id: "elsewhere",
          type: "block",
          subjects: [{ entity: "talk", extent: null }],
          observed: "2016",
          end: "open",
        }),
      ],
    });
    expect(reasons(data, "chat")).toEqual(["back about", "block about"]);
    expect(reasons(data, "chat", true)).toEqual(["back about", "cut class internet", "block about"]);
    const view = buildTimeline(indexDataset(data), "chat", null, TODAY);
    expect(view?.entries.at(-1)).toMatchObject({
      date: "2014-07-01",
      end: "2015-02-03",
      endedBy: "back",
      mark: "block",
    });
  });

  test("wider events are counted, and shown only when asked for; their endings go with them", () => {
    const wide = (id: string, jurisdiction: string) =>
      event({
        id,
        type: "shutdown",
        jurisdiction,
        scope: [{ class: "internet", reach: "all" }],
        observed: "2019-08-05",
        end: "open",
      });
    const data = dataset({
      entities: [
        entity({
          id: "chat",
          country: "XB",
          owners: [{ entity: "firm", name: "Firm", from: "2010", to: "2019-01", source: null }],
        }),
        entity({ id: "firm", kind: "company", country: "XC" }),
      ],
      events: [
        wide("home", "XB-A"),
        wide("away", "XA"),
        wide("former-owners", "XC"),
        event({
          id: "on-again",
          type: "lifting",
          observed: "2020",
          ends: [
            { event: "away", entities: null },
            { event: "home", entities: null },
          ],
        }),
        event({
          id: "court",
          type: "lifting",
          observed: "2021",
          ends: [{ event: "former-owners", entities: null }],
        }),
      ],
    });
    expect(reasons(data, "chat")).toEqual(["on-again class internet", "home class internet"]);
    const index = indexDataset(data);
    expect(buildTimeline(index, "chat", null, TODAY)?.wider).toEqual({
      events: 3,
      jurisdictions: 2,
      included: false,
    });
    const all = buildTimeline(index, "chat", "2019-09", TODAY, { wider: true });
    expect(all?.entries).toHaveLength(5);
    expect(all?.wider).toEqual({ events: 3, jurisdictions: 2, included: true });
    expect(all?.whenWritten?.map(({ jurisdiction }) => jurisdiction)).toEqual(["XB-A", "XA", "XC"]);
  });

  test("a company has its services' events, while it owned them, also through others", () => {
    const data = dataset({
      entities: [
        entity({ id: "firm", kind: "company" }),
        entity({ id: "branch", kind: "company", owners: owned("2010", "2016-06") }),
        entity({
          id: "chat",
          label: "Chat (probably)",
          owners: [{ entity: "branch", name: "Branch", from: null, to: null, source: null }],
        }),
      ],
      events: [
        about("before", "2009-12-31", "chat"),
        about("during", "2014-07-01", "chat"),
        about("after", "2016-07-01", "chat"),
        event({
          id: "class-wide",
          type: "regulation",
          scope: [{ class: "messaging", reach: "all" }],
          effective: "2015",
          end: "open",
        }),
      ],
    });
    expect(reasons(data, "firm")).toEqual(["during service Chat (probably)"]);
  });

  test("an authority has what it did, a rule what bears its name", () => {
    const data = dataset({
      entities: [
        entity({ id: "office", kind: "authority" }),
        entity({
          id: "rules",
          kind: "rule",
          names: [
            {
              text: "Chat-Group Rules",
              lang: "en",
              script: "Latn",
              role: "name",
              ambiguous: false,
              source: null,
            },
          ],
        }),
      ],
      events: [
        event({
          id: "issued",
          type: "regulation",
          authority: { entity: "office", name: "The Office" },
          instrument: { name: "Chat group rules", number: "No. 5" },
          effective: "2017-10-08",
          end: "open",
        }),
      ],
    });
    expect(reasons(data, "office")).toEqual(["issued about"]);
    expect(reasons(data, "rules")).toEqual(["issued about"]);
    expect(buildTimeline(indexDataset(data), "rules", null, TODAY)?.entries[0]?.instrument).toBe(
      "Chat group rules (No. 5)",
    );
    const [issued] = data.events;
    if (issued === undefined) throw new Error("no event");
    const named = {
      ...data,
      events: [{ ...issued, instrument: { name: "Decree No. 5 on chats", number: "No. 5" } }],
    };
    expect(buildTimeline(indexDataset(named), "office", null, TODAY)?.entries[0]?.instrument).toBe(
      "Decree No. 5 on chats",
    );
  });
});

describe("the view", () => {
  const chat = entity({
    id: "chat",
    names: [
      name("Chat", "en", "Latn"),
      name("Chatte", "fr", "Latn"),
      name("聊天", "zh-Hans", "Hans"),
      name("Chta", "en", "Latn", "misspelling"),
      name("聊天", "ja", "Jpan"),
    ],
    owners: [...owned("2010", "2020"), { entity: null, name: "Buyer", from: "2020", to: null, source: null }],
  });

  test("names in other scripts first, each once, no misspelling; the present owner", () => {
    const view = buildTimeline(indexDataset(dataset({ entities: [chat] })), "chat", null, TODAY);
    expect(view?.entity.otherNames.map(({ text }) => text)).toEqual(["聊天", "Chatte"]);
    expect(view?.entity.owner).toBe("Buyer");
  });

  test("what held when the article was written is told for the last day its date can mean", () => {
    const block = event({
      id: "block",
      type: "block",
      subjects: [{ entity: "chat", extent: null }],
      observed: "2014-08-20",
      end: "2015",
    });
    const index = indexDataset(dataset({ entities: [chat], events: [block] }));
    expect(buildTimeline(index, "chat", "2014-08", TODAY)?.whenWritten).toMatchObject([{ on: "2014-08-31" }]);
    expect(buildTimeline(index, "chat", "2014-08-07", TODAY)?.whenWritten).toEqual([]);
    expect(buildTimeline(index, "chat", null, TODAY)?.whenWritten).toBeNull();
    expect(buildTimeline(index, "chat", "2030", TODAY)?.whenWritten).toMatchObject([{ on: TODAY }]);
  });

  test("archive addresses: one that was opened, else the canonical one", () => {
    expect(canonicalArchive("https://paper.example/a?b=1", "2014-08")).toBe(
      "https://web.archive.org/web/201408/https://paper.example/a?b=1",
    );
    expect(canonicalArchive("https://paper.example/a", null)).toBe(
      "https://web.archive.org/web/https://paper.example/a",
    );
    expect(canonicalArchive("https://web.archive.org/web/2014/https://paper.example/", null)).toBeNull();
    const archive = "https://web.archive.org/web/20140808000000/https://paper.example/";
    const data = dataset({
      entities: [chat],
      events: [
        event({ id: "x", type: "other", subjects: [{ entity: "chat", extent: null }], observed: "2014" }),
      ],
      sources: [source({ id: "paper", archive })],
    });
    const view = buildTimeline(indexDataset(data), "chat", null, TODAY);
    expect(view?.entries[0]?.sources[0]).toMatchObject({ archive });
    const undated = { archive: null, url: "https://paper.example/a", date: null };
    expect(archiveOf({ ...undated, archive })).toEqual({ address: archive, verified: true });
    expect(archiveOf(undated)).toEqual({
      address: "https://web.archive.org/web/https://paper.example/a",
      verified: false,
    });
    expect(view?.sourceCount).toBe(1);
  });

  test("a merged id is followed; an unknown one has no view", () => {
    const index = indexDataset(dataset({ entities: [chat], redirects: { old: "older", older: "chat" } }));
    expect(buildTimeline(index, "old", null, TODAY)?.entity.id).toBe("chat");
    expect(buildTimeline(index, "nobody", null, TODAY)).toBeNull();
  });
});

test("the selected rows tell the same as the whole dataset", () => {
  fc.assert(
    fc.property(anyDataset, anyEntity, partialDate, day, fc.boolean(), (data, who, asOf, today, wider) => {
      const whole = indexDataset(data);
      const rows = leastRows(whole, who);
      expect(rows).not.toBeNull();
      if (rows === null) return;
      expect(buildTimeline(indexDataset(rows), who, asOf, today, { wider })).toEqual(
        buildTimeline(whole, who, asOf, today, { wider }),
      );
    }),
    { numRuns: 300 },
  );
});
