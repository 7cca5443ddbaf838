import { describe, expect, it } from "vitest";
import { loadMatcher } from "../../../../../utils/cli/annotate/load-matcher.ts";

const matcher = loadMatcher("assets/dataset", () => {});

function entities(lang: string, text: string): string {
  const mentions = matcher.decide(text, matcher.find(text), {
    lang,
    title: "",
    host: null,
    companions: new Set(),
  });
  return mentions.map(({ entity }) => entity).join(" ");
}

/** Sentences as newspapers write them, with the forms of their language. */
describe("names as newspapers spell them", () => {
  it.each([
    ["hi", "स्पॉटिफाई और स्लैक की सेवा बंद रही।", "spotify slack"],
    ["ne", "टिकटकमा प्रतिबन्ध लाग्यो, युट्युब र भाइबर खुले।", "tiktok youtube viber"],
    ["mr", "व्हॉट्सॲपच्या गटात संदेश फिरला, गुगलने खुलासा केला.", "whatsapp google"],
    ["bn", "ইউটিউব, টিকটক ও টেলিগ্রামে ভিডিও ছড়ায়; ইমো বন্ধ।", "youtube tiktok telegram imo"],
    ["ur", "ٹیلی گرام اور سنیپ چیٹ بند، گوگل پلے کھلا ہے۔", "telegram snapchat google-play"],
    ["fa", "پلی استور و لینکد این فیلتر شدند.", "google-play linkedin"],
    ["ar", "حُجبت سنابتشات وانستاقرام وتلقرام في الليل.", "snapchat instagram telegram"],
    ["he", "טיקטוק, סנאפצ'ט ונטפליקס נחסמו; לינקדאין פעלה.", "tiktok snapchat netflix linkedin"],
    ["th", "สปอติฟายและสแนปแชทใช้งานไม่ได้ ส่วนเธรดส์ยังใช้ได้", "spotify snapchat threads"],
    ["ta", "யூடியூபில் வந்த காணொளி வாட்ஸ்அப்பில் பரவியது.", "youtube whatsapp"],
    ["te", "వాట్సాప్, ఇన్‌స్టాగ్రామ్ నిలిచిపోయాయి.", "whatsapp instagram"],
    ["ko", "구글 플레이와 네이버 밴드가 멈췄고 챗지피티도 느렸다.", "google-play band chatgpt"],
    ["ja", "グーグル・プレイとネトフリが止まった。", "google-play netflix"],
    ["uk", "Тікток, Нетфлікс і Спотіфай не працювали.", "tiktok netflix spotify"],
    ["sr", "На Фејсбуку и Јутјубу круже снимци.", "facebook youtube"],
    ["bg", "В Туитър и Гугъл няма данни.", "twitter google"],
    ["ka", "ფეისბუქზე და იუთუბზე ვიდეო გავრცელდა.", "facebook youtube"],
    ["hy", "Ֆեյսբուքում և Տիկտոկում տեսանյութ է տարածվել։", "facebook tiktok"],
    ["am", "በፌስቡክ፣ በቴሌግራም እና በቲክቶክ ተሰራጨ።", "facebook telegram tiktok"],
    ["my", "ဖေ့စ်ဘွတ်ခ်နဲ့ တယ်လီဂရမ် ပိတ်ထားသည်။", "facebook telegram"],
    ["km", "គេផ្សាយតាមហ្វេសប៊ុក និងតេឡេក្រាម។", "facebook telegram"],
    [
      "pl",
      "Wpisy na YouTubie i Twitterze usunięto, a skarga przeciwko Mecie trafiła do sądu.",
      "youtube twitter meta",
    ],
    ["zh", "她在IG貼文裡附上FB粉專的連結。", "instagram facebook"],
    ["id", "Kabar itu beredar di grup WA dan akun IG.", "whatsapp instagram"],
  ])("%s: %s", (lang, text, found) => {
    expect(entities(lang, text)).toBe(found);
  });
});

describe("words that sound like them", () => {
  it.each([
    ["th", "ร้านนี้ลดราคากางเกงสแล็คผ้าฝ้าย และรับพับจีบผ้าม่าน"],
    ["th", "แอปเปิ้ลจากเชียงใหม่ราคาขึ้น"],
    ["hi", "वह बीमारी से उबर कर लौटा। लाल सिग्नल तोड़ने पर चालान। स्टीम इंजन चला।"],
    ["ar", "قدمت الفرقة ثلاث أوبرات، ووردت أنباء عن لقاء بدويين قرب الحدود."],
    ["bn", "ট্রাফিক সিগন্যাল নষ্ট। জুম চাষ কমেছে। ইমোশন নিয়ে লেখা। আমাজন বনে আগুন।"],
    ["ur", "ٹریفک سگنل خراب ہونے سے گاڑیاں رک گئیں۔"],
    ["he", "הדרך הייתה אפלה, והנהר האמזון גאה."],
    ["ta", "ஆப்பிள் பழம் விலை உயர்ந்தது. அமேசான் காடுகள் எரிகின்றன."],
    ["ko", "온라인 메신저와 라인업, 하이웨이신호, 블루 스카이."],
    ["ja", "ブルーチューブとブルー・スカイとアイテム社。"],
    ["zh", "歌声田园般优美，黑色拉布拉多犬走失，亚马逊云雾林遭砍伐。"],
    ["ru", "Клод Моне писал сад. Уберите снег. Кворум собран, тему обсудили."],
    ["pl", "Na mecie czekali kibice. Mety nie widać."],
    ["de", "Die Elemente der Kampagne, ein Telegramm, auf der Gugl."],
  ])("%s: %s", (lang, text) => {
    expect(entities(lang, text)).toBe("");
  });
});
