import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import { dataset, entity, event } from "../../build.ts";
import { block, CHAT, read } from "./read-facets.ts";

describe("begin and end", () => {
  test("nothing before the beginning", () => {
    expect(read([block({})], "2014-06-30")).toEqual([]);
    expect(read([block({})], "2014-07-01")).toEqual(["XA access:blocked/holds"]);
  });

  test("lifted from the day it ended, held until the day before", () => {
    const events = [block({ end: "2015-02-03" })];
    expect(read(events, "2015-02-02")).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2015-02-03")).toEqual(["XA access:lifted/holds"]);
  });

  test("what began and ended on the day asked for held for part of it", () => {
    const events = [block({ observed: "2016-06-01", end: "2016-06-01" })];
    expect(read(events, "2016-06-01")).toEqual(["XA access:blocked/imprecise"]);
    expect(read(events, "2016-06-02")).toEqual(["XA access:lifted/holds"]);
  });

  test("a year-only beginning is imprecise for that year, unless a source saw it", () => {
    const bare = [block({ observed: "2014", end: "2016-01-01" })];
    expect(read(bare, "2013-12-31")).toEqual([]);
    expect(read(bare, "2014-06-01")).toEqual(["XA access:blocked/imprecise"]);
    expect(read(bare, "2014-12-31")).toEqual(["XA access:blocked/holds"]);
    const seen = [
      block({ observed: "2014", end: "2016-01-01", checked: [{ on: "2014-03-01", source: "paper" }] }),
    ];
    expect(read(seen, "2014-06-01")).toEqual(["XA access:blocked/holds"]);
  });

  test("a year-only end is imprecise for that year", () => {
    const events = [block({ end: "2015" })];
    expect(read(events, "2014-12-31")).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2015-06-01")).toEqual(["XA access:blocked/imprecise"]);
    expect(read(events, "2015-12-31")).toEqual(["XA access:lifted/holds"]);
  });

  test("an event that ended a block for one entity leaves the other blocked", () => {
    const entities = [CHAT, entity({ id: "talk" })];
    const events = [
      block({
        subjects: [
          { entity: "chat", extent: null },
          { entity: "talk", extent: "partial" },
        ],
        end: "open",
        checked: [{ on: "2016-01-01", source: "paper" }],
      }),
      event({
        id: "lifting",
        type: "lifting",
        observed: "2015-05-05",
        ends: [{ event: "block", entities: ["talk"] }],
      }),
    ];
    expect(read(events, "2015-06-01", "chat", entities)).toEqual(["XA access:blocked/holds"]);
    expect(read(events, "2015-05-04", "talk", entities)).toEqual(["XA access:restricted/holds"]);
    expect(read(events, "2015-06-01", "talk", entities)).toEqual(["XA access:lifted/holds"]);
    const index = indexDataset(dataset({ entities, events }));
    expect(statusOn(index, "talk", "2015-06-01")[0]?.headline.causes[0]).toMatchObject({
      until: "2015-05-05",
      endedBy: "lifting",
    });
  });
});
