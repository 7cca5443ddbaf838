import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecord } from "../../../../../utils/cli/dataset/export-csv-record.ts";
import { readCsv } from "./csv-reader.ts";

/** Texts in which everything that CSV and spreadsheets treat specially is frequent. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\r", "\n", "\t", " ", "a", "＝", "🐦"),
  }),
  fc.string({ unit: "grapheme" }),
);

/** What --help tells readers to do. */
const unmarked = (text: string): string => text.replace(/^'/, "");

describe("csvRecord", () => {
  test("reads back as the cells that were given", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (rows) => {
          expect(readCsv(rows.map(csvRecord).join("")).map((row) => row.map(unmarked))).toEqual(rows);
        },
      ),
    );
  });

  test("no cell begins as a formula does", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(readCsv(csvRecord([text]))[0]?.[0]).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      }),
    );
  });

  test("quotes and marks only what needs it", () => {
    expect(csvRecord(["a", "1-2", "微博", "", 'say "no"', "a, b", "@name", '=1,"2"'])).toBe(
      'a,1-2,微博,,"say ""no""","a, b",\'@name,"\'=1,""2"""\r\n',
    );
  });
});
