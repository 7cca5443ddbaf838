import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case, Step } from "../case.ts";
import { asks, BASE, HOUR, place, SECOND, T0 } from "../kit.ts";
import { bytesOf, DAY, type Release } from "../repository.ts";
import { entity, event, eventValue, redirect, source, strange, without, withRows } from "../rows.ts";
import { fresh, installed } from "./installed.ts";

const NEXT = T0 + DAY + HOUR;

function refusedRows(of: Release, detail: string): Step {
  return {
    clock: NEXT,
    places: [[BASE, place(of)]],
    outcome: "refused: bad_rows",
    asked: asks.whole(of),
    dataset: null,
    troubles: ["bad_rows"],
    detail,
  };
}

/** One line of the shard is written otherwise; length and hash are signed all the same. */
function line(
  id: string,
  title: string,
  change: (line: string) => string,
  which = '"2014-chat-blocked"',
): Case {
  return {
    id: `46-${id}`,
    row: 46,
    title,
    scene: async (kit) => {
      const of = await kit.make({
        before: [],
        shardText: (text) =>
          text
            .split("\n")
            .map((one) => (one.includes(`,${which},`) ? change(one) : one))
            .join("\n"),
      });
      return fresh(kit.root, refusedRows(of, "line "));
    },
  };
}

/** A row that the publisher's dataset has: its root is right, its content is refused. */
function row(id: string, title: string, put: Parameters<typeof withRows>[1], detail = "line "): Case {
  return {
    id: `46-${id}`,
    row: 46,
    title,
    scene: async (kit) =>
      fresh(kit.root, refusedRows(await kit.make({ before: [], rows: withRows(SECOND, put) }), detail)),
  };
}

const named = (text: string) =>
  entity("odd", {
    names: [{ text, lang: "en", script: "Latn", role: "name", ambiguous: true, source: "self" }],
  });

