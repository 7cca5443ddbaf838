import { describe, expect, test } from "vitest";
import type { JurisdictionStatus } from "../../../../utils/dataset/status.types.ts";
import { english } from "../../../../utils/i18n/english.ts";
import { headlineText, statusPhrase } from "../../../../utils/i18n/status-phrase.ts";
import { cause, facet, status } from "../../../fixtures/views/parts.ts";

const TITLES: Readonly<Record<string, string>> = {
  names: "Real-name rules",
  groups: "Group-chat rules",
  revoked: "Order revoked",
};

function said(of: JurisdictionStatus, over: { causes?: number; facets?: number } = {}): readonly string[] {
  const options = { titleOf: (id: string) => TITLES[id] ?? null, causes: 3, facets: 9, ...over };
  return statusPhrase(of, english, options).phrases.map(({ word, rest }) => word + rest);
}

const block = { event: "b", value: "blocked", since: "2020-06-29" } as const;
const blocked = (over: Partial<Parameters<typeof cause>[0]> = {}) =>
  status("IN", facet("access", cause({ ...block, ...over })));

test("the article of September 2017: rules in force, and rules only announced", () => {
  const cn = status(
    "CN",
    facet("duties", cause({ event: "names", value: "regulated", since: "2014-08-07" })),
    facet(
      "pending",
      cause({
        event: "groups",
        value: "announced",
        since: "2017-09-07",
        sinceIs: "announced",
        from: "2017-10-08",
      }),
    ),
  );
  expect(said(cn)).toEqual([
    "Regulated: Real-name rules since 7 Aug 2014",
    "Announced: Group-chat rules (7 Sep 2017), in force from 8 Oct 2017",
  ]);
});

describe("how sure it is that a block holds", () => {
  test.each([
    [
      "confirmed",
      { confirmed: { on: "2026-03", source: null } },
      "Blocked since 29 Jun 2020, last confirmed Mar 2026",
    ],
    [
      "confirmed by its beginning only",
      { confirmed: { on: "2020-06-29", source: null } },
      "Blocked since 29 Jun 2020",
    ],
    [
      "confirmed long ago",
      { certainty: "last-known", confirmed: { on: "2024-03", source: null } },
      "Blocked since 29 Jun 2020, last known Mar 2024",
    ],
    [
      "never confirmed since",
      { certainty: "last-known" },
      "Blocked since 29 Jun 2020, last known 29 Jun 2020",
    ],
    [
      "end unknown",
      { certainty: "not-known" },
      "Blocked since 29 Jun 2020, not known whether it still holds",
    ],
    [
      "only seen, and in part",
      { sinceIs: "observed", extent: "partial" },
      "Blocked (partial) observed since 29 Jun 2020",
    ],
    [
      "at some time in a year",
      { since: "2014", certainty: "imprecise" },
      "Blocked since 2014, exact day not known",
    ],
  ] as const)("%s", (_name, over, text) => {
    expect(said(blocked(over))).toEqual([text]);
  });
});

test("what was lifted says what and when", () => {
  const over = { value: "lifted", until: "2021-06-09" } as const;
  expect(said(blocked(over))).toEqual(["Restriction lifted 9 Jun 2021"]);
  expect(said(status("US", facet("pending", cause({ ...block, ...over, endedBy: "revoked" }))))).toEqual([
    "Plan or order ended: Order revoked (9 Jun 2021)",
  ]);
});

test("more events than are named are counted, a title that is not at hand is left out", () => {
  const regulated = ["names", "groups", "unknown"].map((event) =>
    cause({ event, value: "regulated", since: "2017" }),
  );
  const [first = cause(block), ...more] = regulated;
  const cn = status("CN", facet("duties", first, ...more));
  expect(said(cn, { causes: 1 })).toEqual(["Regulated: Real-name rules since 2017; 2 more"]);
  expect(said(cn)).toEqual([
    "Regulated: Real-name rules since 2017; Group-chat rules since 2017; since 2017",
  ]);
});

test("the headline on one line", () => {
  expect(headlineText(blocked({ sinceIs: "observed", certainty: "last-known" }), english)).toBe(
    "Blocked in India, observed since 29 Jun 2020, last known 29 Jun 2020",
  );
  expect(headlineText(blocked({ value: "lifted", until: "2021" }), english)).toBe(
    "Restriction lifted in India, 2021",
  );
});
