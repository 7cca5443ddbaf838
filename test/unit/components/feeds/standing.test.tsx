import { expect, test } from "vitest";
import { DataFoot } from "../../../../components/feeds/DataFoot.tsx";
import { StandingLine } from "../../../../components/feeds/StandingLine.tsx";
import { isTrouble, standingOf } from "../../../../components/feeds/standing.ts";
import { FEEDS_EN } from "../../../../utils/i18n/en/feeds/catalogue.ts";
import { english } from "../../../../utils/i18n/english.ts";
import { feedTranslator } from "../../../../utils/i18n/feeds/translator.ts";
import type { FeedSummary } from "../../../../utils/messaging/feeds-protocol.ts";
import { example, NOW, single, standings } from "../../../fixtures/feeds/summaries.ts";
import { draw, textOf } from "../draw.ts";

const f = feedTranslator(english, FEEDS_EN, "UTC");

const foot = (feeds: readonly FeedSummary[], main: string | null = null): Element =>
  draw(
    <DataFoot
      f={f}
      now={NOW}
      feeds={feeds}
      bundled={{ date: "2026-11-21" }}
      main={main}
      onFeeds={() => {}}
    />,
  );
const lines = (root: Element) => [...root.querySelectorAll(".provenance p")].map(textOf);

test("each standing has a word and a shape of its own, and none rests on colour", () => {
  const all = { fresh: example, ...standings };
  const shapes = new Map<string, string>();
  for (const [name, feed] of Object.entries(all)) {
    const root = draw(<StandingLine f={f} now={NOW} feed={feed} />);
    expect(standingOf(feed)).toBe(name);
    expect(textOf(root.querySelector("b"))).toBe(`${f.words.standings[standingOf(feed)].word}.`);
    expect(root.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
    shapes.set(name, root.querySelector("svg")?.innerHTML ?? "");
  }
  // Never checked and not checked for long are of one kind, and say which.
  shapes.delete("never");
  expect(new Set(shapes.values()).size).toBe(shapes.size);
  expect(isTrouble("paused")).toBe(false);
});

test("stale, refused and unreached say since when, why, and what can be done", () => {
  const said = (feed: FeedSummary) => textOf(draw(<StandingLine f={f} now={NOW} feed={feed} />));
  expect(said(standings.stale)).toBe(
    "May be outdated. Not confirmed newest since 2 Nov 2026; updates may be blocked. Import a file or add a mirror.",
  );
  expect(said(standings.refused)).toMatch(
    /^Update refused\. What came was not taken: its changes do not lead to the dataset that was signed\. What you hold stays shown\. .*8f2c/,
  );
  expect(said(standings.unchecked)).toBe(
    "Not checked. Last confirmed to be the newest 11 days ago. At the last try the place did not answer in time.",
  );
});

test("the foot says whose data, how signed, and when checked", () => {
  expect(lines(foot([], null))).toEqual(["Bundled data of 21 Nov 2026, no updates configured"]);
  expect(lines(foot([example], example.fingerprint))).toEqual([
    "Data 412, as of 18 Nov 2026 · signed 2 of 3 by Example Org · checked 3 hours ago Up to date.",
  ]);
  expect(lines(foot([single]))).toEqual([
    "Bundled data of 21 Nov 2026",
    "Data 7, as of 30 Oct 2026 · signed with a single key by 网络自由观察 · checked 3 hours ago Up to date.",
  ]);
});

test("the foot has room for two publishers, and those with trouble come first", () => {
  const named = (feed: FeedSummary, name: string) => ({ ...feed, name, fingerprint: name });
  const root = foot([named(example, "a"), named(example, "b"), named(standings.stale, "c")]);
  expect(lines(root).map((line) => line.slice(0, 60))).toEqual(
    [
      "Bundled data of 21 Nov 2026",
      "Data 412, as of 18 Nov 2026 · signed 2 of 3 by c · checked 3 ",
      "Data 412, as of 18 Nov 2026 · signed 2 of 3 by a · checked 3 ",
      "+1 more publisher",
    ].map((line) => line.slice(0, 60)),
  );
  expect(textOf(root.querySelector(".amiss"))).toMatch(/updates may be blocked/);
});
