import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Popover } from "../../../../components/popover/Popover.tsx";
import { entriesAfter } from "../../../../components/timeline/cut.ts";
import { EventDates } from "../../../../components/timeline/EventDates.tsx";
import { lanesOf } from "../../../../components/timeline/plot-lanes.ts";
import { scaleOf } from "../../../../components/timeline/plot-scale.ts";
import { TimelineBody } from "../../../../components/timeline/TimelineBody.tsx";
import { Timeline } from "../../../../components/timeline/Timeline.tsx";
import type { TimelineEntry, TimelineView } from "../../../../utils/dataset/timeline.types.ts";
import { english as t } from "../../../../utils/i18n/english.ts";
import type { Dated } from "../../../../utils/popover/match.types.ts";
import { empty, kakaotalk, long, tencent } from "../../../fixtures/views/others.ts";
import { entry, TODAY } from "../../../fixtures/views/parts.ts";
import { KNOWN, UNHEARD } from "../../../fixtures/views/unheard.ts";
import { wechat } from "../../../fixtures/views/wechat.ts";
import { draw, textOf } from "../draw.ts";
import { layOut } from "../layout.ts";

const noop = () => {};
const popover = (view: TimelineView, dated: Dated | "none" = "published") =>
  draw(
    <Popover
      t={t}
      content={{ kind: "view", view }}
      pinned={false}
      match={KNOWN}
      host="news.example"
      dated={dated}
      {...UNHEARD}
    />,
  );

const on = (date: string) => entry({ event: date, type: "fine", mark: "restriction", title: "Fine", date });
const tags = (view: TimelineView, event: string) =>
  [...popover(view).querySelectorAll(`[data-event="${event}"] .tag`)].map((tag) => textOf(tag));

describe("the line where the article stands", () => {
  test("what may be of the article's own day stands below it", () => {
    const entries = ["2017-09-13", "2017-09-12", "2017-09", "2017"].map(on);
    expect(entriesAfter(entries, "2017-09-12")).toBe(1);
    expect(entriesAfter(entries, "2017-09")).toBe(0);
    expect(entriesAfter(entries, "2016")).toBe(4);
  });

  test("in the list, events keep their order around it", async () => {
    const root = draw(<Timeline t={t} view={wechat} />);
    layOut();
    await vi.waitFor(() => expect(root.querySelector("[aria-busy]")).toBeNull());
    const rows = [...root.querySelectorAll("li.event, li.cut")];
    const ids = rows.map((row) => row.getAttribute("data-event") ?? "cut");
    expect(ids).toEqual([
      "ca-devices",
      "us-revoked",
      "us-order",
      "in-block",
      "cut",
      "groups-2017",
      "liu-2017",
      "ru-lifting",
      "ru-block",
      "im-2014",
      "accounts-2014",
    ]);
    expect(textOf(rows[4]?.querySelector("[aria-hidden]"))).toBe("▲ after this article · before ▼");
  });

  test("a long list begins with what is seen first, and is busy until it is whole", async () => {
    const root = draw(<Timeline t={t} view={{ ...long, asOf: null }} />);
    const list = root.querySelector("ol");
    const drawn = () => [...root.querySelectorAll("li.event")].map((row) => row.getAttribute("data-event"));
    const first = long.entries.slice(0, 6).map(({ event }) => event);
    expect(drawn()).toEqual(first);
    expect(list?.getAttribute("aria-busy")).toBe("true");
    // Outside the page, where a popover is drawn before it is wanted, it does not grow.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(drawn()).toEqual(first);
    layOut();
    await vi.waitFor(() => expect(list?.hasAttribute("aria-busy")).toBe(false));
    expect(drawn()).toEqual(long.entries.map(({ event }) => event));
  });

  test("can be reached past many later events, before the list has grown so far", async () => {
    const root = draw(<Timeline t={t} view={{ ...long, asOf: "2005" }} />);
    expect(root.querySelector(".cut")).toBeNull();
    expect(textOf(root.querySelector(".skip"))).toMatch(/^\d\d+ later events · skip to 2005 ▼$/);
    const reached = vi.fn<() => void>();
    Object.assign(root.ownerDocument.defaultView?.HTMLElement.prototype ?? {}, { scrollIntoView: reached });
    root.querySelector<HTMLElement>(".skip .link")?.click();
    await vi.waitFor(() => expect(reached).toHaveBeenCalledOnce());
    expect(root.querySelector(".cut")).not.toBeNull();
    // Nothing to pass: no way past it.
    expect(draw(<Timeline t={t} view={{ ...wechat, asOf: "2026" }} />).querySelector(".skip")).toBeNull();
  });

  test("a chosen event is there at once, wherever it stands", () => {
    const root = draw(<Timeline t={t} view={long} chosen="e0" />);
    expect(root.querySelector(".chosen")?.getAttribute("data-event")).toBe("e0");
  });

  test("there is none without an article's date", () => {
    expect(draw(<Timeline t={t} view={{ ...wechat, asOf: null }} />).querySelector(".cut")).toBeNull();
  });
});

