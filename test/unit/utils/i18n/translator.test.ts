import { describe, expect, test } from "vitest";
import { EN } from "../../../../utils/i18n/en/catalogue.ts";
import { english } from "../../../../utils/i18n/english.ts";
import { translator } from "../../../../utils/i18n/translator.ts";

test.each([
  ["2014-08-07", "7 Aug 2014"],
  ["2017-09-12", "12 Sep 2017"],
  ["2014-08", "Aug 2014"],
  ["2014", "2014"],
  ["2014~", "c. 2014"],
  ["2014-08?", "Aug 2014?"],
  ["0099-01-02", "2 Jan 99"],
])("a date at its own precision: %s", (date, shown) => {
  expect(english.date(date)).toBe(shown);
});

test("a text that is no date is refused, not shown as one", () => {
  expect(() => english.date("soon")).toThrow(RangeError);
});

test.each([
  ["CN", "China"],
  ["HK", "Hong Kong"],
  ["EU", "European Union"],
  ["IN-JK", "India (IN-JK)"],
  ["QQ", "QQ"],
  ["not a code", "not a code"],
])("a place by its code: %s", (code, name) => {
  expect(english.place(code)).toBe(name);
});

test("numbers take the plural of the language", () => {
  expect(english.count("events", 1)).toBe("1 event");
  expect(english.count("events", 0)).toBe("0 events");
  expect(english.count("sources", 1234)).toBe("1,234 sources");
  const russian = translator({
    ...EN,
    locale: "ru",
    counts: {
      ...EN.counts,
      events: { one: "# событие", few: "# события", many: "# событий", other: "# события" },
    },
  });
  expect([1, 3, 5, 21].map((n) => russian.count("events", n))).toEqual([
    "1 событие",
    "3 события",
    "5 событий",
    "21 событие",
  ]);
});

describe("texts", () => {
  test("are filled in; what is missing stays visible", () => {
    expect(english.text("about", { name: "WeChat" })).toBe("about its service WeChat");
    expect(english.text("about")).toBe("about its service {name}");
  });

  test("a value with braces is taken as it is", () => {
    expect(english.text("about", { name: "{name}" })).toBe("about its service {name}");
  });
});
