import { describe, expect, test } from "vitest";
import type { JurisdictionStatus } from "../../../../utils/dataset/status.types.ts";
import { english } from "../../../../utils/i18n/english.ts";
import {
  briefPhrase,
  furtherPhrases,
  headlinePhrase,
  headlineText,
  headlineWord,
  type Told,
} from "../../../../utils/i18n/status-phrase.ts";
import { cause, facet, status } from "../../../fixtures/views/parts.ts";

const EVENTS: Readonly<Record<string, Told>> = {
  names: { title: "Real-name rules", type: "regulation" },
  groups: { title: "Group-chat rules", type: "regulation" },
  order: { title: "Order against WeChat", type: "blocking-order" },
  freed: { title: "Block breaches free expression", type: "court-ruling" },
  revoked: { title: "Order revoked", type: "lifting" },
};
const eventOf = (event: string) => EVENTS[event] ?? null;

/** The headline with its event, then the further facets. */
function said(of: JurisdictionStatus): readonly string[] {
  return [headlinePhrase(of, english, eventOf), ...furtherPhrases(of, english, eventOf)].map(
    ({ word, rest }) => word + rest,
  );
}

const word = (of: JurisdictionStatus) => headlineWord(of, english, eventOf);

function brief(of: JurisdictionStatus): string {
  const phrase = briefPhrase(of, english, eventOf);
  return phrase.word + phrase.rest;
}

const block = { event: "b", value: "blocked", since: "2020-06-29" } as const;
const blocked = (over: Partial<Parameters<typeof cause>[0]> = {}) =>
  status("IN", facet("access", cause({ ...block, ...over })));
const announced = (over: Partial<Parameters<typeof cause>[0]> = {}) =>
  cause({ event: "groups", value: "announced", since: "2017-09-07", sinceIs: "announced", ...over });
const realNames = cause({ event: "names", value: "regulated", since: "2014-08-07" });

test("the article of September 2017: rules in force, and rules only announced", () => {
  const cn = status("CN", facet("duties", realNames), facet("pending", announced({ from: "2017-10-08" })));
  expect(said(cn)).toEqual([
    "Regulated: Real-name rules since 7 Aug 2014",
    "announced 7 Sep 2017: Group-chat rules, from 8 Oct 2017",
  ]);
});

describe("how sure it is that a block holds", () => {
  test.each([
    [
      "confirmed",
      { confirmed: { on: "2026-03", source: null } },
      "Blocked since 29 Jun 2020, last confirmed Mar 2026",
      "Blocked",
    ],
    [
      "confirmed by its beginning only",
      { confirmed: { on: "2020-06-29", source: null } },
      "Blocked since 29 Jun 2020",
      "Blocked",
    ],
    [
      "confirmed long ago",
      { certainty: "last-known", confirmed: { on: "2024-03", source: null } },
      "Blocked since 29 Jun 2020, last known Mar 2024",
      "Blocked when last known",
    ],
    [
      "never confirmed since",
      { certainty: "last-known" },
      "Blocked since 29 Jun 2020, last known 29 Jun 2020",
      "Blocked when last known",
    ],
    [
      "end unknown",
      { certainty: "not-known" },
      "Blocked since 29 Jun 2020, not known whether it still holds",
      "Blocked when last known",
    ],
    [
      "only seen, and in part",
      { sinceIs: "observed", extent: "partial" },
      "Blocked (partial) observed since 29 Jun 2020",
      "Blocked",
    ],
    [
      "at some time in a year",
      { since: "2014", certainty: "imprecise" },
      "Blocked since 2014, exact day not known",
      "Blocked",
    ],
    [
      "which ended on the day itself, or at some time in its month",
      { certainty: "imprecise" },
      "Blocked since 29 Jun 2020, ended on or about that day",
      "Blocked",
    ],
  ] as const)("%s", (_name, over, text, short) => {
    expect(said(blocked(over))).toEqual([text]);
    expect(brief(blocked(over))).toBe(text);
    expect(word(blocked(over))).toBe(short);
  });
});

test("what was lifted says what and when; an order by its name", () => {
  const over = { value: "lifted", until: "2021-06-09" } as const;
  expect(said(blocked(over))).toEqual(["Restriction lifted 9 Jun 2021"]);
  expect(word(blocked(over))).toBe("Restriction lifted");
  const us = status("US", facet("pending", cause({ ...block, ...over, event: "order", endedBy: "revoked" })));
  expect(said(us)).toEqual(["Plan or order ended: Order revoked (9 Jun 2021)"]);
  expect(word(us)).toBe("Order lifted");
  expect(brief(us)).toBe("Order lifted 9 Jun 2021");
});

