import { expect, test } from "vitest";
import { FEEDS_EN } from "../../../../../utils/i18n/en/feeds/catalogue.ts";
import { english } from "../../../../../utils/i18n/english.ts";
import { feedTranslator } from "../../../../../utils/i18n/feeds/translator.ts";

const f = feedTranslator(english, FEEDS_EN, "Asia/Tokyo");
const NOW = Date.parse("2026-11-21T20:00:00Z");
const HOUR = 60 * 60_000;

test("times are told as far as a reader counts, never rounded up", () => {
  expect(f.ago(NOW - 59_000, NOW)).toBe("this minute");
  expect(f.ago(NOW - 3 * HOUR - 59 * 60_000, NOW)).toBe("3 hours ago");
  expect(f.ago(NOW - 35 * HOUR, NOW)).toBe("35 hours ago");
  expect(f.ago(NOW - 6.9 * 24 * HOUR, NOW)).toBe("6 days ago");
  expect(f.ago(NOW + 20 * HOUR, NOW)).toBe("in 20 hours");
});

test("moments are told in the reader's day and hour, signed dates as they were signed", () => {
  expect(f.day(NOW)).toBe("22 Nov 2026");
  expect(f.time(NOW)).toBe("22 Nov 2026, 05:00");
  expect(f.signedDay("2026-11-02T23:59:59Z")).toBe("2 Nov 2026");
});

test("sizes and versions", () => {
  expect([f.bytes(1_102), f.bytes(34_567), f.bytes(2_345_678)]).toEqual(["1.1 kB", "35 kB", "2.3 MB"]);
  expect(f.plain(20_261_121)).toBe("20261121");
});
