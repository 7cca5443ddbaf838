import { describe, expect, it } from "vitest";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { Alias, MatcherData, TextContext } from "../../../../utils/detection/types.ts";
import { known, mentions, names, NOWHERE } from "./deciding.ts";

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

  it("takes a name as the title does, if that says by its words what it means", () => {
    const text = "Surat untuk X dikirim dua kali.";
    expect(mentions(text, { lang: "id" })).toEqual([]);
    expect(mentions(text, { lang: "id", title: "Kementerian Ancam Blokir X" })).toEqual(["X=twitter"]);
    expect(mentions(text, { lang: "id", title: "Generasi X" })).toEqual([]);
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
