import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case } from "../case.ts";
import { asks, BASE, HOUR, place, SECOND } from "../kit.ts";
import { eventValue, strange, withRows } from "../rows.ts";
import { fresh, installed, NEXT } from "./scenes.ts";

export const FORMATS: readonly Case[] = [
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
    id: "targets-just-enough",
    row: "review",
    title: "a dataset as large as this reader takes, and a pack beside it",
    scene: async (kit) => {
      const [path = ""] = kit.two.paths.full;
      return {
        ...fresh(kit.root, {
          clock: NEXT,
          places: [[BASE, place(kit.two)]],
          outcome: "updated by full to 2",
          asked: asks.whole(kit.two),
          dataset: 2,
        }),
        maxBytes: kit.two.files.get(path)?.length ?? 0,
      };
    },
  },
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
];
