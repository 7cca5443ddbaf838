import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileDirectory } from "../../../../utils/cli/dataset/compile.ts";
import { comingSearch } from "../../../../utils/search/build-search.ts";
import type { Dataset, Entity } from "../../../../utils/dataset/types.ts";
import type { Search, SearchResult } from "../../../../utils/search/search.types.ts";

const directory = fileURLToPath(new URL("../../../../assets/dataset", import.meta.url));
const dataset = compileDirectory(directory, () => undefined);
const search = await searchOver([dataset]);

async function searchOver(datasets: readonly Dataset[]): Promise<Search> {
  return (await comingSearch(datasets, ["en"]).prepare(null)).search;
}

function ids(results: readonly SearchResult[]): readonly string[] {
  return results.map((result) => (result.kind === "entity" ? result.entity : result.event));
}

describe("the first result", () => {
  test.each([
    ["wechat", "wechat"],
    ["weixin", "wechat"],
    ["微信", "wechat"],
    ["위챗", "wechat"],
    ["kakao", "kakaotalk"],
    ["카카오", "kakaotalk"],
    ["카카오톡", "kakaotalk"],
    ["カカオトーク", "kakaotalk"],
    ["幣行", "okcoin"],
    ["huobi", "huobi"],
    ["vower", "voxer"],
    ["telegrm", "telegram"],
    ["tencent", "tencent"],
    ["sina", "sina"],
  ])("of %s is %s", (query, entity) => {
    expect(search(query, 5)[0]).toMatchObject({ kind: "entity", entity });
  });

  test.each([
    ["group chat rules", ["cac-group-rules", "cac-chat-groups-2017"]],
    ["real name 2014", ["siio-im-rules", "siio-im-rules-2014"]],
  ])("of %s is those rules", (query, rules) => {
    expect(rules).toContain(ids(search(query, 5))[0]);
  });
});

describe("before the index is ready", () => {
  const { names } = comingSearch([dataset], ["en"]);

  test.each(["wechat", "weixin", "微信", "카카오", "カカオトーク", "sina weibo"])(
    "%s finds the entity that all is found by later",
    (query) => {
      expect(names(query, 5)[0]).toMatchObject({ entity: ids(search(query, 5))[0] });
    },
  );

  test("words that stand in no name find nothing yet", () => {
    expect(names("blocked china 2014", 5)).toEqual([]);
    expect(names(" ", 5)).toEqual([]);
  });
});

test("words about an event find it: blocked china 2014", () => {
  expect(ids(search("blocked china 2014", 5))).toContain("2014-07-01-cn-kakaotalk-block");
});

test("a misprinted name is shown with what it probably means", () => {
  expect(search("vower", 1)[0]).toMatchObject({ name: "Vower (probably Voxer)" });
});

test("a row shows the name that was matched, in the script that was typed", () => {
  expect(search("카카오톡", 1)[0]).toMatchObject({
    name: "KakaoTalk",
    otherName: { text: "카카오톡", lang: "ko" },
    jurisdictions: expect.arrayContaining(["CN"]),
  });
});

describe("while one types", () => {
  test.each([
    ["a single character of a script without spaces", "微", "wechat"],
    ["a syllable that is not finished", "카카오토", "kakaotalk"],
    ["capitals, width and accents", "ＷＥＣHÁT", "wechat"],
    ["a word with its space left out", "kakao talk", "kakaotalk"],
  ])("%s", (_what, query, entity) => {
    expect(ids(search(query, 3))).toContain(entity);
  });

  test("every beginning of a name finds its entity among the first five", () => {
    const name = "kakaotalk";
    for (let length = 3; length <= name.length; length += 1) {
      expect(ids(search(name.slice(0, length), 5))).toContain("kakaotalk");
    }
  });
});

test("a single letter finds what has a name that begins with it", () => {
  expect(ids(search("w", 2)).toSorted()).toEqual(["wechat", "whatsapp"]);
  for (const letter of "bcst") {
    const found = search(letter, 20);
    expect(found.length).toBe(20);
    expect(found.every(({ kind }) => kind === "entity")).toBe(true);
  }
});

test("what was typed before does not change what is found", async () => {
  const typed = [
    "telegram 2",
    "wechat china 2",
    "telegrm china",
    "wechat ch",
    "telegram 2018",
    "telegrm chi",
  ];
  const some = { ...dataset, entities: dataset.entities.slice(-300), events: dataset.events.slice(0, 300) };
  const one = await searchOver([some]);
  for (const query of [...typed, ...typed.toReversed()]) {
    const fresh = await searchOver([some]);
    expect(ids(one(query, 20))).toEqual(ids(fresh(query, 20)));
  }
}, 30_000);

