import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "../../../../../utils/dataset/dates/days.ts";
import { comparePartialDates, firstToPass } from "../../../../../utils/dataset/dates/order.ts";
import {
  isDay,
  isPartialDate,
  parsePartialDate,
  precisionOf,
  yearOf,
} from "../../../../../utils/dataset/dates/partial-date.ts";
import {
  earliestDay,
  latestDay,
  overlap,
  reached,
  surelyBefore,
} from "../../../../../utils/dataset/dates/span.ts";
import { addDays } from "../add-days.ts";
import { partialDate, day } from "../arbitraries.ts";

describe("parse", () => {
  test("the three precisions and two qualifiers", () => {
    expect(parsePartialDate("2014")).toMatchObject({ year: 2014, precision: "year", qualifier: null });
    expect(parsePartialDate("2014-08~")).toMatchObject({
      month: 8,
      precision: "month",
      qualifier: "approximate",
    });
    expect(parsePartialDate("2014-08-07?")).toMatchObject({
      day: 7,
      precision: "day",
      qualifier: "uncertain",
    });
  });

  test.each([
    "",
    "14",
    "2014-13",
    "2014-00",
    "2014-02-30",
    "2015-02-29",
    "2014-8-7",
    "2014~-08",
    "0000",
    "open",
  ])("refuses %j", (text) => expect(isPartialDate(text)).toBe(false));

  test("leap days", () => {
    expect(isDay("2016-02-29")).toBe(true);
    expect(isDay("1900-02-29")).toBe(false);
    expect(isDay("2000-02-29")).toBe(true);
    expect(isDay("2016-02-29~")).toBe(false);
  });
});

describe("properties", () => {
  test("a date's first and last day are days, in order, within its year", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const [first, last] = [earliestDay(date), latestDay(date)];
        expect(isDay(first) && isDay(last) && first <= last).toBe(true);
        expect([yearOf(first), yearOf(last)]).toEqual([yearOf(date), yearOf(date)]);
        expect(first === last).toBe(precisionOf(date) === "day");
      }),
    );
  });

  test("`reached` never goes back as days pass, and is settled outside the date", () => {
    const order = { no: 0, maybe: 1, yes: 2 };
    fc.assert(
      fc.property(partialDate, day, fc.nat(800), (date, from, later) => {
        expect(order[reached(date, addDays(from, later))]).toBeGreaterThanOrEqual(order[reached(date, from)]);
        expect(reached(date, latestDay(date))).toBe("yes");
        expect(reached(date, addDays(earliestDay(date), -1))).toBe("no");
      }),
    );
  });

  test("two dates overlap or one is surely before the other, never both", () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        expect([overlap(a, b), surelyBefore(a, b), surelyBefore(b, a)].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test("the order is total and agrees with `surelyBefore`", () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        expect(Math.sign(comparePartialDates(a, b))).toBe(-Math.sign(comparePartialDates(b, a)) + 0);
        if (surelyBefore(a, b)) expect(comparePartialDates(a, b)).toBe(-1);
      }),
    );
  });

  test("adding days and counting them agree", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

test("the first to pass is the finer of two that overlap", () => {
  expect(firstToPass(["2014", "2014-07-01"])).toBe("2014-07-01");
  expect(firstToPass(["2014", "2015-01-01", null])).toBe("2014");
  expect(firstToPass([null])).toBeNull();
});
