import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../../../../../utils/page/published/written-date.ts";

const NOW = Date.UTC(2026, 10, 21);

test.each([
  ["2017-09-12", "2017-09-12", null],
  ["2017-09-12T08:30:00+08:00", "2017-09-12", Date.UTC(2017, 8, 12, 0, 30)],
  ["2017-09-12T08:30Z", "2017-09-12", Date.UTC(2017, 8, 12, 8, 30)],
  ["2015-03-27T13:07:55.096Z", "2015-03-27", Date.UTC(2015, 2, 27, 13, 7, 55, 96)],
  ["20170912", "2017-09-12", null],
  ["Tue, 12 Sep 2017 08:30:00 GMT", "2017-09-12", Date.UTC(2017, 8, 12, 8, 30)],
  ["September 12, 2017", "2017-09-12", null],
  ["2017年9月12日", "2017-09-12", null],
  ["2017년 9월 12일", "2017-09-12", null],
  ["2017/9/12 10:00", "2017-09-12", null],
])("reads %s", (written, day, instant) => {
  expect(readDate(written, NOW)).toEqual({ day, instant });
});

test("reads back any instant from 1990 to now that ISO 8601 can write", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(Date.UTC(1990, 0, 2)), max: new Date(NOW), noInvalidDate: true }),
      (date) => {
        expect(readDate(date.toISOString(), NOW)).toEqual({
          day: date.toISOString().slice(0, 10),
          instant: date.getTime(),
        });
      },
    ),
  );
});

test("never throws and never gives a day outside its bounds", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const read = readDate(text, NOW);
      if (read !== null) expect(read.day >= "1990-01-01" && read.day <= "2026-11-22").toBe(true);
    }),
  );
});
