import { describe, expect, test } from "vitest";
import {
  compareNews,
  isCommonplace,
  newsFirst,
  newsIn,
  newsPlaces,
} from "../../../../../utils/dataset/status/news.ts";
import type { FacetCause, Reach } from "../../../../../utils/dataset/status.types.ts";
import { cause, facet, status } from "../../../../fixtures/views/parts.ts";

// The fixtures' day is 21 November 2026.
const block = (since: string, over: Partial<FacetCause> = {}) =>
  cause({ event: `block-${since}`, value: "blocked", since, ...over });
const ended = (until: string) => block("2020-01-02", { value: "lifted", until });
const rule = (since: string, reach: Reach = { by: "name" }) =>
  cause({ event: `rule-${since}`, value: "regulated", since, reach });

describe("how fresh a place's news is", () => {
  test.each([
    ["2026-11-20", "week"],
    ["2026-11-01", "month"],
    ["2026-09-01", "quarter"],
    ["2026-08-01", "none"],
    // Not known to the day: it may be three weeks old.
    ["2026-11", "month"],
    ["2026", "none"],
  ] as const)("a block of %s: %s", (since, news) => {
    expect(newsIn(status("CN", facet("access", block(since))))).toBe(news);
  });

  test("a block that began earlier is news when it is made public", () => {
    const silent = block("2026-10-01", { announced: "2026-11-20" });
    expect(newsIn(status("RU", facet("access", silent)))).toBe("week");
    expect(newsIn(status("RU", facet("access", block("2026-11", { announced: "2026-11-16" }))))).toBe("week");
    expect(newsIn(status("RU", facet("access", block("2026-11-20", { announced: "2026-06-01" }))))).toBe(
      "week",
    );
  });

  test("an end is news for a week only", () => {
    expect(newsIn(status("BR", facet("access", ended("2026-11-19"))))).toBe("week");
    expect(newsIn(status("BR", facet("access", ended("2026-11-10"))))).toBe("none");
  });

  test("what reaches it with many others is none", () => {
    const reach: Reach = { by: "class", class: "messaging" };
    expect(newsIn(status("RU", facet("duties", rule("2026-11-20", reach))))).toBe("none");
  });

  test("what was seen to hold lately is as fresh as a block of that quarter", () => {
    const seen = block("2014", { confirmed: { on: "2026-11-20", source: null } });
    expect(newsIn(status("CN", facet("access", seen)))).toBe("quarter");
  });
});

describe("what is news in a place is told first", () => {
  const barred = cause({ event: "devices", value: "barred", since: "2019-12" });

  test("an order of yesterday before the devices of officials", () => {
    const order = cause({ event: "order", value: "ordered", since: "2026-11-20" });
    const us = status("US", facet("devices", barred), facet("pending", order));
    expect(newsFirst(us).headline.value).toBe("ordered");
    expect(newsFirst(us).facets).toEqual(us.facets);
  });

  test("a block's end of yesterday before the duties that go on", () => {
    const br = status("BR", facet("duties", rule("2014-06-23")), facet("access", ended("2026-11-20")));
    expect(newsFirst(br).headline.value).toBe("lifted");
  });

  test("a rule of yesterday before the older ones", () => {
    const eu = status("EU", facet("duties", rule("2018-05-25"), rule("2026-11-20")));
    expect(newsFirst(eu).headline.causes.map(({ since }) => since)).toEqual(["2026-11-20", "2018-05-25"]);
  });

  test("what is only announced stays behind what holds", () => {
    const announced = cause({ event: "coming", value: "announced", since: "2026-11-20" });
    const cn = status("CN", facet("duties", rule("2014-08-07")), facet("pending", announced));
    expect(newsFirst(cn)).toEqual(cn);
    expect(newsIn(cn)).toBe("week");
  });

  test("nothing is told instead of what is graver in the same respect", () => {
    const partly = cause({ event: "partly", value: "restricted", since: "2026-11-20" });
    const ir = status("IR", facet("access", block("2018-04-30"), partly));
    expect(newsFirst(ir)).toEqual(ir);
  });

  test("a block of yesterday before one that may have lapsed", () => {
    const old = block("2014", { certainty: "not-known" });
    const fresh = block("2026-11-20", { certainty: "not-known" });
    expect(newsFirst(status("VE", facet("access", old, fresh))).headline.since).toBe("2026-11-20");
  });
});

test("of news of one week the gravest stands first, and of that the latest", () => {
  const fine = status(
    "KR",
    facet("penalties", cause({ event: "kr", value: "penalised", since: "2026-11-20" })),
  );
  const fresh = [
    fine,
    status("BR", facet("access", ended("2026-11-20"))),
    status("AF", facet("access", block("2026-11-15"))),
    status("PK", facet("access", block("2026-11-20"))),
  ];
  expect(fresh.toSorted(compareNews).map(({ jurisdiction }) => jurisdiction)).toEqual([
    "PK",
    "AF",
    "BR",
    "KR",
  ]);
  expect(newsPlaces([status("CN", facet("access", block("2014"))), ...fresh])).toEqual([
    "PK",
    "AF",
    "BR",
    "KR",
  ]);
});

test("what holds of every service there is a commonplace, what holds of messengers is not", () => {
  const held = (reach: Reach) => isCommonplace(status("US", facet("duties", rule("1996-02-08", reach))));
  expect(held({ by: "class", class: "online-services" })).toBe(true);
  expect(held({ by: "class", class: "messaging" })).toBe(false);
  expect(held({ by: "name" })).toBe(false);
});
