import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDirectory } from "../../../../../utils/cli/dataset/compile.ts";
import { DATASET_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";
import { columnsOf, rowsOfColumns } from "../../../../../utils/dataset/packed/columns.ts";
import { packDataset } from "../../../../../utils/dataset/packed/pack.ts";
import { packSource, unpackSource } from "../../../../../utils/dataset/packed/source-cells.ts";
import { unpackDataset } from "../../../../../utils/dataset/packed/unpack.ts";

const dataset = compileDirectory(DATASET_DIRECTORY, () => undefined);

describe("the packed dataset", () => {
  const text = JSON.stringify(packDataset(dataset));

  it("gives the very dataset again", () => {
    const sorted = { ...dataset, sources: dataset.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    expect(unpackDataset(JSON.parse(text))).toEqual(sorted);
  });

  it("is smaller by a sixth at least, compressed", () => {
    expect(gzipSync(text).length).toBeLessThan((gzipSync(JSON.stringify(dataset)).length * 5) / 6);
  });
});

describe("columns", () => {
  it("give any rows of the same keys again", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.integer(), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1 }), (rows) => {
        expect(rowsOfColumns(columnsOf(rows))).toEqual(rows.map((row) => ({ ...row })));
      }),
    );
  });

  it("refuse rows of different keys", () => {
    expect(() => columnsOf([{ a: "x" }, { b: "y" }])).toThrow("differ in their keys");
  });
});

describe("a source's cells", () => {
  it.each([
    "https://www.example.org/a",
    "https://example.org/",
    "http://example.org/",
    "https://~odd.example/",
    "https://!odd.example/",
  ])("keep the address %s", (url) => {
    const source = {
      id: "reuters-2014-08-07-x",
      publisher: "Reuters",
      title: "T",
      url,
      date: "2014-08-07",
      kind: "press",
      lang: "en",
      archive: null,
    } as const;
    expect(packSource(source)["id"]).toBe("reuters-*-x");
    expect(unpackSource(packSource(source))).toEqual(source);
  });
});
