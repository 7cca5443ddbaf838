import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkDataset } from "../../../../../utils/cli/dataset/check.ts";
import { DATASET_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";
import { indexDataset } from "../../../../../utils/dataset/dataset-index.ts";
import { compileDataset } from "../../../../../utils/dataset/source/compile.ts";
import { HEADLINE_ORDER } from "../../../../../utils/dataset/status/headline.ts";
import { statusOn } from "../../../../../utils/dataset/status/status-on.ts";
import { FACETS } from "../../../../../utils/dataset/vocabulary.ts";

const FACTS = new URL("../../../../fixtures/status/facts.yaml", import.meta.url);

/** `access blocked holds`: facet, value, certainty where the fact states it, and whether wider events count. */
const SAYS = new RegExp(
  `^(?<facet>${FACETS.join("|")}|headline) (?<value>nothing|${HEADLINE_ORDER.join("|")})(?: (?<certainty>holds|imprecise|not-known))?(?: (?<wider>wider))?$`,
);

const Fact = v.strictObject({
  entity: v.string(),
  place: v.string(),
  because: v.string(),
  kind: v.string(),
  source: v.nullable(v.string()),
  on: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    v.array(v.pipe(v.string(), v.regex(SAYS))),
  ),
});
type Fact = v.InferOutput<typeof Fact>;

const facts = v.parse(v.array(Fact), parse(readFileSync(FACTS, "utf8")));
const index = indexDataset(compileDataset(checkDataset(DATASET_DIRECTORY).set));

interface Row {
  readonly day: string;
  readonly says: string;
  readonly facet: string;
  readonly value: string;
  readonly certainty: string | null;
  readonly wider: boolean;
}

function rowsOf({ on }: Fact): readonly Row[] {
  return Object.entries(on).flatMap(([day, list]) =>
    list.map((says) => {
      const { facet = "", value = "", certainty = null, wider } = SAYS.exec(says)?.groups ?? {};
      return { day, says, facet, value, certainty, wider: wider !== undefined };
    }),
  );
}

/** What the dataset says, in the words of the table. */
function told({ entity, place }: Fact, { day, facet, certainty, wider }: Row): string {
  const there = statusOn(index, entity, day, { wider }).find(({ jurisdiction }) => jurisdiction === place);
  const status = facet === "headline" ? there?.headline : there?.facets.find((one) => one.facet === facet);
  if (status === undefined) return `${facet} nothing${wider ? " wider" : ""}`;
  const sure = certainty === null ? "" : ` ${status.certainty}`;
  return `${facet} ${status.value}${sure}${wider ? " wider" : ""}`;
}

describe("the status on a date is what happened", () => {
  test.each(facts)("$entity in $place: $because", (fact) => {
    expect(index.entity(index.resolve(fact.entity)), `there is no ${fact.entity}`).toBeDefined();
    const rows = rowsOf(fact);
    expect(rows.map((row) => `${row.day} ${told(fact, row)}`)).toEqual(
      rows.map(({ day, says }) => `${day} ${says}`),
    );
  });
});

describe("the table", () => {
  const rows = facts.flatMap(rowsOf);

  test("is large and wide enough", () => {
    expect(rows.length).toBeGreaterThanOrEqual(160);
    expect(new Set(facts.map(({ place }) => place)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(facts.map(({ entity }) => entity)).size).toBeGreaterThanOrEqual(50);
  });

  test("has every facet, every value that the dataset can have today, and the doubts", () => {
    const seen = (of: (row: Row) => string | null) => new Set(rows.map(of));
    expect(seen(({ facet }) => facet)).toEqual(new Set([...FACETS, "headline"]));
    // What is unsettled was announced more than three years ago; `check` asks for its outcome after two.
    const values = HEADLINE_ORDER.filter((value) => value !== "unsettled");
    expect(seen(({ value }) => value)).toEqual(new Set(["nothing", ...values]));
    expect(seen(({ certainty }) => certainty)).toEqual(new Set([null, "holds", "imprecise", "not-known"]));
  });

  test("names for each fact a source in the dataset, unless nothing is on record", () => {
    for (const { source, kind, entity, place } of facts) {
      const known = source === null ? kind === "no record" : index.source(source) !== undefined;
      expect(known, `${entity} in ${place}: ${source}`).toBe(true);
    }
  });
});
