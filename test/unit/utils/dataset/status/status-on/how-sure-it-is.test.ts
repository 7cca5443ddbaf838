import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import { dataset, event } from "../../build.ts";
import { block, CHAT, read } from "./read-facets.ts";

describe("how sure it is", () => {
  test("open: holds for a year and a half after the last confirmation, then last known", () => {
    const events = [block({ end: "open", checked: [{ on: "2016-01-01", source: "paper" }] })];
    expect(read(events, "2015-06-01")).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2017-07-02")).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2017-07-03")).toEqual(["XA access:blocked/last-known"]);
  });

  test("unknown end: not known from the day after the last confirmation", () => {
    const events = [block({ checked: [{ on: "2014-08-07", source: "paper" }] })];
    expect(read(events, "2014-08-07")).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2014-08-08")).toEqual(["XA access:blocked/not-known"]);
  });

  test("the confirmation told is the last one before the day", () => {
    const events = [
      block({
        end: "open",
        checked: [
          { on: "2014-08-07", source: "paper" },
          { on: "2025-11-05", source: "paper" },
        ],
      }),
    ];
    const index = indexDataset(dataset({ entities: [CHAT], events }));
    expect(statusOn(index, "chat", "2020-01-01")[0]?.headline).toMatchObject({
      certainty: "holds",
      confirmed: { on: "2014-08-07" },
    });
  });

  test("duties speak for five years", () => {
    const rule = event({
      id: "rule",
      type: "regulation",
      subjects: [{ entity: "chat", extent: null }],
      effective: "2014-08-07",
      end: "open",
    });
    expect(read([rule], "2019-08-07")).toEqual(["XA duties:regulated/holds"]);
    expect(read([rule], "2019-08-08")).toEqual(["XA duties:regulated/last-known"]);
  });

  test("a penalty is news for a year, then last known, never no record", () => {
    const fine = event({
      id: "fine",
      type: "fine",
      subjects: [{ entity: "chat", extent: null }],
      announced: "2021-07-24",
    });
    expect(read([fine], "2021-07-23")).toEqual([]);
    expect(read([fine], "2022-07-24")).toEqual(["XA penalties:penalised/holds"]);
    expect(read([fine], "2022-07-25")).toEqual(["XA penalties:penalised/last-known"]);
    // Of its users; the service itself was not punished.
    expect(read([{ ...fine, type: "prosecution" }], "2022-07-24")).toEqual([]);
  });
});
