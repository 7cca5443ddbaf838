import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import { dataset, entity, event } from "../../build.ts";
import { block, CHAT, read } from "./read-facets.ts";

describe("reach", () => {
  const cut = event({
    id: "cut",
    type: "shutdown",
    scope: [{ class: "internet", reach: "all" }],
    observed: "2019-08-05",
    end: "2020-01-01",
  });
  const domestic = event({
    id: "domestic",
    type: "regulation",
    scope: [{ class: "messaging", reach: "domestic" }],
    effective: "2014-08-07",
    end: "open",
    checked: [{ on: "2020-01-01", source: "paper" }],
  });

  test("a shutdown reaches every service and no company", () => {
    expect(read([cut], "2019-09-01", "chat", [CHAT], true)).toEqual(["XA access:cut/holds"]);
    expect(read([cut], "2019-09-01", "firm", [entity({ id: "firm", kind: "company" })], true)).toEqual([]);
  });

  test("what is meant for all online services is told unasked only at home, where its owner lives included", () => {
    const law = { ...domestic, id: "law", scope: [{ class: "online-services", reach: "all" }] } as const;
    const owned = entity({
      id: "owned",
      country: "XB",
      owners: [{ entity: "firm", name: "Firm", from: "2016", to: null, source: null }],
    });
    const world = [CHAT, owned, entity({ id: "here", country: "XA" }), entity({ id: "firm", country: "XA" })];
    const on = (day: string, who: string, wider = false) => read([law, cut], day, who, world, wider);
    expect(on("2019-09-01", "here")).toEqual(["XA access:cut/holds", "XA duties:regulated/holds"]);
    expect(on("2019-09-01", "chat")).toEqual([]);
    expect(on("2019-09-01", "chat", true)).toEqual(["XA access:cut/holds", "XA duties:regulated/holds"]);
    expect(on("2015-12-31", "owned")).toEqual([]);
    expect(on("2017-01-01", "owned")).toEqual(["XA duties:regulated/holds"]);
  });

  test("a class that is not broad, beside a broad one, brings an event near", () => {
    const both = {
      ...cut,
      scope: [
        { class: "online-services", reach: "all" },
        { class: "messaging", reach: "all" },
      ],
    } as const;
    const index = indexDataset(dataset({ entities: [CHAT], events: [both] }));
    expect(statusOn(index, "chat", "2019-09-01")[0]?.headline.causes[0]?.reach).toEqual({
      by: "class",
      class: "messaging",
    });
  });

  test("places where only wider events stand come after the others, whatever holds there", () => {
    const lifted = block({ jurisdiction: "XC", end: "2015-01-01" });
    expect(read([cut, lifted], "2019-09-01", "chat", [CHAT], true)).toEqual([
      "XC access:lifted/holds",
      "XA access:cut/holds",
    ]);
  });

  test("a shutdown of a part of the network is a restriction, and so is a service that ended in part", () => {
    expect(read([{ ...cut, extent: "regional" }], "2019-09-01", "chat", [CHAT], true)).toEqual([
      "XA access:restricted/holds",
    ]);
    const closure = block({ type: "service-closure", extent: null });
    expect(read([closure], "2014-07-01")).toEqual(["XA access:closed/holds"]);
    expect(read([{ ...closure, extent: "partial" }], "2014-07-01")).toEqual(["XA access:restricted/holds"]);
  });

  test("a domestic class holds those established there, or owned from there at the time", () => {
    expect(read([domestic], "2015-01-01")).toEqual([]);
    expect(read([domestic], "2015-01-01", "here", [entity({ id: "here", country: "XA" })])).toEqual([
      "XA duties:regulated/holds",
    ]);
    const bought = [
      entity({
        id: "bought",
        country: "XB",
        owners: [{ entity: "firm", name: "Firm", from: "2016", to: null, source: null }],
      }),
      entity({ id: "firm", kind: "company", country: "XA" }),
    ];
    expect(read([domestic], "2015-01-01", "bought", bought)).toEqual([]);
    expect(read([domestic], "2017-01-01", "bought", bought)).toEqual(["XA duties:regulated/holds"]);
  });

  test("a country's rule reaches regional networks' owners; a class entity stands for its class", () => {
    const regional = { ...domestic, jurisdiction: "XA-B" };
    expect(read([regional], "2015-01-01", "here", [entity({ id: "here", country: "XA" })])).toEqual([
      "XA-B duties:regulated/holds",
    ]);
    const all = entity({ id: "messengers", kind: "class", classes: ["messaging"] });
    expect(read([domestic, cut], "2019-09-01", "messengers", [all])).toEqual(["XA duties:regulated/holds"]);
  });

  test("named and by class in one event: named; a class-wide penalty is nobody's", () => {
    const both = { ...domestic, subjects: [{ entity: "chat", extent: null }] };
    const index = indexDataset(dataset({ entities: [CHAT], events: [both] }));
    expect(statusOn(index, "chat", "2015-01-01")[0]?.headline.causes[0]?.reach).toEqual({ by: "name" });
    const fine = event({
      id: "fine",
      type: "fine",
      scope: [{ class: "messaging", reach: "all" }],
      announced: "2015-01-01",
    });
    expect(read([fine], "2015-01-02")).toEqual([]);
  });
});