test("a letter after a word that is nowhere finds what it begins, not everything", () => {
  expect(ids(search("qqzzqq w", 5))).toEqual(ids(search("w", 5)));
});

test("a name typed in any script is followed by its events", () => {
  expect(ids(search("微博", 20))).toContain("2013-08-cn-sina-weibo-arrest-or-prosecution");
});

test("an event is found by its law, its authority and its place", () => {
  expect(ids(search("Internet Group Information Services", 5))).toContain("cac-chat-groups-2017");
  expect(ids(search("ministry of industry vpn", 5))).toContain("2017-01-cn-vpn-services-law-or-regulation");
  expect(ids(search("telegram cn", 5))).toContain("2015-07-13-cn-telegram-block");
});

test("every shown name of every entity finds that entity among the first five", () => {
  const missed = dataset.entities.flatMap((entity) =>
    entity.names
      .filter(({ role }) => role !== "descriptive")
      .filter(({ text }) => !ids(search(text, 5)).includes(entity.id))
      .map(({ text }) => `${entity.id}: ${text}`),
  );
  expect(missed).toEqual([]);
}, 30_000);

test("whatever is typed, results are few, distinct and of the dataset", () => {
  const known = new Set([...dataset.entities, ...dataset.events].map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (query, limit) => {
        const found = ids(search(query, limit));
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((id) => known.has(id))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
}, 30_000);

describe("what several publishers say", async () => {
  const wechat = dataset.entities.find(({ id }) => id === "wechat");
  const block = dataset.events.find(({ id }) => id === "2014-07-01-cn-kakaotalk-block");
  if (wechat === undefined || block === undefined) throw new Error("not in the dataset");
  const another: Dataset = {
    ...dataset,
    publisher: "Another",
    entities: [
      { ...wechat, names: [...wechat.names.slice(0, 1), { ...first(wechat), text: "Vayksin" }] },
      { ...wechat, id: "zamizdat", label: null, names: [{ ...first(wechat), text: "Zamizdat" }] },
    ],
    events: [
      block,
      {
        ...block,
        id: "about-zamizdat",
        title: "Zamizdat pulled from a store",
        subjects: [{ entity: "zamizdat", extent: null }],
      },
      { ...block, id: "cac-chat-groups-2017", title: "Told in quite other words" },
    ],
  };
  const both = await searchOver([dataset, another]);

  test("is found with who says so", () => {
    expect(both("zamizdat", 5)[0]).toMatchObject({
      kind: "entity",
      entity: "zamizdat",
      by: 1,
      eventCount: 1,
    });
    expect(both("pulled from a store zamizdat", 3)).toContainEqual(
      expect.objectContaining({ kind: "event", event: "about-zamizdat", by: 1, subjects: ["Zamizdat"] }),
    );
  });

  test("an entity of both is the first one's, found by the names of all", () => {
    expect(both("wechat", 1)[0]).toMatchObject({ entity: "wechat", by: 0 });
    expect(both("vayksin", 1)[0]).toMatchObject({ entity: "wechat", by: 0, otherName: { text: "Vayksin" } });
    expect(both("wechat", 1)[0]).toEqual(search("wechat", 1)[0]);
  });

  test("an event that both tell alike is listed once; one that they tell otherwise, twice", () => {
    const of = (query: string, event: string) =>
      both(query, 20).flatMap((row) => (row.kind === "event" && row.event === event ? row.by : []));
    expect(of("blocked china 2014 kakaotalk", block.id)).toEqual([0]);
    expect(of("Internet Group Information Services", "cac-chat-groups-2017")).toEqual(
      expect.arrayContaining([0]),
    );
    expect(of("told in quite other words", "cac-chat-groups-2017")).toEqual([1]);
  });

  test("an index that was kept finds the same; a damaged one is built anew", async () => {
    const some = { ...dataset, entities: dataset.entities.slice(-200), events: dataset.events.slice(0, 200) };
    const { prepare } = comingSearch([some, another], ["en"]);
    const built = await prepare(null);
    const again = await prepare(built.text());
    const atOnce = await prepare(built.text(), true);
    const anew = await prepare("{}");
    const kept = [built, again, atOnce, anew].map(({ fromKept }) => fromKept);
    expect(kept).toEqual([false, true, true, false]);
    const others = [again, atOnce, anew].map(({ search: one }) => one);
    for (const query of ["kakao", "微博", "telegrm", "zamizdat", "real name 2014", "blocked china 2014"]) {
      for (const other of others) expect(other(query, 20)).toEqual(built.search(query, 20));
    }
  }, 30_000);

  function first({ names }: Entity) {
    const [name] = names;
    if (name === undefined) throw new Error("no name");
    return name;
  }
});

test("nothing is found for nothing", () => {
  expect(search("", 5)).toEqual([]);
  expect(search("  ?! ", 5)).toEqual([]);
});
