import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDamaged } from "../../../../utils/settings/damage.ts";
import { DEFAULT_SETTINGS, modeFor, normaliseHost, withSiteMode } from "../../../../utils/settings/mode.ts";
import { parseSettings } from "../../../../utils/settings/parse.ts";

describe("a host as the key of a site", () => {
  test.each([
    ["www.example.com", "example.com"],
    ["Example.COM:8080", "example.com"],
    ["example.com.", "example.com"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["www.bücher.example:443", "xn--bcher-kva.example"],
    ["news.example.com", "news.example.com"],
    ["[::1]:8080", "[::1]"],
    ["www.", "www"],
    ["", ""],
    ["not a host", ""],
    ["example.com/path", ""],
    ["user@example.com", ""],
  ])("%s becomes %s", (host, key) => {
    expect(normaliseHost(host)).toBe(key);
  });

  test("it is its own key", () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const key = normaliseHost(host);
        expect(normaliseHost(key.startsWith("www.") ? host : key)).toBe(key);
      }),
    );
  });
});

test("a site's own mode goes before the general one, however its host is written", () => {
  const settings = withSiteMode({ ...DEFAULT_SETTINGS, mode: "quiet" }, "www.Example.com:80", "off");
  expect(modeFor(settings, "example.com")).toBe("off");
  expect(modeFor(settings, "news.example.com")).toBe("quiet");
  expect(modeFor(settings, "")).toBe("quiet");
  expect(withSiteMode(settings, "example.com", null).sites).toEqual({});
});

test("a page without host cannot have a mode of its own, nor can a name that every object has", () => {
  expect(withSiteMode(DEFAULT_SETTINGS, "", "off")).toBe(DEFAULT_SETTINGS);
  expect(modeFor(DEFAULT_SETTINGS, "constructor")).toBe("marks");
  expect(modeFor(withSiteMode(DEFAULT_SETTINGS, "__proto__.example", "off"), "__proto__.example")).toBe(
    "off",
  );
});

describe("settings from storage", () => {
  const read = (stored: unknown) => {
    const settings = parseSettings(stored);
    return { settings, damaged: isDamaged(stored, settings) };
  };

  test("nothing stored: the defaults, and nothing is damaged", () => {
    expect(read(undefined)).toEqual({ settings: DEFAULT_SETTINGS, damaged: false });
  });

  test("what is sound is kept, the rest becomes the default and is reported", () => {
    const stored = { mode: "quiet", sites: { "a.example": "off", "b.example": "loud" }, introduced: 1 };
    expect(read(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, mode: "quiet", sites: { "a.example": "off" } },
      damaged: true,
    });
  });

  test("those of format 1 are sound as they are", () => {
    const stored = { mode: "quiet", sites: { "a.example": "off" }, introduced: true };
    expect(read(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...stored }, damaged: false });
  });

  test("an unsound choice among names that are not marked loses no other, and a later format no sound part", () => {
    const line = { name: "LINE", site: null };
    const never = [line, { name: "", site: null }, { name: "X", site: 4 }, "Signal"];
    const stored = { ...DEFAULT_SETTINGS, format: 3, marking: "some", never, mode: "off" };
    expect(read(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, mode: "off", never: [line] },
      damaged: true,
    });
    expect(read({ ...DEFAULT_SETTINGS, never: [line] }).damaged).toBe(false);
  });

  test.each<unknown>([
    { ...DEFAULT_SETTINGS, format: 3 },
    { ...DEFAULT_SETTINGS, theme: "dark" },
    { ...DEFAULT_SETTINGS, never: { name: "LINE", site: null } },
    { ...DEFAULT_SETTINGS, mode: "loud" },
    "quiet",
    null,
    ["marks"],
  ])("what would be lost is reported: %j", (stored) => {
    expect(read(stored).damaged).toBe(true);
  });

  test("whatever is stored, the outcome is sound, and sound settings are unchanged", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = read(stored);
        expect(read(settings)).toEqual({ settings, damaged: false });
      }),
    );
  });
});
