import { expect, test, vi } from "vitest";
import { disagreements } from "../../../../components/timeline/disagreements.ts";
import { ProvenanceFoot } from "../../../../components/timeline/ProvenanceFoot.tsx";
import { TimelineBody } from "../../../../components/timeline/TimelineBody.tsx";
import type { OtherView } from "../../../../utils/dataset/timeline.types.ts";
import { english as t } from "../../../../utils/i18n/english.ts";
import { agreeing, disagreeing } from "../../../fixtures/views/publishers.ts";
import { wechat } from "../../../fixtures/views/wechat.ts";
import { draw, textOf } from "../draw.ts";
import { layOut } from "../layout.ts";

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const body = (others: readonly OtherView[]) =>
  draw(<TimelineBody t={t} view={wechat} others={others} dated="published" onWider={() => {}} />);

test("what publishers say of a place is a conflict only where they say different things of it", () => {
  const found = disagreements(wechat, [disagreeing, agreeing], ({ now }) => now);
  expect(found.map(({ jurisdiction }) => jurisdiction)).toEqual(["IN"]);
  expect(
    found[0]?.claims.map(({ publisher, status }) => [publisher, status?.headline.value ?? null]),
  ).toEqual([
    ["Lacuna", "blocked"],
    ["网络自由观察", "lifted"],
    ["آزادی", null],
  ]);
  expect(disagreements(wechat, [agreeing], ({ now }) => now)).toEqual([]);
});

test("a later confirmation contradicts nobody, another first day does", () => {
  const first = wechat.now.find(({ jurisdiction }) => jurisdiction === "IN");
  if (first === undefined) throw new Error("no status");
  const said = (over: Partial<typeof first.headline>): OtherView => ({
    ...agreeing,
    view: { ...agreeing.view, now: [{ ...first, headline: { ...first.headline, ...over } }] },
  });
  const between = (other: OtherView) => disagreements(wechat, [other], ({ now }) => now).length;
  expect(between(said({ confirmed: { on: "2026-11", source: null } }))).toBe(0);
  expect(between(said({ since: "2020-06-30" }))).toBe(1);
});

test("each publisher's claims stand under its name, and a contradiction with who says what", () => {
  const root = body([disagreeing, agreeing]);
  expect([...root.querySelectorAll(".by")].map(textOf)).toEqual([
    "Lacuna bundled data of 21 Nov 2026",
    "网络自由观察 data of 18 Nov 2026 · signed 2 of 3 · not confirmed newest since 2 Nov 2026",
    "آزادی data of 18 Nov 2026 · signed 2 of 3 · not confirmed newest since 2 Nov 2026",
  ]);
  expect(textOf(root.querySelector(".differ"))).toMatch(
    /Publishers do not agree ?IN ?India: Today ?Lacuna: Blocked since 29 Jun 2020, last confirmed Mar 2026 ?网络自由观察: Restriction lifted 2 Oct 2026 ?آزادی: No record/,
  );
  expect(textOf(body([agreeing]))).toMatch(/Where both name a place, they say the same/);
});

test("the foot says by how many keys a feed's data are signed, and when they were last confirmed newest", () => {
  const foot = (confirmed: string | null, keys = 3) => {
    const { view } = disagreeing;
    const data = { ...view.data, confirmed, signed: { threshold: Math.min(keys, 2), keys } };
    return textOf(draw(<ProvenanceFoot t={t} view={{ ...view, data }} />));
  };
  expect(foot("2026-11-02")).toMatch(
    /data of 18 Nov 2026, 网络自由观察 · signed 2 of 3 · not confirmed newest since 2 Nov 2026$/,
  );
  expect(foot("2026-11-20")).toMatch(/signed 2 of 3 · confirmed newest 20 Nov 2026$/);
  expect(foot(disagreeing.view.today, 1)).toMatch(/signed with a single key · confirmed newest today$/);
  expect(foot(null)).toMatch(/never confirmed newest$/);
});

test("timelines are never mixed: the reader chooses whose stands below", async () => {
  const root = body([disagreeing]);
  const events = () => [...root.querySelectorAll("[data-event]")].length;
  layOut();
  await vi.waitFor(() => expect(events()).toBe(wechat.entries.length));
  const [, theirs] = root.querySelectorAll<HTMLButtonElement>(".whose button");
  expect(theirs?.getAttribute("aria-pressed")).toBe("false");
  theirs?.click();
  await turn();
  expect(events()).toBe(disagreeing.view.entries.length);
  expect([...root.querySelectorAll(".waits")].map(textOf)).toEqual([
    "The publisher has removed this; shown until 28 Nov 2026.",
    "The publisher has changed this to say less; shown as it was until 27 Nov 2026.",
  ]);
});
