import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

/**
 * Words that services are named after, and that people write without meaning one: of English, then of other
 * languages. A word belongs here if a newspaper may print it, as it is listed, in another sense. In lower-case.
 */
const WORDS: ReadonlySet<string> = new Set(
  [
    "line signal x threads discord zoom medium wire element session band path vine max steam slack teams matrix apple",
    "amazon meta kick castro clash quartz time telegraph telegram sputnik meet tango tagged blogger clubhouse lantern",
    "briar proton mastodon twitch notion firefly kraken gemini secret spark tinder bumble rumble periscope audible snap",
    "messenger gab rave guardian independent mirror globe nation standard express dawn intercept verge outline shadow",
    "hangouts maps drive photos kindle prime stories slate salon wave buzz whisper confide cover keep bridge bing poke",
    "truth monitor talkbox oracle edge tidal pandora bear mask arc claude perplexity copilot grok pod orbit spaces",
    "groups replika parler libero sina didi momo imo tor libertà медуза спутник сигнал тор макс мета зум дождь пульс дзен",
    "вести звезда эхо телега متا إشارة سيجنال سيغنال سیگنال زوم إكس ایکس مترجم الجزيرة الميادين",
    "信号 電報 电报 头条 頭條 快手 钉钉 脆 探探 淡蓝 淡藍 连我 連我 嘀咕 做啥 苹果 蘋果 脸谱 臉譜 油管 照片墙 逆統戰",
    "ライン シグナル メタ ズーム スチーム スレッズ クラブハウス クラーケン アップル",
    "라인 시그널 메타 줌 스팀 스레드 밴드 패스 클럽하우스 크라켄 엑스 디디 애플 ไลน์",
  ].flatMap((line) => line.split(" ")),
);

/** A capital inside a word ("TalkBox") sets the name apart from the word. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

export const ordinaryWords: Rule = {
  name: "ordinary-words",
  demands: "A name that is also an ordinary word is marked ambiguous.",
  *check(set) {
    for (const { value: entity, place } of set.entities) {
      for (const [i, { text, ambiguous }] of entity.names.entries()) {
        if (ambiguous || CAPITAL_INSIDE.test(text) || !WORDS.has(text.toLowerCase())) continue;
        yield {
          place: within(place, "names", i),
          problem: `"${text}" is also an ordinary word`,
          remedy: "mark it `ambiguous: true`, and give `cues` by which the service is known",
        };
      }
    }
  },
};
