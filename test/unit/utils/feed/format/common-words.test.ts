import { describe, expect, it } from "vitest";
import { foldName, foldUnit, IGNORED } from "../../../../../utils/detection/fold.ts";
import { isCommonName } from "../../../../../utils/feed/format/common-words.ts";

const COMMON = [
  "the",
  "de",
  "ist",
  "это",
  "için",
  "إلى",
  "على",
  "که",
  "این",
  "के",
  "的",
  "これ",
  "있다",
  "ที่",
  "một",
];

describe("isCommonName", () => {
  it("refuses the commonest words, whatever is said of ambiguity", () => {
    for (const word of [
      ...COMMON,
      "The",
      "THE",
      "ｔｈｅ",
      " the ",
      "(the)",
      "of the",
      "In The",
      "of\u00A0the",
    ])
      expect([word, isCommonName(word, true)]).toEqual([word, true]);
  });

  it("refuses frequent words that are not said to be ambiguous", () => {
    for (const word of ["said", "People", "monday"])
      expect([word, isCommonName(word, false), isCommonName(word, true)]).toEqual([word, true, false]);
  });

  it("lets the names of services be", () => {
    for (const name of [
      "WeChat",
      "X",
      "LINE",
      "Signal",
      "Here WeGo",
      "The New York Times",
      "MAX",
      "微信",
      "VK",
      "…",
    ])
      expect([name, isCommonName(name, false)]).toEqual([name, false]);
  });

  it("is not misled by any sign that the matcher passes over", () => {
    const through: string[] = [];
    for (let unit = 0x80; unit < 0x10000; unit++) {
      if (foldUnit(unit) !== IGNORED) continue;
      const sign = String.fromCharCode(unit);
      for (const form of [`t${sign}he`, `${sign}the`, `the${sign}`])
        if (!isCommonName(form, true)) through.push(unit.toString(16));
    }
    expect(through).toEqual([]);
  });

  it("refuses every spelling that the matcher takes for such a word", () => {
    const through: string[] = [];
    for (const word of COMMON) {
      for (let unit = 0x80; unit < 0x10000; unit++) {
        const [first = "", ...rest] = word;
        const form = [String.fromCharCode(unit), ...rest].join("");
        if (foldUnit(unit) === foldUnit(first.charCodeAt(0)) && foldName(form) === foldName(word))
          if (!isCommonName(form, true)) through.push(form);
      }
    }
    expect(through).toEqual([]);
  });
});