describe("how an event ended", () => {
  const told = (over: Partial<TimelineEntry>) =>
    textOf(draw(<EventDates t={t} entry={{ ...on("2024-05-06"), ...over }} />));

  test.each([
    [{ type: "block", mark: "block", end: "unknown" }, "6 May 2024→ end not known"],
    [{ type: "block", mark: "block", end: "open" }, "6 May 2024→ no end on record"],
    [{ type: "regulation", mark: "rule", end: "open" }, "6 May 2024"],
    // Nothing is in force that could end; that it still lies before a parliament, or was dropped, is told.
    [{ type: "proposal", mark: "pending", end: "unknown" }, "6 May 2024"],
    [{ type: "proposal", mark: "pending", end: "open" }, "6 May 2024"],
    [
      { type: "proposal", mark: "pending", end: "open", lastChecked: "2026-11-01" },
      "6 May 2024→ confirmed 1 Nov 2026",
    ],
    [{ type: "proposal", mark: "pending", end: "2025-01-02" }, "6 May 2024→ 2 Jan 2025"],
  ] as const)("%o", (over, text) => {
    expect(told(over)).toBe(text);
  });
});

describe("the day at which it is cut", () => {
  test.each([
    ["published", "When written 12 Sep 2017", "▲ after this article · before ▼", "article"],
    ["updated", "Last updated 12 Sep 2017", "▲ after this article’s last update · before ▼", "update"],
    ["living", "Last changed 12 Sep 2017", "▲ after this page’s last change · before ▼", "last change"],
  ] as const)("is called what it is: %s", (dated, when, cut, axis) => {
    const root = popover(wechat, dated);
    expect(textOf(root.querySelector(".status dt"))).toBe(when);
    expect(textOf(root.querySelector(".cut [aria-hidden]"))).toBe(cut);
    expect(textOf(root.querySelector("text.asof"))).toBe(axis);
    expect(root.querySelector(".date-note") === null).toBe(dated === "published");
  });

  test("can be another one, from the field that its date opens", async () => {
    const days: (string | null)[] = [];
    const root = draw(
      <TimelineBody t={t} view={wechat} dated="chosen" onWider={noop} onDay={(day) => days.push(day)} />,
    );
    root.querySelector<HTMLElement>("button.when")?.click();
    await vi.waitFor(() => expect(root.querySelector("input")?.getAttribute("value")).toBe("2017-09-12"));
    root.querySelector<HTMLElement>(".day-field .link")?.click();
    expect(days).toEqual([null]);
    const fixed = draw(<TimelineBody t={t} view={wechat} dated="published" onWider={noop} />);
    expect(fixed.querySelector("button.when")).toBeNull();
  });

  test("is said to be missing where the page tells none", () => {
    const root = popover({ ...wechat, asOf: null, whenWritten: null }, "none");
    expect(textOf(root.querySelector(".date-note"))).toMatch(/^No date was found on this page/);
    expect(root.querySelector(".cut, text.asof")).toBeNull();
  });
});

