import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates, readDate } from "../../../../../utils/page/published/written-date.ts";

const NOW = Date.UTC(2026, 10, 21);
const read = (text: string, lang: string | null = null) => readDate(text, { lang, now: NOW });

test.each([
  ["2017-09-12", null],
  ["2017-09-12T08:30:00+08:00", Date.UTC(2017, 8, 12, 0, 30)],
  ["2017-09-12T08:30:00-0800", Date.UTC(2017, 8, 12, 16, 30)],
  ["2017-09-12T08:30Z", Date.UTC(2017, 8, 12, 8, 30)],
  ["2017-09-12 08:30:00.000000", null],
  ["2017-09-12T08:30:55.096Z", Date.UTC(2017, 8, 12, 8, 30, 55, 96)],
  ["20170912", null],
  ["20170912083000", null],
  ["20170912T083000Z", Date.UTC(2017, 8, 12, 8, 30)],
  ["Tue, 12 Sep 2017 08:30:00 GMT", Date.UTC(2017, 8, 12, 8, 30)],
  ["Tue Sep 12 08:30:00 EST 2017", null],
  ["2017/9/12 10:00", null],
  ["Tuesday, September 12, 2017 @ 11:10 PM UTC", Date.UTC(2017, 8, 12, 23, 10)],
  ["9/12/2017 7:11 AM PST", Date.UTC(2017, 8, 12, 15, 11), "en-US"],
])("reads %s with its zone", (written, instant, lang: string | null = null) => {
  expect(read(written, lang)).toEqual({ day: "2017-09-12", instant });
});

describe("the twelfth of September 2017 in the languages of the world", () => {
  test.each([
    ["September 12, 2017", null],
    ["Sept. 12th, 2017", null],
    ["12 SEPTEMBER 2017", null],
    ["Sep 12 Tue 2017", null],
    ["2017年9月12日", null],
    ["平成29年9月12日", "ja"],
    ["民國106年9月12日", "zh-TW"],
    ["2017년 9월 12일", "ko"],
    ["2017. 9. 12. 오전 10:00", "ko"],
    ["12 сентября 2017 г.", "ru"],
    ["12 вересня 2017", "uk"],
    ["12 سبتمبر 2017", "ar"],
    ["١٢ سبتمبر ٢٠١٧", "ar"],
    ["12 أيلول 2017", null],
    ["12 شتنبر 2017", "ar-MA"],
    ["۲۱ شهریور ۱۳۹۶", "fa"],
    ["۲۱ شهریور ۱۳۹۶", null],
    ["۱۳۹۶/۰۶/۲۱", "fa-IR"],
    ["12 Eylül 2017", "tr"],
    ["12 EYLÜL 2017", null],
    ["12 सितंबर 2017", "hi"],
    ["१२ सितंबर २०१७", "hi"],
    ["12 กันยายน 2560", "th"],
    ["12 ก.ย. พ.ศ. 2560", null],
    ["๑๒ กันยายน ๒๕๖๐", "th"],
    ["12/09/2560", "th"],
    ["12 tháng 9 năm 2017", "vi"],
    ["12 de setembro de 2017", "pt-BR"],
    ["12.set.2017 às 2h00", "pt"],
    ["12 de septiembre de 2017", "es"],
    ["12 septembre 2017 à 13h36", "fr"],
    ["12. September 2017, 13:36 Uhr", "de"],
    ["12.09.2017", "de"],
    ["12 settembre 2017", "it"],
    ["12. září 2017", "cs"],
    ["12. 9. 2017", "cs"],
    ["12 września 2017", "pl"],
    ["2017. szeptember 12.", "hu"],
    ["12 Σεπτεμβρίου 2017", "el"],
    ["12 בספטמבר 2017", "he"],
  ])("%s (%s)", (written, lang) => {
    expect(read(written, lang)?.day).toBe("2017-09-12");
  });
});

describe("day and month in figures", () => {
  test.each([
    ["03/04/2017", "en-US", "2017-03-04"],
    ["03/04/2017", "en-GB", "2017-04-03"],
    ["03/04/2017", "fr", "2017-04-03"],
    ["03.04.2017", null, "2017-04-03"],
    ["05/29/2007 09:49:00", null, "2007-05-29"],
    ["29/05/2007", null, "2007-05-29"],
    ["03/04/2017", null, null],
    ["03/04/2017", "en", null],
    ["03/04/2017", "fr-CA", null],
    ["03/04/2017", "no such language", null],
  ])("%s on a page in %s is %s", (written, lang, day) => {
    expect(read(written, lang)?.day ?? null).toBe(day);
  });
});

test.each([
  ["a day that does not exist", "2017-02-30", null],
  ["the future", "2031-01-01", null],
  ["before the web", "January 1, 1970", null],
  ["a month that two languages count differently", "12. listopada 2017", null],
  ["two days", "2017-09-12 – 2017-09-14", null],
  ["a Solar Hijri year elsewhere", "1396/06/21", "en"],
  ["no year", "12 September", "en"],
  ["a version", "10.12.2017.4", "de"],
  ["words that are no month", "12 monkeys 2017", "en"],
])("refuses %s", (_why, written, lang) => {
  expect(read(written, lang)).toBeNull();
});

test("a month that two languages count differently is the page's", () => {
  expect(read("12. listopada 2017.", "hr")?.day).toBe("2017-10-12");
  expect(read("12 listopada 2017", "pl")?.day).toBe("2017-11-12");
});

const dates = fc.date({ min: new Date(Date.UTC(1990, 0, 2)), max: new Date(NOW), noInvalidDate: true });

test("reads back any instant from 1990 to now that ISO 8601 can write", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(read(date.toISOString())).toEqual({
        day: date.toISOString().slice(0, 10),
        instant: date.getTime(),
      });
    }),
  );
});

test("reads back what the platform writes for readers, in every language of the dataset", () => {
  const languages = "en-US en-GB zh-CN zh-TW ja ko ru ar fa tr hi th vi pt es fr de it cs pl nl id".split(
    " ",
  );
  fc.assert(
    fc.property(dates, fc.constantFrom(...languages), (date, lang) => {
      const written = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
      expect(`${written}: ${read(written, lang)?.day}`).toBe(
        `${written}: ${date.toISOString().slice(0, 10)}`,
      );
    }),
  );
});

test("never throws, keeps to its bounds and to the text", () => {
  const text = fc.array(
    fc.constantFrom(
      "2017",
      "12",
      "9",
      "年",
      "月",
      "日",
      "-",
      "/",
      ".",
      " ",
      "Sept",
      "มี.ค.",
      "T",
      ":",
      "١",
      "+08:00",
      "x",
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        text.map((parts) => parts.join("")),
        fc.string({ maxLength: 40 }),
      ),
      (written) => {
        let last = 0;
        for (const { day, start, end } of findDates(written, { lang: "en-GB", now: NOW })) {
          expect(day >= "1990-01-01" && day <= "2026-11-22").toBe(true);
          expect(start >= last && end > start && end <= written.length).toBe(true);
          last = start;
        }
      },
    ),
  );
});
