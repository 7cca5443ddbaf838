import { expect, test } from "vitest";
import { compareCauses, headlineOf, HEADLINE_ORDER } from "../../../../../utils/dataset/status/headline.ts";
import type { FacetCause, FacetStatus, FacetValue } from "../../../../../utils/dataset/status.types.ts";
import { FACETS } from "../../../../../utils/dataset/vocabulary.ts";

const facet = (value: FacetValue, index = 0): FacetStatus => ({
  facet: FACETS[index] ?? "access",
  value,
  certainty: "holds",
  extent: null,
  since: "2014",
  sinceIs: "observed",
  confirmed: null,
  causes: [],
});

test("the order is the written one, whatever the order of the facets", () => {
  expect(HEADLINE_ORDER.join(" ")).toBe(
    "blocked cut restricted throttled removed closed barred regulated announced ordered proposed warned penalised unsettled lifted",
  );
  for (const [i, stronger] of HEADLINE_ORDER.entries()) {
    for (const weaker of HEADLINE_ORDER.slice(i + 1)) {
      expect(headlineOf([facet(weaker), facet(stronger)])?.value).toBe(stronger);
      expect(headlineOf([facet(stronger), facet(weaker)])?.value).toBe(stronger);
    }
  }
});

test("an old doubt about a whole class does not hide what is known of the entity", () => {
  const cause = (by: "name" | "class"): FacetCause => ({
    event: "cut",
    value: "cut",
    extent: null,
    reach: by === "name" ? { by } : { by, class: "internet" },
    certainty: "not-known",
    since: "2021",
    sinceIs: "observed",
    announced: null,
    from: null,
    until: null,
    endedBy: null,
    confirmed: null,
  });
  const doubtful = (by: "name" | "class"): FacetStatus => ({
    ...facet("cut"),
    certainty: "not-known",
    causes: [cause(by)],
  });
  expect(headlineOf([doubtful("class"), facet("regulated", 3)])?.value).toBe("regulated");
  expect(headlineOf([doubtful("name"), facet("regulated", 3)])?.value).toBe("cut");
  expect(headlineOf([doubtful("class"), facet("lifted", 3)])?.value).toBe("cut");
});

test("of two that were lifted the first facet; of none, none", () => {
  expect(headlineOf([facet("lifted", 0), facet("lifted", 1)])?.facet).toBe("access");
  expect(headlineOf([])).toBeNull();
});

test("a rule for messengers speaks for one before an older rule for every service", () => {
  const rule = (since: string, name: "messaging" | "online-services"): FacetCause => ({
    event: since,
    value: "regulated",
    extent: null,
    reach: { by: "class", class: name },
    certainty: "holds",
    since,
    sinceIs: "effective",
    announced: null,
    from: null,
    until: null,
    endedBy: null,
    confirmed: null,
  });
  const causes = [rule("2000-09-25", "online-services"), rule("2014-08-07", "messaging")];
  expect(causes.toSorted(compareCauses).map(({ since }) => since)).toEqual(["2014-08-07", "2000-09-25"]);
});
