import { expect, test } from "vitest";
import { aliasKey } from "../../../../../utils/dataset/names/alias-key.ts";
import { instrumentKey } from "../../../../../utils/dataset/names/instrument-key.ts";
import { scriptOf } from "../../../../../utils/dataset/names/script.ts";

test.each([
  ["WeChat", "en", "Latn"],
  ["微信", "zh-Hans", "Hans"],
  ["騰訊", "zh-Hant", "Hant"],
  ["騰訊", "zh-TW", "Hant"],
  ["腾讯", "zh-CN", "Hans"],
  ["微信", "zh", "Hani"],
  ["QQ空间", "zh-Hans", "Hans"],
  ["カカオトーク", "ja", "Jpan"],
  ["国家", "ja", "Jpan"],
  ["LINE", "ja", "Latn"],
  ["카카오톡", "ko", "Kore"],
  ["Телеграм", "ru", "Cyrl"],
  ["فیس‌بوک", "fa", "Arab"],
  ["เฟซบุ๊ก", "th", "Thai"],
  ["फेसबुक", "hi", "Deva"],
  ["360", "mul", "Zyyy"],
])("%s (%s) is %s", (text, lang, script) => expect(scriptOf(text, lang)).toBe(script));

test("names that differ in width, case, space and hyphens only are one", () => {
  expect(
    new Set(["Kakao Talk", "KakaoTalk", "kakao-talk", "ＫａｋａｏＴａｌｋ", "Kakao\u00adTalk"].map(aliasKey))
      .size,
  ).toBe(1);
  expect(aliasKey("فیس‌بوک")).toBe(aliasKey("فیسبوک"));
  expect(instrumentKey("Act No. 5 (2017)")).toBe(instrumentKey("act no 5, 2017"));
});
