import { expect, test } from "vitest";
import { seenSigns } from "../../../../components/popover/signs.ts";
import { type NameGiver, nameGiver } from "../../../../components/popover/name-giver.ts";
import { type Match, type NeverScope, WhyPanel } from "../../../../components/popover/WhyPanel.tsx";
import { HAND_WEIGHTS, type Kind } from "../../../../utils/detection/evidence/weights.ts";
import { english as t } from "../../../../utils/i18n/english.ts";
import { wechat } from "../../../fixtures/views/wechat.ts";
import { draw, textOf } from "../draw.ts";

const SURE: Match = {
  surface: "카카오톡",
  alias: { text: "카카오톡", entity: "kakaotalk", lang: "ko", ambiguous: false },
  reasons: [],
  nameOf: (entity) => (entity === "kakaotalk" ? "Kakao" : null),
};
const reason = (kind: Kind, why: string, weight: number) => ({ kind, why, weight });

function panel(
  match: Match,
  host = "news.example",
  onNever: (scope: NeverScope) => void = () => {},
  giver: NameGiver | null = null,
): Element {
  return draw(
    <WhyPanel t={t} id="why" match={match} entity="KakaoTalk" giver={giver} host={host} onNever={onNever} />,
  );
}

test("a name that is no word is said to be one of the entity's, in its language", () => {
  expect(textOf(panel(SURE))).toContain(
    "“카카오톡” is one of the names of KakaoTalk, in Korean.It is no ordinary word, so no further sign was needed.",
  );
  const other = { ...SURE, surface: "Kakaotalk", alias: { ...SURE.alias, text: "KakaoTalk", lang: "mul" } };
  expect(textOf(panel(other))).toContain("“Kakaotalk” stands for “KakaoTalk”. “KakaoTalk” is its name.");
});

test("a name that only a publisher gives whom the reader added is said to be that publisher's", () => {
  const other = { ...wechat, entity: { ...wechat.entity, names: [...wechat.entity.names, "绿泡泡"] } };
  const others = [
    { publisher: "C", fingerprint: "c1", view: wechat },
    { publisher: "B", fingerprint: "b1", view: other },
  ];
  expect(nameGiver("绿泡泡", wechat, others)).toEqual({ publisher: "B", main: "Lacuna" });
  expect(nameGiver("微信", wechat, others)).toBeNull();
  expect(nameGiver("绿泡泡", other, others)).toBeNull();
  expect(nameGiver("Chatter", wechat, others)).toBeNull();
  const told = textOf(panel(SURE, "", () => {}, { publisher: "B", main: "Lacuna" }));
  expect(told).toContain("Only B gives it this name, whose data you added; Lacuna does not.");
  expect(textOf(panel(SURE))).not.toContain("whose data you added");
});

test("what was weighed is told in words, weightiest first, what spoke against it apart", () => {
  const reasons = [
    reason("everydayWord", "word", 0.3),
    reason("serviceNear", "near:messenger", 0.5),
    reason("cueNear", "near:blocked", 0.5),
    reason("otherTopic", "against:queue", -1.3),
    reason("listed", "listed:kakaotalk", 3.5),
    reason("companion", "companion:nobody", 0.6),
  ];
  const root = panel({ ...SURE, reasons });
  expect([...root.querySelectorAll(".signs")].map((list) => list.getAttribute("aria-label"))).toEqual([
    "For it",
    "Against it",
  ]);
  expect([...root.querySelectorAll(".signs li span:last-child")].map(textOf)).toEqual([
    "In one list with Kakao",
    "Near by: ‘messenger’, ‘blocked’",
    "On the same page: another service",
    "Words of another subject near by: ‘queue’",
  ]);
  expect(textOf(root)).toContain("It is an everyday word as well");
  expect(textOf(root)).toContain("Together the signs weigh 4.1; a name is marked from 2 on.");
});

test("what stands beside a name is told where it stands", () => {
  const reasons = [reason("imperative", "imperative", -3), reason("otherKindBefore", "kind:band", -2)];
  expect([...panel({ ...SURE, reasons }).querySelectorAll(".signs li span:last-child")].map(textOf)).toEqual([
    "It may be a verb: it begins the sentence, and a word such as “the” follows it",
    "Right before it stands what else it may be: ‘band’",
  ]);
});

test("every kind of evidence has its words, and none shows a code", () => {
  for (const kind of Object.keys(HAND_WEIGHTS) as Kind[]) {
    const { spokeFor, against } = seenSigns([reason(kind, "code:word", 1)], () => "Name");
    expect(against).toEqual([]);
    for (const { sign } of spokeFor)
      expect(t.words.signs[sign].replace("{words}", "")).toMatch(/^[A-Z][^{}:]*/u);
    const text = textOf(panel({ ...SURE, reasons: [reason(kind, "code:word", 1)] }));
    expect(text).not.toMatch(/code|\{/u);
  }
});

test("the name can be left unmarked here or anywhere; on a page without a site anywhere only", () => {
  const scopes: NeverScope[] = [];
  const buttons = [...panel(SURE, "news.example", (scope) => scopes.push(scope)).querySelectorAll("button")];
  expect(buttons.map(textOf)).toEqual(["Do not mark “카카오톡” on news.example", "Never mark “카카오톡”"]);
  for (const button of buttons) button.click();
  expect(scopes).toEqual(["here", "anywhere"]);
  expect([...panel(SURE, "").querySelectorAll("button")].map(textOf)).toEqual(["Never mark “카카오톡”"]);
});
