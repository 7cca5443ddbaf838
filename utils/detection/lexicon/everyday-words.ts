import { foldName } from "../fold.ts";

/**
 * Names that are also everyday words: they need more evidence than names which, written so, mostly mean the service
 * (Telegram, Apple, Meta). Folded.
 */
export const EVERYDAY_WORDS: readonly string[] = [
  "line signal wire path medium session band element matrix threads teams max vine steam snap messenger x slack zoom",
  "clubhouse lantern firefly briar simplex notion time guardian economist audible castro quartz clash gemini kraken",
  "kick sputnik blogger momo imo proton bing discord insta tor mastodon parler bear mask arc х rave poke keep didi sina",
  "meet vod cac rt tsa toc claude tango tagged secret spark tinder bumble rumble periscope talkbox replika hangouts grok",
  "телеграмм медуза дождь дзен вести макс мах мета сигнал тор спутник зум стим твич дискорд телега",
  "信号 電報 电报 头条 頭條 脆 蓝天 藍天 连我 連我 探探 做啥 嘀咕",
  "ライン シグナル ズーム スチーム クラブハウス",
  "라인 시그널 줌 스팀 스레드 밴드 패스 클럽하우스 디디",
  "ज़ूम زوم إشارة زووم سیگنال ไลน์ คลับเฮาส์ 쓰레드",
]
  .flatMap((line) => line.split(" "))
  .concat("post bar", "talk box", "app store", "play store", "the wire")
  .map(foldName);

/** Names that mostly mean the service, written so, and are words all the same where a text has them in lower-case. Folded. */
export const ALSO_WORDS: readonly string[] = "meta apple amazon telegram twitch".split(" ").map(foldName);

/** Everyday words by the list above that are seldom read, and so mean the service more often. Folded. */
export const UNCOMMON_WORDS: readonly string[] =
  "didi discord zoom slack twitch bing parler mastodon proton clubhouse insta steam threads imo gemini kraken lantern дискорд стим твич зум"
    .split(" ")
    .map(foldName);

/** Everyday words that with a capital inside a sentence mean the service almost always: "a Zoom hearing", "in our Slack". Folded. */
export const MOSTLY_SERVICES: readonly string[] = "discord zoom slack twitch bing mastodon steam"
  .split(" ")
  .map(foldName);

/** Names that are also words, and that many write in lower-case where they mean the service. Folded. */
export const LOOSE: readonly string[] =
  "signal telegram zoom clubhouse discord twitch slack bing messenger wire".split(" ").map(foldName);

/** Of these the ones that do so only in quotation marks: "a messenger group" is one of any messenger. Folded. */
export const LOOSE_IN_QUOTES: readonly string[] = "messenger wire".split(" ").map(foldName);

/** What a service has, after such a name: "a zoom call". */
export const LOOSE_PARTS: readonly string[] = (
  "app apps group groups chat chats call calls meeting meetings message messages account accounts channel channels server servers user users " +
  "room rooms link links filter filters background backgrounds conversation conversations interview interviews stream streams streamer streamers bot bots gruppe gruppen"
).split(" ");

/** Words so common that even a capital seldom makes them the service's name. Folded. */
export const SELDOM_MEANT: readonly string[] =
  "time secret spark tagged meet kick keep poke bear mask arc castro quartz clash notion audible vod cac tsa toc blogger teams rumble bumble tinder rave"
    .split(" ")
    .map(foldName);

/** Names that people, films, bands and broadcasters have, too: a capital says little. Folded. */
export const PERSONAL_NAMES: readonly string[] =
  "didi sina bing max briar momo castro макс claude mcafee matrix band lantern tango мах".split(" ");

/** Names that cars, games, papers and festivals bear, too: a capital says little, though who acts is mostly the company. Folded. */
export const BORNE_NAMES: readonly string[] = "proton snap wire firefly".split(" ");

/** Names that outside English mostly others bear: there a capital says as little. Folded. */
export const SHARED_NAMES: readonly string[] = "proton tor тор".split(" ");

/** First names among these: in letters of their own beside scripts without capitals, too, they are people's and products'. Folded. */
export const FIRST_NAMES: readonly string[] = "max макс мах didi sina momo castro claude".split(" ");

/** Names that films, series and bands have, too: fans and stars are no service's. Folded. */
export const SHOWS: readonly string[] =
  "didi sina bing max momo castro matrix band lantern tango firefly wire session element".split(" ");

/** In scripts without capitals a name that is also a word is an everyday one, but for these companies. Folded. */
export const KNOWN_NAMES: readonly string[] =
  "滴滴 快手 钉钉 釘釘 メタ スレッズ 메타 ميتا متا मेटा 苹果 苹果公司 蘋果 蘋果公司 アップル 애플 آبل أبل اپل एप्पल एपल आप्पल แอปเปิล 亚马逊 亞馬遜 新浪 アマゾン 아마존 推特 엑스 エックス एक्स إكس ایکس अमेज़न अमेज़ॅन अमेजन ऐपल أمازون آمازون แอมะซอน ดิสคอร์ด マストドン 마스토돈 슬랙 تويتش ثريدز تردز थ्रेड्स ياهو یاهو سيغنال سيجنال ماسنجر मैसेंजर เมสเซนเจอร์ 카카오"
    .split(" ")
    .map(foldName);

/** Nouns that stand without an article anyway: plurals and what cannot be counted. Folded. */
export const BARE_NOUNS: readonly string[] = "threads teams steam slack discord x snap".split(" ");

/** Names that are ordinary words of a language, by its code: there a capital at the start of a sentence says nothing. */
const NATIVE: Readonly<Record<string, string>> = {
  de: "blogger kakao gab zank signal medium element session band matrix max tor proton messenger telegramm x sina zoom",
  pt: "meta time line max band blogger zoom",
  es: "meta time blogger zoom",
  it: "meta blogger zoom",
  fr: "blogger zap signal session medium zoom parler",
  nl: "blogger band signaal medium element matrix zoom",
  tr: "blogger zoom",
  id: "blogger zoom telegram medium",
  sv: "band signal medium element matrix zoom",
};

/** The same as "de signal". Folded. */
export const NATIVE_WORDS: readonly string[] = Object.entries(NATIVE).flatMap(([lang, names]) =>
  names.split(" ").map((name) => `${lang} ${foldName(name)}`),
);

/** Names that are no word of any language: many write them in lower-case and mean the service all the same. Folded. */
export const COINED: readonly string[] = [
  "facebook instagram tumblr reddit snapchat skype viber pinterest weibo netflix spotify linkedin github roblox google",
  "gmail wikipedia microsoft dropbox whatsapp tiktok youtube vimeo soundcloud flickr quora douyin kakao kakaotalk vkontakte",
  "телеграм фейсбук инстаграм твиттер ютуб вконтакте ватсап вотсап вайбер тикток скайп ютюб фейсбук інстаграм твіттер вайбер",
  "chatgpt deepseek onlyfans grindr badoo paypal ebay airbnb icloud facetime imessage",
].flatMap((line) => line.split(" "));
