import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../utils/dataset/status/status-on.ts";
import type { DatasetEvent, Entity } from "../../../../../utils/dataset/types.ts";
import { dataset, entity, event } from "../build.ts";

const CHAT = entity({ id: "chat", country: "XB" });

/** Facet values of one place on a day as `facet:value/certainty`. */
function read(
  events: readonly DatasetEvent[],
  day: string,
  who = "chat",
  entities: readonly Entity[] = [CHAT],
  wider = false,
): string[] {
  const index = indexDataset(dataset({ entities, events }));
  return statusOn(index, who, day, { wider }).flatMap(({ jurisdiction, facets }) =>
    facets.map(({ facet, value, certainty }) => `${jurisdiction} ${facet}:${value}/${certainty}`),
  );
}

const block = (given: Partial<DatasetEvent>) =>
  event({
    id: "block",
    type: "block",
    subjects: [{ entity: "chat", extent: null }],
    extent: "full",
    observed: "2014-07-01",
    end: "unknown",
    ...given,
  });

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

describe("announced is not in force", () => {
  const rule = event({
    id: "rule",
    type: "regulation",
    subjects: [{ entity: "chat", extent: null }],
    announced: "2017-09-07",
    effective: "2017-10-08",
    end: "open",
    checked: [{ on: "2020-01-01", source: "paper" }],
  });

  test("pending until it takes effect, with the day from which it will bind", () => {
    expect(read([rule], "2017-09-06")).toEqual([]);
    expect(read([rule], "2017-09-17")).toEqual(["XA pending:announced/holds"]);
    expect(read([rule], "2017-10-08")).toEqual(["XA duties:regulated/holds"]);
    const index = indexDataset(dataset({ entities: [CHAT], events: [rule] }));
    expect(statusOn(index, "chat", "2017-09-17")[0]?.headline).toMatchObject({
      value: "announced",
      since: "2017-09-07",
      causes: [{ from: "2017-10-08" }],
    });
  });

  test.each(["regulation", "order", "court-ruling"] as const)(
    "a %s without any day of effect is pending for three years, then neither pending nor no record",
    (type) => {
      const bare = { ...rule, type, effective: null, checked: [], end: "unknown" } as const;
      expect(read([bare], "2017-09-07")).toEqual(["XA pending:announced/not-known"]);
      expect(read([bare], "2020-09-07")).toEqual(["XA pending:announced/not-known"]);
      expect(read([bare], "2020-09-08")).toEqual(["XA pending:unsettled/not-known"]);
      expect(read([{ ...bare, end: "2017-11-01" }], "2026-01-01")).toEqual(["XA pending:lifted/holds"]);
    },
  );

  test("what is known to take effect later stays announced until then, however long that is", () => {
    expect(read([{ ...rule, effective: "2022-01-01" }], "2021-12-31")).toEqual([
      "XA pending:announced/holds",
    ]);
  });

  test("a source that saw it in force puts it in force", () => {
    const seen = { ...rule, effective: null } as const;
    expect(read([seen], "2019-12-31")).toEqual(["XA pending:announced/holds"]);
    expect(read([seen], "2020-01-01")).toEqual(["XA duties:regulated/holds"]);
  });

  test("an entry in a public register holds from its publication", () => {
    const listed = event({
      id: "listed",
      type: "official-registration",
      subjects: [{ entity: "chat", extent: null }],
      announced: "2017-09-15",
      end: "unknown",
    });
    expect(read([listed], "2017-09-15")).toEqual(["XA duties:regulated/holds"]);
  });

  test("a rule withdrawn before it took effect was never in force", () => {
    expect(read([{ ...rule, end: "2017-09-20", checked: [] }], "2017-12-01")).toEqual([
      "XA pending:lifted/holds",
    ]);
  });
});

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
