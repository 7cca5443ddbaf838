import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import { dataset, event } from "../../build.ts";
import { CHAT, read } from "./read-facets.ts";

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
