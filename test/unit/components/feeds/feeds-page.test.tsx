import { expect, test } from "vitest";
import { compareFingerprints } from "../../../../components/feeds/compare-fingerprints.ts";
import { FeedCard } from "../../../../components/feeds/FeedCard.tsx";
import { groupsOf } from "../../../../components/feeds/Fingerprint.tsx";
import { journalText } from "../../../../components/feeds/journal-text.ts";
import { placeOf } from "../../../../components/feeds/place-of.ts";
import { Preview } from "../../../../components/feeds/Preview.tsx";
import { type ShownFeed, UNASKED } from "../../../../components/feeds/types.ts";
import { FEEDS_EN } from "../../../../utils/i18n/en/feeds/catalogue.ts";
import { english } from "../../../../utils/i18n/english.ts";
import { feedTranslator } from "../../../../utils/i18n/feeds/translator.ts";
import {
  example,
  FINGERPRINT,
  held,
  journal,
  NOW,
  single,
  versions,
} from "../../../fixtures/feeds/summaries.ts";
import { UNHEARD } from "../../../fixtures/feeds/unheard.ts";
import { draw, textOf } from "../draw.ts";

const f = feedTranslator(english, FEEDS_EN, "UTC");
const shown = (over: Partial<ShownFeed> = {}): ShownFeed => ({
  feed: example,
  parts: UNASKED,
  said: null,
  busy: false,
  ...over,
});
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const button = (root: Element, words: string) => {
  const found = [...root.querySelectorAll("button")].find((one) => textOf(one) === words);
  if (found === undefined) throw new Error(`no button "${words}"`);
  return found;
};

test("a fingerprint stands in sixteen groups of four, and is compared whatever stands between its digits", () => {
  expect(groupsOf(FINGERPRINT)).toHaveLength(16);
  expect(groupsOf(FINGERPRINT).join("")).toBe(FINGERPRINT);
  expect(compareFingerprints(groupsOf(FINGERPRINT).join(" ").toUpperCase(), FINGERPRINT)).toEqual({
    kind: "same",
  });
  expect(compareFingerprints(" ", FINGERPRINT)).toEqual({ kind: "nothing" });
  expect(compareFingerprints(FINGERPRINT.slice(0, 16), FINGERPRINT)).toEqual({ kind: "short", digits: 16 });
  expect(compareFingerprints(`${FINGERPRINT.slice(0, 63)}0`, FINGERPRINT)).toEqual({ kind: "differs" });
});

test.each([
  ["https://mirror.example/lacuna", "https://mirror.example/lacuna/"],
  [" https://mirror.example/ ", "https://mirror.example/"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
  ["http://mirror.example/", null],
  ["https://me:word@mirror.example/", null],
  ["https://mirror.example/?reader=7", null],
  ["https://mirror.example/#a", null],
  ["mirror.example", null],
])("the place %s is taken as %s", (typed, place) => {
  expect(placeOf(typed)).toBe(place);
});

test("a publisher that a link does not vouch for is added only after its fingerprint was compared", async () => {
  const added: string[] = [];
  const adding = {
    kind: "preview",
    feed: single,
    base: null,
    named: false,
    known: false,
    busy: false,
  } as const;
  const root = draw(
    <Preview {...UNHEARD} f={f} adding={adding} onAddConfirm={({ name }) => added.push(name)} />,
  );
  expect(textOf(root)).toMatch(/Whoever has that one key can sign anything/);
  const add = button(root, "Add");
  add.click();
  expect([add.getAttribute("aria-disabled"), added]).toEqual(["true", []]);
  const input = root.querySelector<HTMLInputElement>("#compare");
  if (input === null) throw new Error("no input");
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new (input.ownerDocument.defaultView?.Event ?? Event)("input", { bubbles: true }));
    await turn();
  };
  await type(FINGERPRINT);
  expect(textOf(root.querySelector("#comparison"))).toBe("It is NOT the same. Do not add this publisher.");
  button(root, "Add").click();
  expect(added).toEqual([]);
  await type(single.fingerprint);
  button(root, "Add").click();
  expect(added).toEqual([single.name]);
});

