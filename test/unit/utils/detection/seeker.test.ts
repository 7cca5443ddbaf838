import { expect, test } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import { seekerOf } from "../../../../utils/detection/seeker.ts";

const alias = (text: string, entity: string, ambiguous = false) => ({ text, entity, lang: "mul", ambiguous });
const seeker = seekerOf(
  compileMatcher({
    format: 1,
    version: "test",
    lexicon: LEXICON,
    hints: { line: { cues: [], domains: ["line.me"] } },
    aliases: [alias("WeChat", "wechat"), alias("KakaoTalk", "kakaotalk"), alias("LINE", "line", true)],
  }),
);
const nothingElse = { title: "", host: null, companions: [] };
const found = (texts: readonly string[], about = nothingElse) =>
  seeker
    .decide({ ...about, passages: texts.map((text) => ({ text, lang: "en" })) })
    .mentions.map((ofOne) => ofOne.map(({ surface }) => surface));

test("tells which pieces to look at closer, and what they name without doubt", () => {
  expect(seeker.touched(["nothing", "on WeChat today", "in a LINE", "We"])).toEqual({
    touched: [1, 2, 3],
    named: ["wechat"],
  });
});

test("a passage is decided by what the others name, and by what the page is said to name", () => {
  expect(found(["A LINE was drawn."])).toEqual([[]]);
  expect(found(["KakaoTalk and LINE", "no name"])).toEqual([["KakaoTalk", "LINE"], []]);
  const asked = { passages: [{ text: "Users left for LINE.", lang: "en" }], title: "", host: null };
  const count = (companions: readonly string[]) =>
    seeker.decide({ ...asked, companions }).mentions[0]?.[0]?.reasons.length ?? 0;
  expect(count(["wechat", "kakaotalk"])).toBeGreaterThan(count([]));
});

test("a site's own name on its own pages is told as such", () => {
  const { mentions } = seeker.decide({
    passages: [{ text: "KakaoTalk, LINE and WeChat", lang: "en" }],
    title: "",
    host: "guide.line.me",
    companions: [],
  });
  expect(mentions[0]?.map(({ entity, home }) => [entity, home])).toEqual([
    ["kakaotalk", false],
    ["line", true],
    ["wechat", false],
  ]);
});

test("an answer is plain data, as messages carry it", () => {
  const answer = seeker.decide({ ...nothingElse, passages: [{ text: "WeChat", lang: null }] });
  expect(structuredClone(answer)).toEqual(answer);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  expect(answer.mentions[0]?.[0]?.alias).toEqual(alias("WeChat", "wechat"));
});
