import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInAddress } from "../../../../utils/detection/address.ts";
import { boundedEnd } from "../../../../utils/detection/boundary.ts";
import { entriesOf } from "../../../../utils/detection/entry.ts";
import { atOnce } from "../../../../utils/detection/slices.ts";
import {
  foldName,
  foldUnit,
  IGNORED,
  isCombining,
  ligature,
  SPACE,
} from "../../../../utils/detection/fold.ts";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { Alias, MatcherData } from "../../../../utils/detection/types.ts";
import { writtenAs } from "../../../../utils/detection/written.ts";

const sure = (text: string, entity: string): Alias => ({ text, entity, lang: "mul", ambiguous: false });
const also = (text: string, entity: string): Alias => ({ text, entity, lang: "mul", ambiguous: true });

const DATA: MatcherData = {
  format: 1,
  version: "test",
  hints: {},
  lexicon: LEXICON,
  aliases: [
    ...["WeChat", "微信", "وی‌چت", "위챗"].map((text) => sure(text, "wechat")),
    ...["LINE", "Line", "ライン", "라인", "ไลน์"].map((text) => also(text, "line")),
    ...["Telegram", "Телеграм", "텔레그램", "テレグラム", "تلگرام"].map((text) => sure(text, "telegram")),
    ...["Facebook", "فيسبوك", "Фейсбук", "फेसबुक"].map((text) => sure(text, "facebook")),
    ...["ツイッター", "Twitter"].map((text) => sure(text, "twitter")),
    also("X", "twitter"),
    sure("Википедия", "wikipedia"),
    sure("Weibo", "weibo"),
    sure("Sina Weibo", "weibo"),
    also("Sina", "sina"),
    sure("Firefly", "firefly"),
    sure("iMessage", "imessage"),
    sure("VPN", "vpn"),
    sure("Matrix.org", "matrix-site"),
    also("Didi", "didi-messenger"),
    also("Didi", "didi-chuxing"),
    sure("Tencent", "tencent"),
    sure("Tencent Music", "tencent-music"),
    sure("BAND", "band"),
    sure("バンド", "band"),
    sure("ハンドル", "handle"),
    ...["YouTube", "ইউটিউব", "யூடியூப்", "ዩቲዩብ", "იუთუბ"].map((text) => sure(text, "youtube")),
  ],
};
const matcher = compileMatcher(DATA);

/** What was found, as `surface=entity` in the order of the text. */
function found(text: string): string[] {
  return matcher.find(text).map(({ start, end, alias }) => `${text.slice(start, end)}=${alias.entity}`);
}

