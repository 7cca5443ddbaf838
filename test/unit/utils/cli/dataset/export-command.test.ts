import { describe, expect, test } from "vitest";
import { runDataset } from "../../../../../utils/cli/dataset/run.ts";
import { readCsv } from "./csv-reader.ts";
import { FIXTURE, withChanged } from "./fixture.ts";

function exported(format: string, directory = FIXTURE): readonly string[] {
  const written: string[] = [];
  const code = runDataset(["export", "--format", format, "--dir", directory], {
    out: (text) => written.push(text),
    err: (text) => expect.unreachable(text),
  });
  expect(code).toBe(0);
  return written;
}

interface Exported {
  readonly entities: readonly { readonly id: string }[];
  readonly events: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
}

function asJson(): Exported {
  return JSON.parse(exported("json").join("\n"));
}

/** Events of the CSV by id, each with its cells by the name of their column. */
function asCsv(directory = FIXTURE): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [header = [], ...rows] = readCsv(exported("csv", directory).join(""));
  return new Map(
    rows.map((row) => {
      expect(row).toHaveLength(header.length);
      return [row[0] ?? "", Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""]))];
    }),
  );
}

test("ndjson has every record of the json, one a line, with its kind", () => {
  const { entities, events, sources } = asJson();
  const lines = exported("ndjson");
  expect(lines.filter((line) => line.includes("\n"))).toEqual([]);
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    ...entities.map((record) => ({ kind: "entity", record })),
    ...events.map((record) => ({ kind: "event", record })),
    ...sources.map((record) => ({ kind: "source", record })),
    { kind: "redirect", record: { from: "parrot-chat", to: "parrot" } },
  ]);
});

describe("csv", () => {
  test("has a row for every event, in the order of the json", () => {
    expect([...asCsv().keys()]).toEqual(asJson().events.map(({ id }) => id));
  });

  test("joins lists, names what ids mean and leaves out nothing of the event", () => {
    expect(asCsv().get("2014-07-01-jp-birds-block")).toEqual({
      id: "2014-07-01-jp-birds-block",
      type: "block",
      title: "Parrot and Finchat blocked",
      jurisdiction: "JP",
      place: "Japan",
      authority: "Bird Watch",
      authority_entity: "watch",
      entities: "parrot; finch",
      entity_names: "Parrot (probably Parakeet); Finchat",
      entity_extents: "parrot: partial",
      scope: "",
      extent: "full",
      instrument: "Bird Order",
      instrument_number: "No. 5",
      announced: "2014-08-07",
      effective: "",
      observed: "2014-07-01",
      end: "open",
      ends: "",
      checked: "2014-08-07: wire-2014-08-07-birds; 2025-11-05: watch-2014-notice",
      summary: "Both services failed from 1 July 2014. On 7 August the office said that it had cut them off.",
      reason: "terrorism, according to the office",
      disagreement: "The Courier dates it to 2 July.",
      evidence: "official; press",
      sources: "wire-2014-08-07-birds; watch-2014-notice",
      read: "full; cited",
      publishers: "Wire (via The Courier); Bird Watch",
      urls: "https://courier.example/2014/birds?id=1; ",
      through: "",
    });
  });

  test("says which classes reach providers of the place only", () => {
    expect(asCsv().get("2014-09-jp-messaging-rules")?.["scope"]).toBe("messaging; voice-calls: domestic");
  });

  test("a title cannot be a formula", () => {
    const formula = (text: string) =>
      text.replace("title: Rules for messengers", `title: '=HYPERLINK("https://finch.example","Rules")'`);
    withChanged({ "events/JP/2014.yaml": formula }, (directory) => {
      expect(asCsv(directory).get("2014-09-jp-messaging-rules")?.["title"]).toBe(
        `'=HYPERLINK("https://finch.example","Rules")`,
      );
    });
  });
});

test("the help has every column; another format is refused in one line", () => {
  let out = "";
  let err = "";
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  expect(runDataset(["export", "--help"], io)).toBe(0);
  for (const name of Object.keys(asCsv().values().next().value ?? {}))
    expect(out).toContain(`        ${name} `);
  expect(runDataset(["export", "--format", "xml", "--dir", FIXTURE], io)).toBe(2);
  expect(err).toBe('dataset export: no format "xml"; there are json, ndjson, csv');
});
