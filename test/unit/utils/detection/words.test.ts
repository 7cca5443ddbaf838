import { expect, test } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { wordsOf } from "../../../../utils/detection/words.ts";

const words = wordsOf(LEXICON);

test("a list has its words, whole, and no others", () => {
  for (const word of LEXICON.everydayWords) expect(words.has("everydayWords", word)).toBe(true);
  expect(words.has("everydayWords", "post bar")).toBe(true);
  expect(words.has("everydayWords", "post")).toBe(false);
  expect(words.has("everydayWords", "")).toBe(false);
  expect(words.has("bystanders", "")).toBe(false);
  expect(words.all("koreanCompounds")).toEqual(LEXICON.koreanCompounds);
  expect(words.all("bystanders")).toEqual([]);
});

test("what is told of other things comes back as it was written", () => {
  for (const [name, { before = [], after = [] }] of Object.entries(LEXICON.otherThings))
    expect(words.otherThing(name)).toEqual({ before, after });
  expect(words.otherThing("wechat")).toBeNull();
});

test("patterns and weights come back, too", () => {
  expect(words.pattern("shareAddress", "", "i").source).toBe(LEXICON.patterns.shareAddress);
  expect(words.weights).toEqual(LEXICON.weights);
});