describe("names in their scripts", () => {
  it.each([
    ["WeChat's and WeChat’s", ["WeChat=wechat", "WeChat=wechat"]],
    ["微信群 WeChat群 微信支付", ["微信=wechat", "WeChat=wechat", "微信=wechat"]],
    ["온라인 가이드라인 라인업", []],
    ["라인은 라인에서도 라인앱을", ["라인=line", "라인=line", "라인=line"]],
    ["텔레그램으로 위챗과", ["텔레그램=telegram", "위챗=wechat"]],
    ["オンライン ラインナップ ガイドライン", []],
    ["ラインで ラインアプリ ツイッタージャパン", ["ライン=line", "ライン=line", "ツイッター=twitter"]],
    ["وفيسبوك بفيسبوك الفيسبوك", ["فيسبوك=facebook", "فيسبوك=facebook", "فيسبوك=facebook"]],
    ["تلگرام‌ها تلگرامی", ["تلگرام=telegram", "تلگرام=telegram"]],
    ["وی‌چت ویچت", ["وی‌چت=wechat", "ویچت=wechat"]],
    ["в Телеграме, Телеграмом, Телеграмный", ["Телеграме=telegram", "Телеграмом=telegram"]],
    ["Википедии и Википедию", ["Википедии=wikipedia", "Википедию=wikipedia"]],
    ["Telegram-каналы и Telegramом", ["Telegram=telegram", "Telegram=telegram"]],
    ["Instagram'ın, Facebook'ta", ["Facebook=facebook"]],
    ["na Facebooku a Twitteru", ["Facebook=facebook", "Twitter=twitter"]],
    ["फेसबुक फ़ेसबुक फेसबुकों", ["फेसबुक=facebook", "फ़ेसबुक=facebook"]],
    ["ผ่านไลน์", ["ไลน์=line"]],
    ["Twitterati, YouTwitter, Twitter2, Twitter_id", []],
    ["SpaceX Xbox X2 X", ["X=twitter"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("ways of writing", () => {
  it.each([
    ["ＷｅＣｈａｔ ﾂｲｯﾀｰ", ["ＷｅＣｈａｔ=wechat", "ﾂｲｯﾀｰ=twitter"]],
    [
      "We\u00adChat We\u200bChat Tele\u2060gram",
      ["We\u00adChat=wechat", "We\u200bChat=wechat", "Tele\u2060gram=telegram"],
    ],
    ["ﬁreﬂy Fireﬂy", ["ﬁreﬂy=firefly", "Fireﬂy=firefly"]],
    ["ﾊﾞﾝﾄﾞ バンド", ["ﾊﾞﾝﾄﾞ=band", "バンド=band"]],
    ["WECHAT Wechat wechat", ["WECHAT=wechat", "Wechat=wechat", "wechat=wechat"]],
    ["wEChat weCHAT", []],
    ["line didi Line LINE", ["Line=line", "LINE=line"]],
    ["vpn Vpn VPN", ["VPN=vpn"]],
    ["IMessage imessage IMESSAGE", ["IMessage=imessage", "imessage=imessage", "IMESSAGE=imessage"]],
    [
      "Sina  Weibo Sina\nWeibo Sina\n\nWeibo",
      ["Sina  Weibo=weibo", "Sina\nWeibo=weibo", "Sina=sina", "Weibo=weibo"],
    ],
    ["sina weibo", ["weibo=weibo"]],
    ["Telegra\u0301m", []],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("takes the longest name and looks no further in it", () => {
    expect(found("Tencent Music, Tencent's Sina Weibo")).toEqual([
      "Tencent Music=tencent-music",
      "Tencent=tencent",
      "Sina Weibo=weibo",
    ]);
  });

  it("gives one occurrence for each entity of a shared name", () => {
    expect(found("Didi")).toEqual(["Didi=didi-messenger", "Didi=didi-chuxing"]);
  });
});

describe("addresses", () => {
  it.each([
    ["https://example.org/Telegram/WeChat?x=Facebook", []],
    ["Telegram.me @Telegram me@WeChat.com $X WeChat.exe my_WeChat C:\\Facebook", []],
    ["t.me/Telegram and /opt/Telegram/bin", []],
    ["Matrix.org", ["Matrix.org=matrix-site"]],
    ["#WeChat #DeleteFacebook", ["WeChat=wechat"]],
    [
      "WeChat/Weibo, WeChat.Then Twitter:",
      ["WeChat=wechat", "Weibo=weibo", "WeChat=wechat", "Twitter=twitter"],
    ],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

/** Unicode holds it equal to a letter (𝒳), and the matcher has no reason to. */
function isOtherwiseEqual(character: string): boolean {
  const unit = character.charCodeAt(0);
  const known = foldUnit(unit) !== unit || ligature(unit) !== null || isCombining(unit);
  return character.length > 1 || (!known && character.normalize("NFKC") !== character);
}

/** The same by trying every name at every place. */
function naive(text: string): string[] {
  const entries = atOnce(entriesOf(DATA));
  const out: string[] = [];
  for (let start = 0; start < text.length; start++) {
    const folded = foldUnit(text.charCodeAt(start));
    if (folded === IGNORED || folded === SPACE) continue;
    for (let end = Math.min(text.length, start + 40); end > start; end--) {
      const surface = text.slice(start, end);
      if (foldUnit(text.charCodeAt(end - 1)) === IGNORED || isCombining(text.charCodeAt(end))) continue;
      if (/\n\s*\n/u.test(surface) || Array.from(surface).some(isOtherwiseEqual)) continue;
      const entry = entries.find(({ key }) => key === foldName(surface));
      if (entry === undefined || isInAddress(text, start, end)) continue;
      const ends = entry.aliases
        .filter((alias) => writtenAs(surface, alias.form, alias.ambiguous) !== null)
        .map((alias) => ({ alias, stop: boundedEnd(text, start, end, alias, matcher.words) }))
        .filter(({ stop }) => stop !== -1);
      const stop = ends[0]?.stop;
      if (stop === undefined) continue;
      const entities = new Set(ends.filter((one) => one.stop === stop).map(({ alias }) => alias.entity));
      for (const entity of entities) out.push(`${start}:${stop}:${entity}`);
      start = stop - 1;
      break;
    }
  }
  return out;
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...DATA.aliases.map(({ text }) => text)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...DATA.aliases.map(({ text }) => text.toUpperCase()),
      "wechat",
      "twitter",
      "ﬁreﬂy",
      "ﾂｲｯﾀｰ",
      "ＷｅＣｈａｔ",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..." |  |\n|\n\n|.|,|-|'s|’|/|@|#|_|a|X|ie|е|ом|و|은|온|ン|ー|ﾞ|ে|র|়|ில்|በ|ን|ის|\u00ad|\u200b|\u200c|\u0301|在|7|com|ﬁ".split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
);
const cut = fc.tuple(fc.array(piece, { maxLength: 8 }), fc.nat(), fc.nat()).map(([pieces, from, length]) => {
  const text = pieces.join("");
  const start = text.length === 0 ? 0 : from % text.length;
  return length % 3 === 0 ? text.slice(start, start + (length % 30)) : text;
});

/** Texts as elements cut them: names whole and in parts. */
const bits = fc
  .tuple(cut, fc.nat(), fc.nat())
  .map(([text, from, length]) => {
    const start = text.length === 0 ? 0 : from % text.length;
    return length % 2 === 0 ? text : text.slice(start, start + 1 + (length % 9));
  })
  .filter((text) => text.trim() !== "");

describe("the matcher", () => {
  it("finds what trying every name at every place finds", () => {
    fc.assert(
      fc.property(cut, (text) => {
        const fast = matcher.find(text).map(({ start, end, alias }) => `${start}:${end}:${alias.entity}`);
        expect(fast).toEqual(naive(text));
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it("tells every piece in which a name begins, however the pieces are put together, and of no others than alone", () => {
    /** What may stand after a piece; null is the end of its text. */
    const after = fc.constantFrom("", "", "", " ", "\n", "\u00a0 ", "\ufffc", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(bits, after), { maxLength: 12 }), (texts) => {
        const pieces = texts.map(([text]) => text);
        const touched = matcher.touched(pieces);
        const alone = pieces.flatMap((one, index) => (matcher.touched([one]).length === 0 ? [] : [index]));
        expect(alone).toEqual(expect.arrayContaining([...touched]));
        let text = "";
        let begins: number[] = [];
        const named = new Set<number>();
        for (const [index, [one, between]] of texts.entries()) {
          begins.push(...Array<number>(one.length).fill(index));
          text += one + (between ?? "");
          begins.push(...Array<number>((between ?? "").length).fill(-1));
          if (between !== null && index < texts.length - 1) continue;
          for (const { start } of matcher.find(text)) named.add(begins[start] ?? -1);
          text = "";
          begins = [];
        }
        expect(touched).toEqual(expect.arrayContaining([...named]));
      }),
      { numRuns: 500 },
    );
  });

  it("looks closely at a name in more pieces than names have letters", () => {
    const scattered = ["Te", ...Array<string>(60).fill("\u200b"), "legram"];
    expect(matcher.touched(scattered)).toContain(0);
    expect(matcher.touched(["We", "Chat"])).toEqual([0]);
    expect(matcher.touched(["We", "are"])).toEqual([]);
    expect(matcher.touched(["Sina", " Weibo"])).toEqual([0, 1]);
  });

  it("gives offsets in order that do not overlap", () => {
    fc.assert(
      fc.property(cut, (text) => {
        let last = 0;
        let start = -1;
        for (const occurrence of matcher.find(text)) {
          if (occurrence.start === start) continue;
          expect(occurrence.start).toBeGreaterThanOrEqual(last);
          expect(occurrence.end).toBeGreaterThan(occurrence.start);
          ({ start, end: last } = occurrence);
        }
      }),
    );
  });
});
