import type { Case } from "../case.ts";
import { asks, BASE, HOUR, OTHER, place, SECOND } from "../kit.ts";
import { source, without, withRows } from "../rows.ts";
import { installed, NEXT } from "./scenes.ts";

export const MISSING_FILES: readonly Case[] = [
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
  ...(
    [
      ["busy", [5, 7], "busy", 7],
      ["offline", [null, null], "offline", null],
      ["busy-offline", [5, null], "busy", 5],
      ["offline-busy", [null, 5], "busy", 5],
    ] as const
  ).map(
    ([id, waits, fault, retryAfter]): Case => ({
      id: `33-${id}`,
      row: 33,
      title: `places that do not answer, ${id}: what a host says counts, and the longest wait`,
      scene: async (kit) =>
        installed(kit, {
          clock: NEXT,
          places: [BASE, OTHER].map((base, at) => {
            const wait = waits[at] ?? null;
            const faults = { "metadata/2.root.json": wait === null ? "offline" : "busy" } as const;
            return [base, place(new Map(), { faults, ...(wait === null ? {} : { waits: wait }) })] as const;
          }),
          outcome: `unreachable: ${fault}`,
          asked: [...asks.roots(2), ...asks.roots(2).map((url) => url.replace(BASE, OTHER))],
          dataset: 1,
          retryAfter,
        }),
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
  ...(
    [
      ["many", Array.from({ length: 17 }, (_, at) => `https://${at}.example/`)],
      ["long", [`${"https://one.example/".padEnd(500, "x")}/`]],
    ] as const
  ).map(
    ([name, mirrors]): Case => ({
      id: `mirrors-${name}`,
      row: "review",
      title: `a list of places that is too ${name} changes nothing`,
      scene: async (kit) => {
        const of = await kit.make({ mirrors });
        return installed(kit, {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "updated by pack to 2",
          asked: asks.pack(of),
          dataset: 2,
          mirrors: null,
        });
      },
    }),
  ),
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
