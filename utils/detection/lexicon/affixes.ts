import { foldName } from "../fold.ts";

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

/** Case endings that Russian, Ukrainian and other Slavic languages in Cyrillic put on a foreign name. */
export const CYRILLIC_ENDINGS = words(
  "а у ом ем е ы и я ю ой ою ей ью ов ам ами ах ям ями ях ев ові ом ою і ї ю єю и ът а та ът",
);

/** Endings that Georgian and Armenian put on a foreign name. */
export const CAUCASIAN_ENDINGS = words(
  "ი ის ს ში ზე მა ით თან დან იდან იც სა ისა ისთვის სთვის სთან ზეც შიც მაც საც ისგან ად",
  "ի ը ն ում ից ով ին իս իդ յան ումն ովը ների ներ",
);

/** Endings without apostrophe on Latin names: Slavic, Turkic, Finnic, Hungarian, Romanian, Indonesian. */
export const LATIN_ENDINGS = words(
  "u a em om ie iem owi ovi ech y e em ovi ami ach ze ov ova ovo ove ovu ovog ovih ovim ovom",
  "da de ta te dan den tan ten ya ye nya un ün ın yı yi la yla yle nın nin nun nün ga ni ning",
  "ssa ssä issa issä ista istä in on en ia iin lla llä lle lta illa illä ille ilta iltä sta stä iksi n is ist ile ilt",
  "t ot ze ban ben ra re ról ről tól től nál nél hoz hez höz ért nak nek val vel ul ului",
);

/** Those of them that stand on names that are also words, and on few other words that begin so: Telegramu, Discordem. */
export const CAREFUL_ENDINGS = words(
  "u em om ie iem owi ovi ech ze zie ova ovi ban ben ról ről nak nek issa issä ista istä iin illa ille da dan ga",
);

/** Those that stand in place of a mute e: YouTubie, Googlu, Skypem. */
export const MUTE_ENDINGS = words("u ie em iem om owi ovi");

/** Those that stand in place of the a of -ia: Wikipedii, Wikipediju. */
export const IA_ENDINGS = words("e i í ií ę ą o y ou ji je jo ju jom");

/**
 * Endings of Bengali; of Marathi and Nepali; of Gujarati; of Telugu and Kannada. Folded, as all that is compared with
 * Indic letters.
 */
export const INDIC_ENDINGS = words(
  "ে র ের কে তে য় য়ে য়ের এর এ ও ই েও েই েরও কেও তেও টি টির সহ",
  "ला चा ची चे च्या चं ने नं वर वरून वरील मध्ये मधून मधील शी तून साठी कडून द्वारे",
  "मा ले को का की लाई बाट सँग द्वारा माथि मार्फत",
  "ની નો ના ને નું માં પર થી",
  "లో లోని కు ను తో పై నుంచి నుండి కి ని ద్వారా ನಲ್ಲಿ ನ ಗೆ ನಿಂದ",
).map(foldName);

/** Endings of Tamil and Malayalam that begin with a vowel, and so take the place of the sign that there is none. Folded. */
export const VOWEL_ENDINGS = words(
  "ில் ின் ை ிற்கு ுக்கு ும் ால் ிலும் ிலிருந்து ிலேயே ிடம் ுடன்",
  "ിൽ ില്‍ ിന്റെ ിനെ ിലെ ിന് ും ിലൂടെ ിലും ിനും",
).map(foldName);

/** Prepositions and the relative mark that Amharic writes together with a name. */
export const ETHIOPIC_PREFIXES = words("በ የ ከ ለ በየ የነ እነ እንደ ስለ ወደ");

/** What it adds: the object mark, “and”, “also”. */
export const ETHIOPIC_SUFFIXES = words("ን ና ም ንም ንና ው");

/** Particles and copulas that follow a Korean noun without a space. */
export const KOREAN_PARTICLES = words(
  "은 는 이 가 을 를 의 에 에서 에게 에게서 께 으로 로 으로서 로서 으로써 로써 으로부터 로부터 와 과 랑 이랑 도 만 까지 부터 마저 조차 밖에",
  "처럼 보다 이나 나 이라고 라고 이라는 라는 이란 란 이다 다 입니다 인 인데 이며 며 이고 고 등 들 들은 들이 들의 측 측은 측이 내 상 용",
  "로서는 로서도 에게는 에게도 부터는 까지는 이라도 라도 이야말로 만으로 만으로도 이라며 라며 이라면서 라면서 이었다 였다 이지만 지만 에서의 에서부터 과도 와도 으로만 로만 뿐이다 에게로 한테 에겐 로선 으로선 만은 대로 마다",
  "에는 에도 에만 에서는 에서도 에선 에서만 으로는 로는 으로도 로도 와의 과의 와는 과는 만의 만이 까지도 이든 든 하고 뿐 뿐만 씩 조차도 이라면 라면",
);

/** Nouns that Korean writes together with a service's name, and after which particles may follow. The first that fits counts. */
export const KOREAN_COMPOUNDS = words(
  "스토리 모빌리티 엔터테인먼트 프렌즈 택시 워치",
  "메신저 메시지 메시징 애플리케이션 어플 앱 채팅방 채팅 대화방 단톡방 채널 그룹 서비스 계정 이용자 사용자 가입자 플랫폼",
  "코리아 재팬 야후 페이 뱅크 게임즈 측 방 사 주가 인코퍼레이티드",
);

/** Loan words that Japanese writes directly after a service's name. */
export const KATAKANA_COMPOUNDS = words(
  "アプリ アカウント ユーザ グループ チャンネル チャット メッセージ メッセンジャー サービス サーバ ページ ジャパン ペイ ポイント",
  "スタンプ ニュース マップ ミュージック プライム ウォッチ ストア プレイ ドライブ ブラウザ コリア トーク インク コーポレーション",
  "ヘルス カー パッド フォン",
);

/** Conjunctions, prepositions and the article that Arabic writes together with the word. */
export const ARABIC_PREFIXES = words("و ف ب ل ك س ال وال فال بال كال لل ولل فلل وب ول وك فب فل وبال");

/** What may stand before a short name, in which another prefix makes another word (لزوم). */
export const CAREFUL_PREFIXES = words("و ال وال");

/** Adjective, plural and possessive endings of Arabic and Persian. */
export const ARABIC_SUFFIXES = words("ی ي ية ها های هایی یها ی‌ها ام ات اش م ش");

export const HEBREW_PREFIXES = words("ו ה ב ל מ ש כ וה וב ול ומ וש שב של בה מה לה שה");
