import { describe, expect, it } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { Alias } from "../../../../utils/detection/types.ts";

const sure = (text: string): Alias => ({ text, entity: text, lang: "mul", ambiguous: false });
const also = (text: string): Alias => ({ text, entity: text, lang: "mul", ambiguous: true });

const LATIN =
  "YouTube Google Skype Facebook Twitter Instagram TikTok Wikipedia Quora Reddit Lakome Snapp".split(" ");
const OTHERS =
  "ফেসবুক টিকটক ইমো फेसबुक न्यूज़ ट्विटर பேஸ்புக் ட்விட்டர் മലയാളം ട്വിറ്റർ ഫേസ്ബുക്ക് ఫేస్‌బుక్ ફેસબુક ፌስቡክ ფეისბუქ Ֆեյսբուք";
const matcher = compileMatcher({
  format: 1,
  version: "test",
  hints: {},
  lexicon: LEXICON,
  aliases: [
    ...[...LATIN, ...OTHERS.split(" ")].map(sure),
    ...["Telegram", "Signal", "Element", "Apple", "카카오", "애플"].map(also),
  ],
});

/** What was found, in the order of the text. */
function found(text: string): string {
  return matcher
    .find(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

describe("endings without apostrophe", () => {
  it.each([
    ["pl", "na YouTubie, Twitterze i Skypie, z Googlem", "YouTubie Twitter Skypie Googlem"],
    ["cs", "na YouTubu, proti Googlu, Skypem, z Wikipedie", "YouTubu Googlu Skypem Wikipedie"],
    ["hr", "Facebookova objava, Twitterov račun, na YouTubeu", "Facebook Twitter YouTube"],
    ["sl", "na Wikipediji", "Wikipediji"],
    ["fi", "Twitteristä, Facebookista, TikTokille", "Twitter Facebook TikTok"],
    ["et", "Facebookis ja Instagramist", "Facebook Instagram"],
    ["hu", "Facebookkal, Twitterrel, TikTokról, Twittert", "Facebook Twitter TikTok Twitter"],
    ["tr", "Twitterın, Instagramla, YouTubeun", "Twitter Instagram YouTube"],
    ["ro", "Facebookului și Twitterul", "Facebook Twitter"],
  ])("are known in %s", (_, text, names) => {
    expect(found(text)).toBe(names);
  });

  it("are known on longer names that are also words, and fewer of them", () => {
    expect(found("na Telegramu, Telegramie, Telegramem, Telegramban")).toBe(
      "Telegram Telegram Telegram Telegram",
    );
    expect(found("Telegrama, Telegramme, Elemente, Elementu, Signale, Signalu, Applem")).toBe("");
  });

  it("make no name of another word", () => {
    expect(found("YouTuber, YouTubing, Googler, Googlewhack, Twitterati, Quorum, Facebookers")).toBe("");
    expect(
      found(
        "Wikipedi, Wikipedist, Wikipediem, Skyp, Googl, Googly, googly eyes, Facebookmal, Twitterkal, redditi, Lakoma, Snappet",
      ),
    ).toBe("");
  });
});

describe("scripts in which endings join the word", () => {
  it.each([
    ["bn", "ফেসবুকে, টিকটকের, ফেসবুককেও, ইমোতে", "ফেসবুক টিকটক ফেসবুক ইমো"],
    ["mr", "फेसबुकवर, ट्विटरच्या", "फेसबुक ट्विटर"],
    ["ne", "फेसबुकमा, ट्विटरले", "फेसबुक ट्विटर"],
    ["ta", "பேஸ்புக்கில், பேஸ்புக், ட்விட்டரின்", "பேஸ்புக் பேஸ்புக் ட்விட்டரின்"],
    ["ml", "ഫേസ്ബുക്കിൽ, ഫേസ്ബുക്ക്", "ഫേസ്ബുക്കിൽ ഫേസ്ബുക്ക്"],
    ["te", "ఫేస్‌బుక్‌లో, ఫేస్‌బుక్లో", "ఫేస్‌బుక్ ఫేస్‌బుక్"],
    ["gu", "ફેસબુકની, ફેસબુકમાં", "ફેસબુક ફેસબુક"],
    ["am", "በፌስቡክ፣ የፌስቡክ፣ ፌስቡክን", "ፌስቡክ ፌስቡክ ፌስቡክ"],
    ["ka", "ფეისბუქი, ფეისბუქზე", "ფეისბუქი ფეისბუქზე"],
    ["hy", "Ֆեյսբուքում, ֆեյսբուքյան", "Ֆեյսբուքում ֆեյսբուքյան"],
  ])("find the name in %s", (_, text, names) => {
    expect(found(text)).toBe(names);
  });

  it("make no name of another word", () => {
    expect(found("ইমোশন ফেসবুকার फेसबुकिया ட்விட்ட ட்விட்டரா ፌስቡክኛ ፋፌስቡክ ფეისბუქელი Ֆեյսբուքցի")).toBe("");
  });
});

it("letters with a nukta are the same however they are encoded", () => {
  expect(found("न्यू\u095b और न्यूज\u093c और न्यूज")).toBe("न्यू\u095b न्यूज न्यूज");
});

it("what a company calls its products leaves the company's name in Korean", () => {
  expect(found("카카오스토리를 카카오모빌리티가 애플워치 카카오닙스 애플리케이션")).toBe(
    "카카오 카카오 애플",
  );
});
