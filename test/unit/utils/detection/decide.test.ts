import { describe, expect, it } from "vitest";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { Alias, MatcherData, TextContext } from "../../../../utils/detection/types.ts";
import { readNames } from "../../../../utils/cli/train/passages.ts";

const NOWHERE: TextContext = { lang: "en", title: "", host: null, companions: new Set() };
const names = readNames();
const known = compileMatcher(names);

function mentions(text: string, context: Partial<TextContext> = {}, matcher = known): string[] {
  const found = matcher.decide(text, matcher.find(text), { ...NOWHERE, ...context });
  return found.map(({ surface, entity }) => `${surface}=${entity}`);
}

function why(text: string, context: Partial<TextContext> = {}): string | undefined {
  return known.decide(text, known.find(text), { ...NOWHERE, ...context })[0]?.why;
}

describe("a decision", () => {
  it("needs no evidence for a name that is no word", () => {
    expect(why("WeChat")).toBe("unambiguous");
  });

  it.each([
    ["the messaging apps WhatsApp and Line", "listed:whatsapp"],
    ["They tried the Signal app.", "cue:app"],
    ["He said so on X.", "preposition:on"],
    ["Thousands of people moved their chats to Matrix last year.", "moved-to:moved"],
    ["The user's LINE screen went dark.", "capital"],
  ])("says why: %s", (text, reason) => {
    const found = known.decide(text, known.find(text), NOWHERE).at(-1);
    expect(found?.why).toBe(reason);
  });

  it("tells by which word a name was used", () => {
    const text = "他每天刷「头条」两个小时。";
    const reasons = known
      .decide(text, known.find(text), { ...NOWHERE, lang: "zh" })
      .flatMap((found) => found.reasons);
    expect(reasons.map((reason) => reason.why)).toContain("used:刷");
  });

  it("keeps every sign that was weighed, with its name, for whoever asks why", () => {
    const [found] = known.decide("A Line app user.", known.find("A Line app user."), NOWHERE);
    expect(found?.alias.text).toBe("Line");
    expect(found?.reasons).toContainEqual({
      kind: "serviceWordAfter",
      why: "cue:app",
      weight: names.lexicon.weights.serviceWordAfter,
    });
    expect(known.decide("WeChat", known.find("WeChat"), NOWHERE)[0]?.reasons).toEqual([]);
  });

  it.each([
    ["en", "The speaker of parliament wrote on X that the vote was postponed.", ["X=twitter"]],
    [
      "en",
      "We posted the date in our Slack and in the Night Owls Discord.",
      ["Slack=slack", "Discord=discord"],
    ],
    ["en", "A Zoom hearing was cut short.", ["Zoom=zoom"]],
    ["de", "Der Streik beim Onlinehändler Amazon dauert an.", ["Amazon=amazon"]],
    ["de", "Dem Büroliebling Slack fehlen Kunden.", ["Slack=slack"]],
    ["ar", "أعلنت أمازون افتتاح فرع جديد.", ["أمازون=amazon"]],
    ["nl", "We vergaderen op Zoom.", ["Zoom=zoom"]],
    ["en", "Calls in Messenger failed.", ["Messenger=facebook-messenger"]],
    ["hi", "अमेज़न ने भारत में नई सेवा शुरू की।", ["अमेज़न=amazon"]],
    ["ja", "ラインのグループで知らせた。", ["ライン=line"]],
    ["zh", "苹果把订单转给了富士康。", ["苹果=apple"]],
  ])("sees how people speak of a service (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it.each([
    ["en", "Matrix is a small fund that backs a VC firm's founders."],
    ["en", "A horse called Max won."],
    ["en", "Several Threads on the forum were closed."],
    ["en", "Two Proton rockets exploded."],
    ["en", "Suppose that X sells a house."],
    ["en", "Telegram from the front, sent in 1917."],
    ["vi", "Rừng mưa Amazon bị hạn hán."],
    ["zh", "早餐是苹果、香蕉和鸡蛋。"],
    ["zh", "亚马逊的原始森林在减少。"],
    ["tr", "Kuraklık yüzünden Amazon artık karbon depolayamıyor."],
    ["hi", "अमेज़न में सूखे से पेड़ मर रहे हैं।"],
    ["zh", "停飞期间，航空公司的MAX飞机都留在地上。"],
    ["en", "Proton lets Windows games run through Wine and the Steam runtime."],
    ["en", "Last week the Squiggle Messenger users lost their chats."],
    ["en", "The poet Paul J. Messenger read aloud."],
    ["en", "He kept Mao’s “Little Red Book” beside his phone."],
    ["en", "The game reaches 60 fps at Medium settings. Bergen op Zoom is Dutch."],
  ])("tells what else is meant by its kind and its story (%s): %s", (lang, text) => {
    expect(mentions(text, { lang })).toEqual([]);
  });

  it.each([
    ["fr", "Une fusée Proton a décollé de Baïkonour."],
    ["es", "La empresa lanzó otro cohete ruso Proton al espacio."],
    ["fr", "Son tube « Apple » passe partout."],
    ["tr", "Apple adlı şarkısı listelerde."],
    ["ja", "3枚目のシングル「Apple」が発売された。"],
    ["ko", "이번 전시의 제목은 ‘줌(Zoom)’이다."],
    ["ko", "10배 광학 줌(Zoom)을 갖췄다."],
    ["zh-Hant", "她在《蘋果》工作二十年。"],
    ["zh-Hant", "「電報」這個詞，年輕人很少用。"],
    ["vi", "Từ “Max” trong tên máy chỉ màn hình lớn."],
    ["de", "Das Objektiv hat einen fünffachen optischen Zoom."],
    ["ar", "يرمز حرف X إلى القيمة المجهولة."],
    ["ru", "Крепость построили в конце Х века."],
    ["es", "Vivimos una realidad tipo Matrix, escribió en Facebook."],
  ])("tells works, makers and words spoken of in other languages (%s): %s", (lang, text) => {
    expect(mentions(text, { lang }).filter((one) => one !== "Facebook=facebook")).toEqual([]);
  });

  it.each([
    ["de", "Wer anruft, darf die Signal-PIN nicht verlangen.", ["Signal=signal"]],
    ["de", "Der Code koppelt das Gerät an Signal.", ["Signal=signal"]],
    ["id", "Aturan itu diumumkan X pekan lalu.", ["X=twitter"]],
    ["id", "Surat dikirim kepada X, yang dulu bernama Twitter.", ["X=twitter", "Twitter=twitter"]],
    ["ru", "Суд оштрафовал Twitter (ныне — X).", ["Twitter=twitter", "X=twitter"]],
    ["ru", "Поддержка «Макса» не отвечает.", ["Макса=max-messenger"]],
    ["th", "แต่ใน X มีคนวิจารณ์หนัก", ["X=twitter"]],
    ["fr", "La messagerie américaine Signal cède.", ["Signal=signal"]],
  ])("knows how other languages name a service (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it.each([
    ["de", "Nutzer des Tor-Netzwerks. Das Tor-Projekt widersprach.", ["Tor=tor", "Tor=tor"]],
    ["de", "Die Signal-Chefin drohte damit.", ["Signal=signal"]],
    ["nl", "In de Signal-groep zaten twee wethouders.", ["Signal=signal"]],
    [
      "de",
      "Element, Threema und Wire, Signal finanziert sich anders.",
      ["Element=element", "Threema=threema", "Wire=wire", "Signal=signal"],
    ],
    ["de", "In der Verwaltung des Landes Slack ablösen.", ["Slack=slack"]],
    [
      "tr",
      "Ankara'da X, Instagram ve YouTube yavaşladı.",
      ["X=twitter", "Instagram=instagram", "YouTube=youtube"],
    ],
    ["tr", "Dosyayı Signal ile gönderdi.", ["Signal=signal"]],
    ["it", "A Roma X, Instagram e TikTok.", ["X=twitter", "Instagram=instagram", "TikTok=tiktok"]],
    ["nl", "Een app op basis van Matrix.", ["Matrix=matrix"]],
    ["pl", "W sieci Tor działał sklep.", ["Tor=tor"]],
    ["ja", "審査会はズームで行われ、全員が参加した。", ["ズーム=zoom"]],
    ["ja", "知事はXに「開きます」と書き込んだ。", ["X=twitter"]],
    ["ko", "애플이 특허를 도용했다고 주장했다.", ["애플=apple"]],
    ["ar", "مستودعات تابعة لأمازون في الرياض.", ["أمازون=amazon"]],
    ["ar", "الهواتف المصنّعة لـآبل في الهند.", ["آبل=apple"]],
  ])("knows compounds, places and what is done with a service (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it.each([
    ["de", "Laut Bericht nutzten zwei Minister Signal auch im Amt.", ["Signal=signal"]],
    ["fr", "Passez par Tor ou par Signal.", ["Tor=tor", "Signal=signal"]],
    ["es", "La Fiscalía pidió a X los nombres.", ["X=twitter"]],
    ["es", "Zoom despedirá a 150 personas.", ["Zoom=zoom"]],
    ["uk", "X виконав вимогу.", ["X=twitter"]],
    ["id", "Meta menonaktifkan dua ratus akun.", ["Meta=meta"]],
    ["es", "Meta, matriz de WhatsApp, recurrirá.", ["Meta=meta", "WhatsApp=whatsapp"]],
    ["en", "The state’s messenger, Max, reads contacts.", ["Max=max-messenger"]],
    ["ru", "Встречи назначали в «Сигнале».", ["Сигнале=signal"]],
    ["ru", "Команда «Сигнал» проиграла, а завод «Сигнал» стоит.", []],
    ["tr", "Zoom toplantısına katıldı.", ["Zoom=zoom"]],
    ["fa", "رئیس سیگنال چنین گفت.", ["سیگنال=signal"]],
    ["ja", "シグナルなど秘匿性の高いアプリを使う。", ["シグナル=signal"]],
    ["ja", "X上では批判が相次いだ。", ["X=twitter"]],
    ["ko", "라인은 일본에서 널리 쓰는 메신저다.", ["라인=line"]],
    ["zh", "X被法国检方调查。", ["X=twitter"]],
  ])("knows who acts and what a name is an example of (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it.each([
    ["en", "Clubhouse cut half its staff.", ["Clubhouse=clubhouse"]],
    ["en", "From May Max must come preinstalled on phones.", ["Max=max-messenger"]],
    ["en", "He bought Twitter and named it X.", ["Twitter=twitter", "X=twitter"]],
    ["en", "Signal president Jane Doe said her firm would leave.", ["Signal=signal"]],
    ["en", "A judge refused to halt X Corp's suit.", ["X=twitter"]],
    ["en", "Medium’s new programme pays by reading time.", ["Medium=medium"]],
    ["ru", "X Илона Маска подала в суд.", ["X=twitter"]],
    ["fr", "Les bureaux français de X ont été fouillés.", ["X=twitter"]],
    ["fr", "Le juge a tranché ; X n’était pas visé.", ["X=twitter"]],
    ["vi", "Ông mua Twitter và đổi tên thành X.", ["Twitter=twitter", "X=twitter"]],
    ["vi", "Tài khoản X của bộ.", ["X=twitter"]],
    ["pl", "Właściciel X zapowiedział odwołanie.", ["X=twitter"]],
    ["ar", "اتهمت المفوضية آبل بعرقلة المنافسة.", ["آبل=apple"]],
    ["ja", "Xでは、避難所の情報が共有された。", ["X=twitter"]],
    ["ja", "孫からのラインが届く。", ["ライン=line"]],
    ["ko", "일본 정부가 라인 운영사에 요구했다.", ["라인=line"]],
    ["ko", "구단은 엑스에 짧은 축하 글을 올렸다.", ["엑스=twitter"]],
    ["zh", "他把截圖貼上X。", ["X=twitter"]],
  ])("knows a service by its owner, its new name and its parts (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it("knows a list by what it tells of its items", () => {
    const figures = "Facebook (5.3 times); Roku (6.2 times); Twitter (8.3 times); Snap (8.7 times).";
    expect(mentions(figures)).toEqual(["Facebook=facebook", "Twitter=twitter", "Snap=snapchat"]);
    expect(mentions("Facebook 41%, Snap 8% and Line 3%.")).toEqual([
      "Facebook=facebook",
      "Snap=snapchat",
      "Line=line",
    ]);
    expect(mentions("Skype; Snap; Facebook.")).toEqual(["Skype=skype", "Snap=snapchat", "Facebook=facebook"]);
    expect(mentions("He left Facebook; line by line the text was read.")).toEqual(["Facebook=facebook"]);
  });

  it.each([
    ["en", "She fought the mad Meta Ridley."],
    ["en", "Tor, which St. Martin’s had bought, published Scholars."],
    ["en", "Line was able to make skis that skiers love."],
    ["en", "His dog, Threads, barked."],
    ["de", "Das Tor-Verhältnis und die Signal-Farbe."],
    ["de", "Der Band-Chef sang."],
    ["tr", "Hat, Line adlı gemiye uzandı."],
    ["pl", "Meta wyścigu była daleko."],
    ["zh-Hans", "老师傅是出了名的快手。"],
    ["zh-Hans", "汝知乎？"],
    ["zh-Hans", "用电报联系的年代过去了。"],
    ["zh-Hant", "把照片貼上蘋果箱。"],
    ["ja", "スチームを通じて蒸気が送られる。"],
    ["ar", "رئيس كريم استقبل الضيوف."],
    ["id", "Ukuran Medium habis."],
    ["en", "A pony called Proton had foaled."],
    ["en", "A jetty with a man called Max. Later Max was offside."],
    ["en", "Their third single, Discord, was written on a train."],
    ["en", "Tor has bought two more books in the series."],
    ["en", "Then Meta Knight came. The joke was Meta-ironic."],
    ["en", "Telegram readers raised the money."],
    ["ru", "Некая компания X выиграла тендер."],
    ["ar", "عاد إلى «أبل» الصغيرة، القرية. وقاد الإبل."],
    ["pl", "Zespół Signal zagrał, a tor był śliski."],
    ["ru", "Модель Line собрана в Калуге. Сигнал пропал."],
    ["ru", "Людовик X правил два года."],
    ["pt", "A Band transmitirá a final."],
    ["hi", "ट्रैफ़िक सिग्नल पर गाड़ी रुकी।"],
    ["en", "For a week, Zoom, the whippet, had not eaten."],
  ])("takes none of these for a service (%s): %s", (lang, text) => {
    expect(mentions(text, { lang })).toEqual([]);
  });

  it("takes a name as the title does, if that says by its words what it means", () => {
    const text = "Surat untuk X dikirim dua kali.";
    expect(mentions(text, { lang: "id" })).toEqual([]);
    expect(mentions(text, { lang: "id", title: "Kementerian Ancam Blokir X" })).toEqual(["X=twitter"]);
    expect(mentions(text, { lang: "id", title: "Generasi X" })).toEqual([]);
  });

  it.each([
    ["The agency chose a Matrix-based messenger.", ["Matrix=matrix"]],
    ["Tools like Teams changed the working day.", ["Teams=microsoft-teams"]],
    ["Because clubhouse is a chat app for few, a place costs forty dollars.", ["clubhouse=clubhouse"]],
    ["Medium began as a home for essays, and the medium never changed.", ["Medium=medium"]],
    ["Session, whose developers moved to Zug, asks for no number.", ["Session=session"]],
    ["In a post on X, the airline said that it was sorry.", ["X=twitter"]],
    ["China fined Didi 1.2 billion dollars.", ["Didi=didi"]],
    ["Session, developed by a foundation in Zug, asks for no number.", ["Session=session"]],
    ["He had forgotten his Zoom password again.", ["Zoom=zoom"]],
    ["Can a minister live without X?", ["X=twitter"]],
    ["Nothing on telegram is encrypted unless you ask for it.", ["telegram=telegram"]],
    ["A post of a 15-year-old Discord user was deleted.", ["Discord=discord"]],
  ])("sees a service where nothing else can be meant: %s", (text, found) => {
    expect(mentions(text)).toEqual(found);
  });

  it.each([
    "Forty-Year-Old Telegram Names Spy Who Sold Out the Embassy",
    "Lost Telegram Found in Attic Solves Family Riddle",
    "Medium Claims to Have Spoken With Late Senator",
    "The villains went into the Matrix, and Matrix video games came of it.",
    "Firefly fans still wait for a second season.",
    "The first Proton left the line in July.",
    "Proton was founded in 1983 to give the country a motor industry.",
    "I record the choir with a Zoom H4n.",
    "Threads, the BBC’s film about a nuclear war, was shown once.",
    "In the final Didi was booed, but he scored twice.",
    "Young Colombian Medium Opens Shop in Harlem",
    "Bilateral Session Yields Little",
    "Element is a skateboard brand.",
    "Her role in Medium won a prize.",
    "He plays Twitch, a nervous driver, in the new comedy.",
    "Lamar “Snap” Jones bats third; his brother is nicknamed Zoom.",
    "Telegram From Einstein Sold at Last",
    "The script is so Meta that it swallows its own author.",
    "An electric QQ is to follow.",
    "Patricia Arquette won a prize for the show Medium.",
    "Sales of Proton rose, helped by an SUV with a new grille.",
    "Households with enrollees wait for Snap.",
    "A QQ costs less than its own tyres.",
    "There was no Lantern, no map and no driver.",
    "Few Meta movies know when to stop.",
    "The village holds its Apple Festival in October.",
    "They thought of merging Proton with a German carmaker.",
    "The neighbours lost every game of Snap.",
  ])("sees none where the sentence tells of a thing or a person: %s", (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it("hears of what the title tells where the name stands in it", () => {
    const text = "“Proton was asked to teach young people,” said its chief executive.";
    expect(mentions(text)).toEqual(["Proton=proton"]);
    expect(mentions(text, { title: "Proton builds its millionth car, a hatchback" })).toEqual([]);
  });

  it("lets what was believed speak for the rest of a list", () => {
    expect(mentions("It named the other blocked services as Didi, Path and Viber.")).toEqual([
      "Didi=didi",
      "Path=path",
      "Viber=viber",
    ]);
  });

  it.each([
    ["Line the drawer with paper.", []],
    ["Signal to your partner before you bid.", []],
    ["Jeremy Vine asked both of them. Aminatou Parler runs a bakery.", []],
    ["The band Vine played twice.", []],
    ["Discord grew between the brothers.", []],
    ["Try Signal or Wire.", ["Signal=signal", "Wire=wire"]],
    ["Signal's president called it unworkable.", ["Signal=signal"]],
    ["FOUNDER OF WIRE LEAVES BOARD", ["WIRE=wire"]],
    ["DISCORD TO BE SOLD", ["DISCORD=discord"]],
    ["Court orders X to pay", ["X=twitter"]],
    ["Ask on our Discord first.", ["Discord=discord"]],
    ["Signal no longer works there.", ["Signal=signal"]],
    ["Advertisers return to X after a boycott.", ["X=twitter"]],
    ["The pupils sat in a big red X on the lawn.", []],
    ["The Miners' Line, a new film, opens today.", []],
  ])(
    "tells a verb, a surname and another thing's name from a service with people of its own: %s",
    (text, found) => {
      expect(mentions(text)).toEqual(found);
    },
  );

  it.each([
    ["他在X发帖说，自己被限制出境。", "zh-Hans", ["X=twitter"]],
    ["知事はXで「確認中です」と述べた。", "ja", ["X=twitter"]],
    ["그는 X에 올린 글에서 부인했다.", "ko", ["X=twitter"]],
    ["เธอส่งสลิปปลอมมาทางไลน์", "th", ["ไลน์=line"]],
    ["Signal droht mit Rückzug.", "de", ["Signal=signal"]],
    ["Tor bleibt Tor.", "de", []],
    ["Discord Türkiye’de yasaklandı.", "tr", ["Discord=discord"]],
    ["Ils annoncent leur départ de X.", "fr", ["X=twitter"]],
  ])("reads how other languages write of using a service: %s", (text, lang, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it.each([
    ["They share it on facebook and instagram.", ["facebook=facebook", "instagram=instagram"]],
    ["Suppose gene X acts on gene Y.", []],
    ["Under Article IX or X of the treaty, signed on WhatsApp day.", ["WhatsApp=whatsapp"]],
  ])("knows coined names in lower-case, and letters that stand for something: %s", (text, found) => {
    expect(mentions(text)).toEqual(found);
  });

  it.each([
    ["pt", "Meta do governo é baixar a inflação.", []],
    ["pt", "A Meta recorreu da decisão.", ["Meta=meta"]],
    ["tr", "Amazon ormanlarındaki yangınlar sürüyor.", []],
    ["de", "Der Messenger Signal ist gesperrt.", ["Signal=signal"]],
    ["de", "Das Tor zur Welt nennt sich Hamburg gern.", []],
  ])("takes an ordinary word of the language for one, in %s: %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it("does not let a newspaper vouch for a service", () => {
    const press = compileMatcher({ ...names, lexicon: { ...names.lexicon, bystanders: ["substack"] } });
    const text = "Substack wrote of it. In Path they saw one.";
    const signs = (matcher: typeof known) =>
      matcher
        .decide(text, matcher.find(text), NOWHERE)
        .flatMap(({ reasons }) => reasons.map((reason) => reason.why));
    expect(signs(known)).toContain("text:substack");
    expect(signs(press)).not.toContain("text:substack");
  });

  it("believes in a name for its repetition", () => {
    expect(mentions("Users of the Zoom app complained. Zoom regrets.")).toHaveLength(2);
  });

  it("takes companions on the page, and the entity's own words, as evidence", () => {
    expect(mentions("Steam sale", { companions: new Set(["discord"]) })).toEqual([]);
    expect(mentions("Valve opened the Steam sale early.")).toEqual(["Steam=steam"]);
  });

  it.each([
    ["en", "", "Slack in logistics is plain to see, an analyst wrote on WhatsApp."],
    ["en", "", "Zoom went the shares, and WhatsApp groups cheered."],
    ["en", "", "“Threads”, the BBC film, was praised on Facebook."],
    [
      "en",
      "",
      "It built a marble Clubhouse at the links. The clubhouse was too dear, members wrote on Facebook.",
    ],
    ["en", "Obituary: Francis Line, painter", "Line was born above a shop, his family wrote on Facebook."],
    ["en", "", "Bing & Gould, a dealer, sold the cup on Facebook."],
    ["en", "", "Didi Harms, a German comedian, laughed; Didi was shown on Facebook."],
    ["pt", "", "A meta de inflação subiu. Meta cumprida, disse o ministro no Facebook."],
    ["fr", "", "Session extraordinaire au parlement, à suivre sur Facebook."],
    ["zh", "", "A Line、B Line的說法源自早年的規劃圖，如今Line色已改為米色，臉書上有人抱怨。"],
  ])("does not take a word for a service because others are near by (%s, %s): %s", (lang, title, text) => {
    const unmistakable = /Facebook|WhatsApp|臉書/u;
    expect(mentions(text, { lang, title }).filter((one) => !unmistakable.test(one))).toEqual([]);
  });

  it.each([
    ["en", "Signal, the encrypted messenger, sends a clear signal.", ["Signal=signal"]],
    ["en", "She drove a Model X, but it was on X that she quarrelled.", ["X=twitter"]],
    ["en", "Remember Path? The social network closed.", ["Path=path"]],
    ["en", "The court fined Meta 91 million euros.", ["Meta=meta"]],
    ["en", "Zoom orders its staff back to the office.", ["Zoom=zoom"]],
    [
      "ru",
      "Чат перенесли в мессенджер Max; в «Максе» пока тихо.",
      ["Max=max-messenger", "Максе=max-messenger"],
    ],
    ["ja", "総務省はメタなど五社を指定した。", ["メタ=meta"]],
    ["ko", "스팀은 아예 열리지 않는다.", ["스팀=steam"]],
  ])("takes a name by what its own sentence says (%s): %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
  });

  it("takes a lower-case form only with evidence, and that of a word where one speaks so of the service", () => {
    expect(mentions("birds twitter; the twitter account")).toEqual(["twitter=twitter"]);
    expect(mentions("He joined by zoom call, she answered on telegram.")).toEqual([
      "zoom=zoom",
      "telegram=telegram",
    ]);
    expect(
      mentions("The train stopped at a signal; a zoom lens and a telegram company are old things."),
    ).toEqual([]);
  });

  it("knows words that begin a sentence from parts of a name", () => {
    expect(mentions("When X said so, users left.")).toEqual(["X=twitter"]);
    expect(mentions("SuperCard X was found by a firm.")).toEqual([]);
    expect(mentions("In Japan Line said it would stay.")).toEqual(["Line=line"]);
  });

  it("takes capitals for an acronym's where the name is listed without", () => {
    expect(mentions("The cuts to SNAP hit rural grocers.")).toEqual([]);
    expect(mentions("The FaceBook page is gone.")).toEqual(["FaceBook=facebook"]);
  });

  it("takes a name to which people move for a service's", () => {
    expect(mentions("They moved their talks from IRC to Matrix in May.")).toEqual(["Matrix=matrix"]);
    expect(mentions("Tor bleibt Tor, sagte der Schiedsrichter.", { lang: "de" })).toEqual([]);
  });

  it("leaves other things alone however much speaks for them", () => {
    expect(mentions("Apple Daily users, the app and its messenger were blocked")).toEqual([]);
    expect(mentions("The Wire, HBO Max, Shining Path, Malcolm X")).toEqual([]);
  });

  it("chooses the one entity of a shared name that more speaks for", () => {
    const alias = (entity: string): Alias => ({ text: "Didi", entity, lang: "en", ambiguous: true });
    const data: MatcherData = {
      format: 1,
      version: "test",
      lexicon: names.lexicon,
      aliases: [
        alias("didi-messenger"),
        alias("didi-chuxing"),
        { text: "KakaoTalk", entity: "kakaotalk", lang: "en", ambiguous: false },
      ],
      hints: {
        "didi-messenger": { cues: ["KakaoTalk", "messenger"], domains: [] },
        "didi-chuxing": { cues: ["ride-hailing", "drivers"], domains: [] },
      },
    };
    const matcher = compileMatcher(data);
    expect(mentions("China blocked KakaoTalk and Didi.", {}, matcher)).toEqual([
      "KakaoTalk=kakaotalk",
      "Didi=didi-messenger",
    ]);
    expect(mentions("The ride-hailing firm Didi lost drivers.", {}, matcher)).toEqual(["Didi=didi-chuxing"]);
  });
});
