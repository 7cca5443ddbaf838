import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../../../components/timeline/status-layout.ts";
import { StatusSummary } from "../../../../components/timeline/StatusSummary.tsx";
import { TimelineBody } from "../../../../components/timeline/TimelineBody.tsx";
import { english as t } from "../../../../utils/i18n/english.ts";
import type { FacetValue, Reach } from "../../../../utils/dataset/status.types.ts";
import { empty, long } from "../../../fixtures/views/others.ts";
import { cause, facet, status } from "../../../fixtures/views/parts.ts";
import { wechat } from "../../../fixtures/views/wechat.ts";
import { draw, textOf } from "../draw.ts";

const noop = () => {};

const place = (jurisdiction: string, value: FacetValue = "blocked") =>
  status(jurisdiction, facet("access", cause({ event: jurisdiction, value, since: "2014" })));
const laidOut = (
  places: readonly ReturnType<typeof place>[],
  options: { readonly tell?: number; readonly home?: string; readonly room?: number } = {},
) => {
  const { tell = 1, home = null, room = 80 } = options;
  const wordOf = ({ headline }: ReturnType<typeof place>) => headline.value;
  const { told, groups, folded } = layOut(places, { home, tell, room, wordOf });
  const write = (list: typeof groups) =>
    list.map(({ word, places: in_ }) => `${in_.map(({ jurisdiction }) => jurisdiction).join(" ")} ${word}`);
  return { told: told.map(({ jurisdiction }) => jurisdiction), groups: write(groups), folded: write(folded) };
};
const CODES = ["IN", "CN", "RU", "IR", "TR", "PK", "VN", "ET", "TM"];

