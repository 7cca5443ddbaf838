import { describe, expect, it } from "vitest";
import { mentions } from "./deciding.ts";

describe("a decision for the service", () => {
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
});
