import { describe, expect, it } from "vitest";
import { mentions } from "./deciding.ts";

describe("a decision for something else", () => {
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

  it.each([
    ["pt", "Meta do governo é baixar a inflação.", []],
    ["pt", "A Meta recorreu da decisão.", ["Meta=meta"]],
    ["tr", "Amazon ormanlarındaki yangınlar sürüyor.", []],
    ["de", "Der Messenger Signal ist gesperrt.", ["Signal=signal"]],
    ["de", "Das Tor zur Welt nennt sich Hamburg gern.", []],
  ])("takes an ordinary word of the language for one, in %s: %s", (lang, text, found) => {
    expect(mentions(text, { lang })).toEqual(found);
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
});
