import fc from "fast-check";
import { expect, test } from "vitest";
import { lettered } from "../../../../utils/detection/letters.ts";
import { PATTERNS } from "../../../../utils/detection/lexicon/patterns.ts";

const SOURCES = [
  String.raw`[\p{L}\p{M}\p{N}]+(?:['’\u200c][\p{L}\p{M}\p{N}]+)*`,
  String.raw`[^\p{L}]`,
  String.raw`[\p{Ll}][\p{Lu}]`,
  String.raw`[\p{Lo}]`,
  ...Object.values(PATTERNS).filter((source) => source.includes(String.raw`\p{`)),
];

const western = fc.oneof(
  fc.integer({ min: 0, max: 0xff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom(..."’|–|“|”|…|€|, |/| and | or | ou |2|³|ª|º|µ|¼|×|÷|ß|ÿ".split("|")),
);

test("in a text of Western Europe a pattern finds what it would find in any", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SOURCES), fc.array(western, { maxLength: 30 }), (source, parts) => {
      const text = parts.join("");
      const pattern = lettered(source, "g")(text);
      expect(pattern.unicode).toBe(false);
      expect(text.match(pattern)).toEqual(text.match(new RegExp(source, "gu")));
    }),
    { numRuns: 2_000 },
  );
});

test.each(["Ωmega", "Ł", "微信", "𝐀"])("other letters are letters, too: %s", (text) => {
  expect(lettered(String.raw`^[\p{L}]`)(text).test(text)).toBe(true);
});
