import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedSites } from "../../../../utils/settings/marked-sites.ts";
import { DEFAULT_SETTINGS, MODES, modeFor, normaliseHost } from "../../../../utils/settings/mode.ts";
import type { Settings } from "../../../../utils/settings/types.ts";

const settings = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

describe("the sites that are marked", () => {
  test("all, as long as the reader chose nothing", () => {
    expect(markedSites(DEFAULT_SETTINGS)).toEqual({ matches: ["<all_urls>"], excludeMatches: [] });
  });

  test("all but those that are quiet or off", () => {
    const sites = { "a.example": "quiet", "b.example": "off", "c.example": "marks" } as const;
    expect(markedSites(settings({ sites }))).toEqual({
      matches: ["<all_urls>"],
      excludeMatches: ["a.example", "b.example"].flatMap((host) => [
        `*://${host}/*`,
        `*://${host}./*`,
        `*://www.${host}/*`,
        `*://www.${host}./*`,
      ]),
    });
  });

  test("none, where nothing is marked", () => {
    expect(markedSites(settings({ mode: "quiet" }))).toBeNull();
    expect(markedSites(settings({ mode: "off", sites: { "a.example": "quiet" } }))).toBeNull();
  });

  test("those alone that the reader chose", () => {
    const sites = { "127.0.0.1": "marks", "b.example": "off", "[::1]": "marks" } as const;
    expect(markedSites(settings({ mode: "quiet", sites }))).toEqual({
      matches: ["*://127.0.0.1/*", "*://[::1]/*"],
      excludeMatches: [],
    });
  });

  test("a host that would mean others is not said", () => {
    expect(markedSites(settings({ sites: { "*": "off" } }))).toBeNull();
    expect(markedSites(settings({ mode: "off", sites: { "*": "marks" } }))).toBeNull();
  });

  test("they are those whose mode is marks, by whatever name", () => {
    const host = fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom("localhost", "www.www.example", "www.com"));
    const named = fc
      .tuple(fc.constantFrom("", "www.", "www.www."), host, fc.constantFrom("", "."))
      .map((parts) => parts.join(""))
      .filter((name) => normaliseHost(name) !== "");
    fc.assert(
      fc.property(
        fc.constantFrom(...MODES),
        fc.array(fc.tuple(named, fc.constantFrom(...MODES))),
        named,
        (mode, chosen, other) => {
          const sites = Object.fromEntries(chosen.map(([name, own]) => [normaliseHost(name), own]));
          const all = settings({ mode, sites });
          for (const name of [other, ...chosen.map(([one]) => one)]) {
            const { hostname } = new URL(`http://${name}`);
            expect(isAmong(markedSites(all), hostname)).toBe(modeFor(all, hostname) === "marks");
          }
        },
      ),
    );
  });
});

function isAmong(sites: ReturnType<typeof markedSites>, host: string): boolean {
  const pattern = `*://${host}/*`;
  const isMatched = sites?.matches.some((one) => one === "<all_urls>" || one === pattern) ?? false;
  return isMatched && sites?.excludeMatches.includes(pattern) === false;
}