describe("which places are told and which are listed", () => {
  test("up to three are told, what is over is listed", () => {
    expect(laidOut([place("IN"), place("CN"), place("US", "lifted")])).toEqual({
      told: ["IN", "CN"],
      groups: ["US lifted"],
      folded: [],
    });
  });

  test("of a longer list one is told, the home first, and those that read alike stand together", () => {
    const places = [place("IN"), place("CN", "regulated"), place("RU"), place("US", "lifted")];
    expect(laidOut(places, { home: "CN" })).toEqual({
      told: ["CN"],
      groups: ["IN RU blocked", "US lifted"],
      folded: [],
    });
    expect(laidOut(places).told).toEqual(["IN"]);
    const more = [...places, place("MY", "regulated")];
    expect(laidOut(more, { home: "CN", tell: 0 }).groups).toEqual([
      "CN regulated",
      "IN RU blocked",
      "MY regulated",
      "US lifted",
    ]);
  });

  test("a home where all is over is not told", () => {
    const places = [place("IN"), place("IR"), place("RU"), place("CN", "lifted")];
    expect(laidOut(places, { home: "CN" }).told).toEqual(["IN"]);
  });

  test("what may have lapsed stands behind what is known to hold", () => {
    const doubtful = status(
      "IR",
      facet("access", cause({ event: "ir", value: "blocked", since: "2014", certainty: "not-known" })),
    );
    expect(laidOut([doubtful, place("MY", "regulated")]).told).toEqual(["MY", "IR"]);
  });

  test("what was news then stands among what is known to hold, if it names the service", () => {
    const doubtful = (since: string, reach: Reach = { by: "name" }) =>
      status(
        "IR",
        facet("access", cause({ event: "ir", value: "blocked", since, certainty: "not-known", reach })),
      );
    const order = (ir: ReturnType<typeof place>) => laidOut([ir, place("MY", "regulated")]).told;
    expect(order(doubtful("2026-10-01"))).toEqual(["IR", "MY"]);
    expect(order(doubtful("2026-08-20"))).toEqual(["MY", "IR"]);
    expect(order(doubtful("2026-10-01", { by: "class", class: "messaging" }))).toEqual(["MY", "IR"]);
  });

  test("what is news on the day stands before the home, what ended with it, too", () => {
    const rule = cause({ event: "us", value: "regulated", since: "1996-02-08" });
    const us = status("US", facet("duties", rule));
    const tr = status("TR", facet("access", cause({ event: "tr", value: "blocked", since: "2026-11-19" })));
    const br = status(
      "BR",
      facet("access", cause({ event: "br", value: "lifted", since: "2026-08-30", until: "2026-11-20" })),
    );
    const ng = status(
      "NG",
      facet("access", cause({ event: "ng", value: "lifted", since: "2021-06-05", until: "2022-01-13" })),
    );
    expect(laidOut([tr, us, br, ng], { home: "US" })).toEqual({
      told: ["TR"],
      groups: ["BR lifted", "US regulated", "NG lifted"],
      folded: [],
    });
    expect(laidOut([us, br, place("CN"), ng], { home: "US" }).told).toEqual(["BR"]);
  });

  test("a home of which no more is said than of every service there does not stand first", () => {
    const reach: Reach = { by: "class", class: "online-services" };
    const us = status(
      "US",
      facet("duties", cause({ event: "us", value: "regulated", since: "1996-02-08", reach })),
    );
    expect(laidOut([place("RU"), place("VN"), place("BR"), us], { home: "US" })).toMatchObject({
      told: ["RU"],
      groups: ["VN BR blocked", "US regulated"],
    });
  });

  test("what there is no room for is folded, a group divided if need be, but never all of it", () => {
    const many = CODES.map((code) => place(code));
    expect(laidOut(many, { tell: 0, room: 40 })).toMatchObject({
      groups: ["IN CN RU IR blocked"],
      folded: ["TR PK VN ET TM blocked"],
    });
    expect(laidOut(many, { tell: 0, room: 5 }).groups).toEqual(["IN blocked"]);
    expect(laidOut([...many, place("US", "regulated")], { tell: 0, room: 60 })).toMatchObject({
      groups: ["IN CN RU IR TR PK VN ET TM blocked"],
      folded: ["US regulated"],
    });
  });

  test("no place is lost or told twice", () => {
    const values = ["blocked", "regulated", "lifted"] as const;
    const statuses = fc
      .uniqueArray(fc.constantFrom(...CODES), { minLength: 1 })
      .chain((codes) =>
        fc.tuple(...codes.map((code) => fc.constantFrom(...values).map((value) => place(code, value)))),
      );
    const options = fc.record({
      home: fc.constantFrom("CN", "US"),
      tell: fc.nat(2),
      room: fc.integer({ min: 5, max: 100 }),
    });
    fc.assert(
      fc.property(statuses, options, (places, given) => {
        const { told, groups, folded } = laidOut(places, given);
        const listed = [...groups, ...folded].flatMap((group) => group.split(" ").slice(0, -1));
        expect([...told, ...listed].toSorted()).toEqual(
          places.map(({ jurisdiction }) => jurisdiction).toSorted(),
        );
        expect(told.length + groups.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the status block", () => {
  test("tells first of a place what was news there, and the rest of it after", () => {
    const barred = facet("devices", cause({ event: "devices", value: "barred", since: "2019-12" }));
    const order = facet("pending", cause({ event: "us-order", value: "ordered", since: "2026-11-20" }));
    const root = draw(
      <StatusSummary
        t={t}
        dated="published"
        view={{ ...wechat, whenWritten: [status("US", barred, order)] }}
      />,
    );
    expect(textOf(root.querySelector(".told"))).toMatch(
      /^USUS: Block ordered: .+ \(20 Nov 2026\); barred from officials’ devices$/,
    );
  });

  const rows = (view: typeof wechat) =>
    [...draw(<StatusSummary t={t} dated="published" view={view} />).querySelectorAll(".status > div")].map(
      (row) => textOf(row),
    );

  test("tells the article's day in detail and today in brief", () => {
    expect(rows(wechat)).toEqual([
      "When written 12 Sep 2017CNChina: Regulated: Real-name rules for messaging since 7 Aug 2014; announced 7 Sep 2017: Group-chat rules, from 8 Oct 2017RURussia: Restriction lifted",
      "TodayCNChina: RegulatedINIndia: BlockedCACanada: Officials’ devicesUSUS: Order lifted+1 placeRURussia: Restriction lifted",
    ]);
  });

  test("without an article's date tells today in detail", () => {
    const [today] = rows({ ...wechat, asOf: null, whenWritten: null });
    expect(today).toContain("CNChina: Regulated: Real-name rules for messaging since 7 Aug 2014 (+1)");
  });

  test("repeats no penalty of past years, and folds most of a long list", () => {
    const text = rows(long).join(" ");
    expect(text).not.toContain("enalised");
    expect(text).toMatch(/\+\d+ places/u);
  });

  test("where wider events are only counted, it does not say that there is no record", () => {
    const bare = { ...wechat, whenWritten: [] };
    expect(rows(bare)[0]).toBe("When written 12 Sep 2017No record");
    const counted = { ...bare, wider: { events: 97, jurisdictions: 37, included: false } };
    expect(rows(counted)[0]).toBe(
      "When written 12 Sep 2017No record beyond what concerns all online services",
    );
    expect(rows({ ...counted, wider: { ...counted.wider, included: true } })[0]).toContain("No record");
  });
});

describe("wider events", () => {
  const body = (view: typeof wechat, asking = false) =>
    draw(<TimelineBody t={t} dated="published" view={view} asking={asking} onWider={noop} />);
  const wider = { events: 97, jurisdictions: 37, included: false };

  test("are offered at the end of the timeline, and can be left out again", () => {
    expect(body(wechat).querySelector(".wider")).toBeNull();
    const button = body({ ...wechat, wider }).querySelector(".body > .wider:last-child button");
    expect(textOf(button)).toBe("Show 97 rules and shutdowns for all online services, in 37 places");
    const shown = body({ ...wechat, wider: { ...wider, included: true } }).querySelector(".wider button");
    expect(textOf(shown)).toBe("Leave out 97 rules and shutdowns for all online services, in 37 places");
    const one = { events: 1, jurisdictions: 1, included: false };
    expect(textOf(body({ ...wechat, wider: one }).querySelector(".wider"))).toBe(
      "Show 1 rule or shutdown for all online services, in 1 place",
    );
  });

  test("while they are asked for the button keeps the focus it has", () => {
    const button = body({ ...wechat, wider }, true).querySelector(".wider button");
    expect(button?.getAttribute("aria-disabled")).toBe("true");
    expect(button?.hasAttribute("disabled")).toBe(false);
  });

  test("are no record of its own, but a record", () => {
    const none = body({ ...empty, wider });
    expect(textOf(none.querySelector(".empty"))).toBe(
      "No record beyond what concerns all online services. That does not mean that it is not blocked.",
    );
    expect(none.querySelector(".wider button")).not.toBeNull();
  });
});
