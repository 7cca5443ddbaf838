import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../utils/settings/mode.ts";
import { neverMarked, withNever, withoutNever } from "../../../../utils/settings/never.ts";

test("a name is not marked on its site, or anywhere, however its letters are written", () => {
  const line = withNever(DEFAULT_SETTINGS, "LINE", "www.Example.com:80");
  const both = withNever(line, "Ｓｉｇｎａｌ", null);
  expect([...neverMarked(both, "example.com")]).toEqual(["line", "signal"]);
  expect([...neverMarked(both, "news.example.com")]).toEqual(["signal"]);
  expect([...neverMarked(both, "")]).toEqual(["signal"]);
});

test("the same choice is kept once, and taken back whole", () => {
  const twice = withNever(withNever(DEFAULT_SETTINGS, "LINE", null), "Line", null);
  expect(twice.never).toEqual([{ name: "LINE", site: null }]);
  expect(withNever(twice, "LINE", "a.example").never).toHaveLength(2);
  expect(withoutNever(twice, { name: "line", site: null })).toEqual(DEFAULT_SETTINGS);
  expect(withoutNever(twice, { name: "line", site: "a.example" })).toEqual(twice);
});

test("a page without a host has no names of its own", () => {
  expect(withNever(DEFAULT_SETTINGS, "LINE", "")).toBe(DEFAULT_SETTINGS);
});