test("removing asks first, and says what goes and what stays", async () => {
  const removed: string[] = [];
  const root = draw(
    <FeedCard {...UNHEARD} f={f} now={NOW} shown={shown()} onRemove={({ name }) => removed.push(name)} />,
  );
  button(root, "Remove…").click();
  await turn();
  expect(removed).toEqual([]);
  expect(textOf(root.querySelector(".sure"))).toMatch(
    /Remove Example Org\? These go from this computer: dataset 412 with 5,120 rows, the record of its checks, and your own places for it\. The bundled data and other publishers stay\. That you had version 412 is remembered/,
  );
  button(root, "Remove").click();
  expect(removed).toEqual(["Example Org"]);
});

test("a shipped feed can be paused and not removed; one checked this minute is not asked again", () => {
  const checks: string[] = [];
  const feed = { ...example, shipped: true, checked: NOW - 59_000 };
  const root = draw(
    <FeedCard
      {...UNHEARD}
      f={f}
      now={NOW}
      shown={shown({ feed })}
      onCheck={({ name }) => checks.push(name)}
    />,
  );
  expect(() => button(root, "Remove…")).toThrow("no button");
  button(root, "Check now").click();
  expect([button(root, "Check now").title, checks]).toEqual(["Once a minute at most.", []]);
});

test("what is held back is told row by row, and accepted only when asked twice", async () => {
  const accepted: unknown[] = [];
  const root = draw(
    <FeedCard
      {...UNHEARD}
      f={f}
      now={NOW}
      shown={shown({
        feed: { ...example, held: 2 },
        parts: { ...UNASKED, held: { kind: "ready", value: held } },
      })}
      onAccept={(_, rows) => accepted.push(...rows)}
    />,
  );
  const [event] = root.querySelectorAll(".held > li");
  expect(textOf(event)).toMatch(
    /Order to block foreign messengers by version 412 ?would go altogether ?Shown until 27 Nov 2026\. It happened more than a year ago/,
  );
  button(root, "Accept now").click();
  await turn();
  expect(textOf(root.querySelector(".sure"))).toMatch(/cannot be taken back.*Keep until 27 Nov 2026/);
  button(root, "Accept now").click();
  expect(accepted).toEqual([{ kind: "event", id: "2014-07-01-cn-messengers", version: 412 }]);
});

test("of what was withdrawn only the reason is told, whatever the row holds", () => {
  const leaky = [
    {
      version: 9,
      rows: [
        {
          version: 9,
          op: "withdrawn",
          kind: "event",
          id: "secret-id",
          title: "Secret",
          reason: "court-order",
        },
      ],
    },
  ] as const;
  const parts = {
    ...UNASKED,
    changes: { kind: "ready", value: { versions: [...leaky, ...versions], more: false } },
  } as const;
  const root = draw(<FeedCard {...UNHEARD} f={f} now={NOW} shown={shown({ parts })} />);
  const text = textOf(root.querySelector("[data-part=changes]"));
  expect(text).toMatch(/withdrawn ?Something was withdrawn: a court has ordered it\./);
  expect(text).not.toMatch(/secret/i);
  expect(text).toMatch(/removed ?Order to block foreign messengers \(no source bears it out\)/);
});

test("the last checks can be had as text, in the client's own words where it matters", () => {
  expect(journalText(example, journal, f)).toMatchInlineSnapshot(`
    "Checks of Example Org, fingerprint 3f9a1c07de5b48826a10fe9c4471b0d23d8e6f5a90c2b7146ef01d88a35c9e42

    2026-11-21T17:00:00.000Z by you: Version 412 of 18 Nov 2026 (35 kB, 0.8 s)
        https://mirror.example/~reader/lacuna/v1/ metadata/timestamp.json: timeout
    2026-11-20T17:00:00.000Z by schedule: Nothing new (1.1 kB, 0.1 s)
    2026-11-19T18:00:00.000Z from a file: Refused: it is not signed with the publisher’s keys | bad_signature: metadata/timestamp.json: 0 of 1 (0 byte, 0 s)
    "
  `);
});