describe("the popover", () => {
  test("links to sources tell nobody where the reader comes from", () => {
    const links = [...popover(wechat).querySelectorAll("a")];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(link.getAttribute("rel")).toBe("noreferrer noopener");
      expect(link.getAttribute("referrerpolicy")).toBe("no-referrer");
      expect(link.getAttribute("target")).toBe("_blank");
    }
  });

  test("an archived copy that nobody opened says so", () => {
    const titles = [...popover(wechat).querySelectorAll("a.archive")].map((a) => a.getAttribute("title"));
    expect(titles).toContain("Archived copy of “What Bloomberg published”, not verified");
    expect(titles).toContain("Archived copy of “What PIB published”");
  });

  test("says when rules hold, and from when announced ones will", () => {
    const text = textOf(popover(wechat).querySelector(".status"));
    expect(text).toContain("When written 12 Sep 2017");
    expect(text).toContain("Regulated: Real-name rules for messaging since 7 Aug 2014");
    expect(text).toContain("announced 7 Sep 2017: Group-chat rules, from 8 Oct 2017");
  });

  test("says whose event it is, and how well attested", () => {
    expect(tags(tencent, "in-block")).toEqual(["Block", "press", "about its service WeChat"]);
    expect(tags(wechat, "groups-2017")).toEqual([
      "Regulation",
      "official text",
      "press",
      "all messaging services",
    ]);
    expect(tags(kakaotalk, "kr")).toEqual(["Block", "press", "partial"]);
  });

  test("names in other scripts carry their language", () => {
    const names = [...popover(wechat).querySelectorAll(".names bdi[lang]")];
    expect(names.map((name) => [name.getAttribute("lang"), textOf(name)])).toContainEqual([
      "zh-Hans",
      "微信",
    ]);
  });

  test("claims no more of its data than where they come from", () => {
    expect(textOf(popover(wechat).querySelector(".foot"))).toBe(
      "10 events · 16 sources · bundled data of 21 Nov 2026",
    );
    expect(textOf(popover(kakaotalk).querySelector(".foot"))).toBe(
      "1 event · 2 sources · bundled data of 21 Nov 2026",
    );
  });

  test("no record never reads as not blocked", () => {
    expect(textOf(popover(empty).querySelector(".empty"))).toBe(
      "No record in this dataset. That does not mean that it is not blocked.",
    );
    expect(textOf(popover(tencent).querySelector(".status"))).toContain(
      "When written 2014No record of itself, only of its services",
    );
  });
});

describe("the plot", () => {
  test("draws four places at most and says how many more there are", () => {
    const { lanes, more } = lanesOf(long.entries, []);
    expect([lanes.length, more]).toEqual([4, 6]);
    expect(textOf(popover(long).querySelector(".more"))).toBe("+6 more countries");
  });

  test("draws first where the article's news happened, then what happened to the entity itself", () => {
    const at = (jurisdiction: string, date: string, over: Partial<TimelineEntry> = {}) => ({
      ...on(date),
      jurisdiction,
      ...over,
    });
    const many = { via: { kind: "class", class: "social" } } as const;
    const entries = [
      ...["2025", "2024", "2023", "2022"].map((date) => at("KZ", date, many)),
      ...["2025", "2024"].map((date) => at("CN", date)),
      at("BR", "2024-10-08"),
      at("BR", "2024-01-02", many),
      at("US", "2024-10-08", many),
      at("RU", "2024-10-12"),
    ];
    const order = (...news: readonly string[]) =>
      lanesOf(entries, news).lanes.map(({ jurisdiction }) => jurisdiction);
    expect(order("US", "BR", "KZ")).toEqual(["US", "BR", "CN", "KZ"]);
    expect(order()).toEqual(["CN", "BR", "KZ", "RU"]);
  });

  test("tells in words what it shows", () => {
    expect(popover(tencent).querySelector(".plot svg")?.getAttribute("aria-label")).toBe(
      "Plot of the events from 2014 to 21 Nov 2026. India: 1 event, 29 Jun 2020. China: 1 event, 24 Nov 2021.",
    );
  });

  test("keeps the order of dates, and today at its end", () => {
    const date = fc
      .date({ min: new Date("1990-01-01"), max: new Date(TODAY), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 8 }), (dates) => {
        const scale = scaleOf(dates, TODAY);
        const places = dates.toSorted().map((each) => scale.at(each));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(scale.at(TODAY)).toBe(100);
        expect(scale.years.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