describe("what is announced", () => {
  const pending = (over: Partial<Parameters<typeof cause>[0]>) =>
    said(status("CN", facet("pending", announced(over))));

  test("says from when it will bind, or that no day is on record", () => {
    expect(pending({ from: "2017-10-08" })).toEqual([
      "Announced: Group-chat rules (7 Sep 2017), from 8 Oct 2017",
    ]);
    expect(pending({ certainty: "not-known" })).toEqual([
      "Announced: Group-chat rules (7 Sep 2017), no day of effect on record",
    ]);
  });

  test("long ago, and never settled, is not told as something to come", () => {
    expect(pending({ value: "unsettled", certainty: "not-known" })).toEqual([
      "Not known to be in force: Group-chat rules (7 Sep 2017)",
    ]);
  });
});

test("one event is named and the others counted, a title that is not at hand is left out", () => {
  const more = ["groups", "unknown"].map((event) => cause({ event, value: "regulated", since: "2017" }));
  expect(said(status("CN", facet("duties", realNames, ...more)))).toEqual([
    "Regulated: Real-name rules since 7 Aug 2014 (+2)",
  ]);
  expect(
    said(status("CN", facet("duties", ...([more[1], realNames] as [typeof realNames, typeof realNames])))),
  ).toEqual(["Regulated: since 2017 (+1)"]);
});

test("further facets are short words; past penalties, what is over and what came to nothing are left out", () => {
  const penalty = (certainty: "holds" | "last-known") =>
    facet("penalties", cause({ event: "fine", value: "penalised", since: "2017-09-01", certainty }));
  const access = facet("access", cause({ ...block, value: "blocked" }));
  const duties = facet("duties", { ...realNames, certainty: "last-known" });
  expect(said(status("CN", access, duties, penalty("holds"))).slice(1)).toEqual([
    "regulated when last known",
    "penalised",
  ]);
  const stores = facet("stores", cause({ ...block, value: "lifted", until: "2021" }));
  const plans = facet("pending", announced({ value: "unsettled", certainty: "not-known" }));
  expect(said(status("CN", access, stores, plans, penalty("last-known"))).slice(1)).toEqual([]);
});

test("in brief, only what networks, stores and offices do has its day", () => {
  expect(brief(status("CN", facet("duties", realNames)))).toBe("Regulated");
  const barred = cause({ event: "d", value: "barred", since: "2023-10-30", extent: "officials-devices" });
  expect(brief(status("CA", facet("devices", barred)))).toBe("Officials’ devices since 30 Oct 2023");
});

test("the headline on one line", () => {
  expect(headlineText(blocked({ sinceIs: "observed", certainty: "last-known" }), english)).toBe(
    "Blocked in India, observed since 29 Jun 2020, last known 29 Jun 2020",
  );
  expect(headlineText(blocked({ value: "lifted", until: "2021" }), english)).toBe(
    "Restriction lifted in India, 2021",
  );
});

test("a rule of the last weeks is not called doubtful, an old one is, and a block at once", () => {
  const rule = (since: string) =>
    status(
      "RU",
      facet("duties", cause({ event: "names", value: "regulated", since, certainty: "not-known" })),
    );
  // The fixtures' day is 21 November 2026.
  expect(said(rule("2026-11-20"))).toEqual(["Regulated: Real-name rules since 20 Nov 2026"]);
  expect(word(rule("2026-11-20"))).toBe("Regulated");
  expect(said(rule("2025-11-20"))).toEqual([
    "Regulated: Real-name rules since 20 Nov 2025, not known whether it still holds",
  ]);
  expect(word(rule("2025-11-20"))).toBe("Regulated when last known");
  expect(word(blocked({ since: "2026-11-20", certainty: "not-known" }))).toBe("Blocked when last known");
});

test("a judgment alone does not read as if the service were regulated, nor as if it might have lapsed", () => {
  const freed = cause({ event: "freed", value: "regulated", since: "2019-12-26", certainty: "not-known" });
  const ruled = status("TR", facet("duties", freed));
  expect(said(ruled)).toEqual(["Court ruling: Block breaches free expression (26 Dec 2019)"]);
  expect(word(ruled)).toBe("Court ruling");
  expect(said(status("TR", facet("access", cause(block)), facet("duties", freed)))[1]).toBe("court ruling");
  expect(word(status("TR", facet("duties", realNames, freed)))).toBe("Regulated");
});
