import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import { dataset } from "../../build.ts";
import { block, CHAT, read } from "./read-facets.ts";

describe("several events", () => {
  test("a repeated block: the later one counts, the older doubt does not hide it", () => {
    const events = [
      block({ id: "old", end: "unknown" }),
      block({ id: "new", type: "throttle", observed: "2018-01-01", end: "2019-01-01" }),
    ];
    expect(read(events, "2018-06-01")).toEqual(["XA access:throttled/holds"]);
    expect(read(events, "2019-06-01")).toEqual(["XA access:lifted/holds"]);
  });

  describe("an old block whose end nobody wrote down", () => {
    const old = block({ id: "old", end: "unknown", checked: [{ on: "2014-08-07", source: "paper" }] });
    const later = block({ id: "later", observed: "2018-01-01", end: "2019-01-01" });

    test("does not outlast a later one that was lifted", () => {
      expect(read([old, later], "2017-12-31")).toEqual(["XA access:blocked/not-known"]);
      expect(read([old, later], "2018-06-01")).toEqual(["XA access:blocked/holds"]);
      expect(read([old, later], "2019-01-01")).toEqual(["XA access:lifted/holds"]);
    });

    test("may go on beside what was done to a part, before its last confirmation, or to the network", () => {
      const day = "2019-06-01";
      const restricted = { ...old, extent: "partial" } as const;
      expect(read([restricted, later], day)).toEqual(["XA access:restricted/not-known"]);
      const confirmed = { ...old, checked: [{ on: "2018-01-01", source: "paper" }] };
      expect(read([confirmed, later], day)).toEqual(["XA access:blocked/not-known"]);
      const cut = {
        ...later,
        type: "shutdown",
        subjects: [],
        scope: [{ class: "messaging", reach: "all" }],
      } as const;
      expect(read([old, cut], day)).toEqual(["XA access:blocked/not-known"]);
      const closed = { ...later, type: "service-closure" } as const;
      expect(read([old, closed], day)).toEqual(["XA access:blocked/not-known"]);
    });
  });

  test("of several whose end nobody wrote down the latest is told first, and what names the entity", () => {
    const events = [
      block({ id: "old", end: "unknown" }),
      block({ id: "part", observed: "2018-01-01", end: "unknown", extent: "partial" }),
      block({
        id: "class",
        observed: "2019-01-01",
        end: "unknown",
        subjects: [],
        scope: [{ class: "messaging", reach: "all" }],
      }),
    ];
    const index = indexDataset(dataset({ entities: [CHAT], events }));
    const [there] = statusOn(index, "chat", "2020-01-01");
    expect(there?.headline).toMatchObject({ value: "restricted", since: "2018-01-01" });
    expect(there?.headline.causes.map(({ event: id }) => id)).toEqual(["part", "old", "class"]);
  });

  test("lifted only if nothing else holds in the facet; the last ended speaks", () => {
    const events = [
      block({ id: "one", end: "2015-01-01" }),
      block({ id: "two", observed: "2016-01-01", end: "2017-01-01" }),
    ];
    expect(read(events, "2015-06-01")).toEqual(["XA access:lifted/holds"]);
    expect(read(events, "2016-06-01")).toEqual(["XA access:blocked/holds"]);
    const index = indexDataset(dataset({ entities: [CHAT], events }));
    expect(statusOn(index, "chat", "2018-01-01")[0]?.headline.causes.map(({ event: id }) => id)).toEqual([
      "two",
      "one",
    ]);
  });

  test("a merged id is followed; an unknown one has no status", () => {
    const index = indexDataset(
      dataset({ entities: [CHAT], events: [block({})], redirects: { "old-chat": "chat" } }),
    );
    expect(statusOn(index, "old-chat", "2014-07-01")).toHaveLength(1);
    expect(statusOn(index, "nobody", "2014-07-01")).toEqual([]);
  });
});
