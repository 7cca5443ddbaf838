import fc from "fast-check";
import { expect, test } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import { PATTERNS } from "../../../../utils/detection/lexicon/patterns.ts";

const parts = fc.constantFrom(
  ..."'|’s|s|“|” |(| (|, |、| / | – |·| and | oder | và |と|와 |หรือ| و| |\n|the |l’|Viber|Line Up|of|formerly|formerly known as|yang dulu bernama|ныне — |المعروف الآن باسم|旧|stuff|other".split(
    "|",
  ),
);
const between = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));

test("what is asked before the long patterns refuses nothing that they take", () => {
  fc.assert(
    fc.property(between, (text) => {
      const joint = new RegExp(PATTERNS.listJoint, "u").test(text);
      const same = new RegExp(PATTERNS.sameThing, "u").test(text);
      if (joint) expect(text).not.toMatch(/(?:^|\s)[a-z]{5}/);
      if (same) expect(text.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 5_000 },
  );
});

const also = (text: string) => ({ text, entity: text.toLowerCase(), lang: "mul", ambiguous: true });
const matcher = compileMatcher({
  format: 1,
  version: "test",
  lexicon: LEXICON,
  hints: {},
  aliases: [also("Line"), { ...also("WeChat"), ambiguous: false }],
});

test.each([
  ["WeChat and Line", "listed:wechat"],
  ["WeChat, Viber and Line", "listed:wechat"],
])("a list speaks for its names: %s", (text, why) => {
  const context = { lang: "en", title: "", host: null, companions: new Set<string>() };
  expect(matcher.decide(text, matcher.find(text), context).at(-1)?.why).toBe(why);
});