export const CONTENT: readonly Case[] = [
  {
    id: "44-members",
    row: 44,
    title: "members of a later minor version, everywhere",
    tufJs: "same",
    scene: async (kit) => {
      const more = (signed: object) => ({ ...signed, later: { a: [1, "two", null] } });
      const value = { ...eventValue("2026-later"), later: { of: ["a", "later", "version"] } };
      const of = await kit.make({
        before: [],
        rows: withRows(SECOND, { kind: "event", id: "2026-later", value }),
        change: {
          timestamp: more,
          snapshot: more,
          targets: (signed) => {
            const text = JSON.stringify(more(signed)).replace('"minor":0', '"minor":7');
            return JSON.parse(text);
          },
        },
      });
      return fresh(kit.root, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 2",
        asked: asks.whole(of),
        dataset: 2,
        troubles: [],
      });
    },
  },
  {
    id: "44-kind",
    row: 44,
    title: "a row of an unknown kind and a target of an unknown kind",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({
        rows: withRows(SECOND, strange("weather", "today", { sun: true })),
        change: {
          targets: (signed) => {
            const extra = { length: 1, hashes: { sha256: "ab".repeat(32) }, custom: { kind: "weather" } };
            return JSON.parse(
              JSON.stringify(signed).replace('"targets":{', `"targets":{"w.json":${JSON.stringify(extra)},`),
            );
          },
        },
      });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by pack to 2",
        asked: asks.pack(of),
        dataset: 2,
        troubles: [],
        shown: { "weather:today": true },
      });
    },
  },
  {
    id: "44-words",
    row: 44,
    title: "a row with words of a later minor version is kept, the same words of this one are refused",
    scene: async (kit) => {
      const value = { ...eventValue("2026-later"), type: "quarantine" };
      const rows = withRows(SECOND, strange("event", "2026-later", JSON.parse(JSON.stringify(value))));
      const of = await kit.make({
        rows,
        change: { targets: (signed) => JSON.parse(JSON.stringify(signed).replace('"minor":0', '"minor":1')) },
      });
      const same = await kit.make({ rows });
      return installed(
        kit,
        {
          clock: NEXT,
          places: [[BASE, place(same)]],
          outcome: "refused: bad_rows",
          asked: [...asks.pack(same), ...same.paths.full.map((path) => BASE + path)],
          dataset: 1,
          troubles: ["bad_rows", "bad_rows"],
        },
        {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "updated by pack to 2",
          asked: asks.pack(of),
          dataset: 2,
          troubles: [],
        },
      );
    },
  },
  {
    id: "45",
    row: 45,
    title: "the next major version: metadata go on, data stay",
    tufJs: "same",
    scene: async (kit) => {
      const major = (signed: { [key: string]: Json }) => {
        const text = JSON.stringify(signed).replace('"major":1', '"major":2');
        return JSON.parse(
          text.replaceAll('"kind":"full","shard":0,"of":1', '"kind":"full","in":"another way"'),
        );
      };
      const of = await kit.make({ change: { targets: major } });
      return installed(
        kit,
        {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "newer_extension",
          asked: asks.targets(of),
          dataset: 1,
          floors: { timestamp: 2, snapshot: 2, targets: 2, dataset: 1 },
        },
        {
          clock: NEXT + HOUR,
          places: [[BASE, place(of)]],
          outcome: "newer_extension",
          asked: asks.nothing(),
          dataset: 1,
        },
      );
    },
  },
  {
    id: "45-malformed",
    row: 45,
    title: "targets of this major version that are described otherwise",
    scene: async (kit) => {
      const of = await kit.make({
        change: {
          targets: (signed) =>
            JSON.parse(JSON.stringify(signed).replace('"from":1,"to":2', '"in":"another way"')),
        },
      });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "refused: bad_metadata",
        asked: asks.targets(of),
        dataset: 1,
      });
    },
  },
  ...(
    [
      ["delegations", (signed: object) => ({ ...signed, delegations: { keys: {}, roles: [] } })],
      ["shards", (signed: object) => JSON.parse(JSON.stringify(signed).replace('"of":1', '"of":2'))],
      ["path", (signed: object) => JSON.parse(JSON.stringify(signed).replace('"full/', '"../full/'))],
      [
        "length",
        (signed: object) => JSON.parse(JSON.stringify(signed).replace(/"length":\d+/u, '"length":99999999')),
      ],
    ] as const
  ).map(
    ([name, change]): Case => ({
      id: `targets-${name}`,
      row: "specification",
      title: `targets whose ${name} are not as the format has them`,
      scene: async (kit) => {
        const of = await kit.make({ change: { targets: change } });
        return installed(kit, {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "refused: bad_metadata",
          asked: asks.targets(of),
          dataset: 1,
        });
      },
    }),
  ),
  {
    id: "targets-too-much",
    row: "review",
    title: "a dataset that is larger than this reader takes",
    scene: async (kit) => ({
      ...fresh(kit.root, {
        clock: NEXT,
        places: [[BASE, place(kit.two)]],
        outcome: "refused: bad_metadata",
        asked: asks.targets(kit.two),
        dataset: null,
      }),
      maxBytes: 1000,
    }),
  },
  {
    id: "46-metadata-key",
    row: 46,
    title: "a timestamp with a member twice",
    tufJs: { differs: "tuf-js takes the last of them; the signature is over JSON that is written anew" },
    scene: async (kit) => {
      const of = await kit.make();
      const text = new TextDecoder().decode(of.files.get(of.paths.timestamp));
      const twice = text.replace('"version":2', '"version":9,"version":2');
      const files = new Map([...of.files, [of.paths.timestamp, bytesOf(twice)]]);
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(files)]],
        outcome: "refused: bad_metadata",
        asked: asks.nothing(),
        dataset: 1,
      });
    },
  },
  line("proto", "a member named __proto__", (one) => one.replace('{"', '{"__proto__":{"polluted":true},"')),
  line("constructor", "a member named constructor", (one) => one.replace('{"', '{"constructor":{},"')),
  line("depth", "a million arrays deep", (one) =>
    one.replace('"summary":"', `"deep":${"[".repeat(1e6)}${"]".repeat(1e6)},"summary":"`).slice(0, 250_000),
  ),
  line("nested", "forty arrays deep", (one) =>
    one.replace('"summary":"', `"deep":${"[".repeat(40)}${"]".repeat(40)},"summary":"`),
  ),
  line("long", "a line of a megabyte", (one) =>
    one.replace('"summary":"', `"x":"${"y".repeat(1e6)}","summary":"`),
  ),
  line("surrogate", "half a surrogate pair", (one) => one.replace("It was", "\\ud800 It was")),
  line("twice", "a member twice", (one) => one.replace('"type":"block"', '"type":"fine","type":"block"')),
  line("number", "a number that no double holds", (one) =>
    one.replace('"type"', '"n":9007199254740993,"type"'),
  ),
  line("order", "rows out of order", (one) => `${one}\n${one}`),
  line("removes", "a shard that removes", () => '["-","event","2014-chat-blocked","mistaken"]'),
  line("other-id", "another id inside", (one) =>
    one.replace('"id":"2014-chat-blocked"', '"id":"2014-other"'),
  ),
  line("valueless", "a row without a value", () => '["+","eve","of-the-block",7]'),
  line("utf8", "a line that is no JSON", () => "<html>"),
  row("script", "a link that is a script", source("odd", { url: "javascript:alert(1)" })),
  row("bidi", "a title that turns around", event("2026-odd", { title: "Blocked \u202Egnihton" })),
  row("common", "a name that half of all pages hold", named("The")),
  row("long-string", "a summary of 3,000 letters", event("2026-odd", { summary: "x".repeat(3000) })),
  row("unsourced", "an event without a source", event("2026-odd", { sources: [] })),
  row(
    "shadow",
    "a redirect in place of an entity that is there",
    redirect("chat", "video"),
    "a redirect stands",
  ),
  {
    id: "46-shadow-pack",
    row: "review",
    title: "a pack with a redirect in place of an entity that is there",
    scene: async (kit) => {
      const of = await kit.make({ rows: withRows(SECOND, redirect("chat", "video")) });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "refused: bad_rows",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 1,
        troubles: ["bad_rows", "bad_rows"],
      });
    },
  },
  {
    id: "33-timestamp",
    row: 33,
    title: "no timestamp",
    tufJs: "same",
    scene: async (kit) =>
      installed(kit, {
        clock: NEXT,
        places: [[BASE, place(new Map())]],
        outcome: "unreachable: not-found",
        asked: asks.nothing(),
        dataset: 1,
      }),
  },
  ...(["snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `33-${role}`,
      row: 33,
      title: `no ${role}`,
      tufJs: "same",
      scene: async (kit) => {
        const files = new Map([...kit.two.files].filter(([path]) => path !== kit.two.paths[role]));
        return installed(kit, {
          clock: NEXT,
          places: [[BASE, place(files)]],
          outcome: "unreachable: not-found",
          asked: role === "snapshot" ? asks.snapshot(kit.two) : asks.targets(kit.two),
          dataset: 1,
          floors: { timestamp: 1 },
        });
      },
    }),
  ),
  {
    id: "38",
    row: 38,
    title: "shards that are missing: what was had is not asked for again",
    scene: async (kit) => {
      const of = await kit.make({ before: [], shards: 4 });
      const [, , third] = of.paths.full;
      const files = new Map([...of.files].filter(([path]) => path !== third));
      return installed(
        kit,
        {
          clock: NEXT,
          places: [[BASE, place(files)]],
          outcome: "unreachable: not-found",
          asked: [...asks.targets(of), ...of.paths.full.slice(0, 3).map((path) => BASE + path)],
          dataset: 1,
        },
        {
          clock: NEXT + HOUR,
          places: [[BASE, place(of)]],
          outcome: "updated by full to 2",
          asked: [...asks.targets(of), ...of.paths.full.slice(2).map((path) => BASE + path)],
          dataset: 2,
        },
      );
    },
  },
  {
    id: "38-other",
    row: 38,
    title: "shards of another version that were had are dropped",
    scene: async (kit) => {
      const half = await kit.make({ before: [], shards: 2 });
      const files = new Map([...half.files].filter(([path]) => path !== half.paths.full[1]));
      const of = await kit.make({
        version: 3,
        before: [],
        shards: 2,
        rows: withRows(without(SECOND, "2026-chat-fined"), source("s-new")),
      });
      return installed(
        kit,
        {
          clock: NEXT,
          places: [[BASE, place(files)]],
          outcome: "unreachable: not-found",
          asked: asks.whole(half),
          dataset: 1,
        },
        {
          clock: NEXT + HOUR,
          places: [[BASE, place(of)]],
          outcome: "updated by full to 3",
          asked: asks.whole(of),
          dataset: 3,
        },
      );
    },
  },
  {
    id: "mirrors",
    row: "review",
    title: "a list of places: only public https ones are taken",
    scene: async (kit) => {
      const of = await kit.make({
        mirrors: [
          "https://one.example/feed/",
          "http://plain.example/",
          "https://slashless.example",
          "https://192.168.0.1/",
          "https://router.local/",
          "https://localhost/",
          "https://who.example/?reader=7/",
          "https://user@who.example/",
          "javascript:alert(1)",
        ],
      });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by pack to 2",
        asked: asks.pack(of),
        dataset: 2,
        mirrors: ["https://one.example/feed/"],
      });
    },
  },
  {
    id: "mirrors-missing",
    row: "review",
    title: "a list of places that cannot be had stops nothing",
    scene: async (kit) => {
      const of = await kit.make({ mirrors: ["https://one.example/feed/"] });
      const files = new Map([...of.files].filter(([path]) => path !== of.paths.mirrors));
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(files)]],
        outcome: "updated by pack to 2",
        asked: asks.pack(of),
        dataset: 2,
        troubles: ["not-found"],
      });
    },
  },
];
