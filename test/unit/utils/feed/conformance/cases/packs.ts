import type { Case } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, SECOND, THIRD, withFiles } from "../kit.ts";
import { bytesOf, type Release } from "../repository.ts";
import { FIRST, without } from "../rows.ts";
import { atTwo, installed, NEXT, refused, takesTwo } from "./scenes.ts";

export const PACKS: readonly Case[] = [
  {
    id: "25",
    row: 25,
    title: "a pack that begins after what is held: the whole dataset instead",
    scene: async (kit) => {
      const of = await kit.make({
        version: 12,
        rows: THIRD,
        before: [
          { version: 10, rows: FIRST },
          { version: 11, rows: SECOND },
        ],
      });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 12",
        asked: asks.whole(of),
        dataset: 12,
        troubles: [],
      });
    },
  },
  {
    id: "25-between",
    row: 25,
    title: "a pack that begins before what is held: only what is new of it",
    scene: async (kit) => {
      const of = await fromOneToThree(kit);
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [[BASE, place(of)]],
        outcome: "updated by pack to 3",
        asked: asks.pack(of),
        dataset: 3,
        troubles: [],
      });
    },
  },
  {
    id: "25-passed-over",
    row: 25,
    title: "a pack whose changes up to what is held are no rows: they are passed over",
    scene: async (kit) => {
      const of = await fromOneToThree(kit, (text) =>
        text.replace('["+","event","2026-video-b', '["+","event",'),
      );
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [[BASE, place(of)]],
        outcome: "updated by pack to 3",
        asked: asks.pack(of),
        dataset: 3,
        troubles: [],
      });
    },
  },
  {
    id: "25-altered",
    row: 25,
    title: "a pack that a host has altered where it would be passed over",
    scene: async (kit) => {
      const of = await fromOneToThree(kit);
      const path = of.paths.pack ?? "";
      const text = new TextDecoder().decode(of.files.get(path));
      const altered = bytesOf(text.replace("2026-video-blocked", "2026-video-flocked"));
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [[BASE, place(withFiles(of, [path, altered]))]],
        outcome: "updated by full to 3",
        asked: [...asks.pack(of), ...of.paths.full.map((file) => BASE + file)],
        dataset: 3,
        troubles: ["hash_mismatch"],
      });
    },
  },
  {
    id: "25-order",
    row: 25,
    title: "a pack whose versions do not follow each other, where they would be passed over",
    scene: async (kit) => {
      const of = await fromOneToThree(kit, (text) => text.replace('["=",2,', '["=",1,'));
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 3",
        asked: [...asks.pack(of), ...of.paths.full.map((file) => BASE + file)],
        dataset: 3,
        troubles: ["bad_rows"],
      });
    },
  },
  {
    id: "25-gap",
    row: 25,
    title: "a pack without the version after the one that is held",
    scene: async (kit) => {
      const of = await kit.make({ packText: (text) => text.replace('["=",2,', '["=",7,') });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 2",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 2,
        troubles: ["bad_rows"],
      });
    },
  },
  {
    id: "25-to",
    row: 25,
    title: "a pack that leads to another version than is described is not asked for",
    scene: async (kit) => {
      const of = await kit.make({
        change: { targets: (signed) => JSON.parse(JSON.stringify(signed).replace('"to":2', '"to":3')) },
      });
      return installed(kit, { ...takesTwo(of), outcome: "updated by full to 2", asked: asks.whole(of) });
    },
  },
  ...(
    [
      ["second", "all changes stand under the last version: of the one before nothing is said", 2],
      ["last", "all changes stand under the version before the last", 3],
    ] as const
  ).map(
    ([which, title, dropped]): Case => ({
      id: `25-without-${which}`,
      row: 25,
      title: `a pack that leads to the right dataset, and ${title}`,
      scene: async (kit) => {
        const of = await fromOneToThree(kit, (text) => withoutVersion(text, dropped));
        return installed(kit, {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "updated by full to 3",
          asked: [...asks.pack(of), ...of.paths.full.map((file) => BASE + file)],
          dataset: 3,
          troubles: ["bad_rows"],
        });
      },
    }),
  ),
  {
    id: "26-rows",
    row: 26,
    title: "the signed root is right, and the signed number of rows is another",
    scene: async (kit) => {
      const change = (signed: object) =>
        JSON.parse(JSON.stringify(signed).replace('"rows":127', '"rows":12700'));
      const of = await kit.make({ change: { targets: change } });
      return installed(kit, {
        ...refused(of, "delta_root_mismatch", [
          ...asks.pack(of),
          ...of.paths.full.map((path) => BASE + path),
        ]),
        troubles: ["delta_root_mismatch", "bad_rows"],
      });
    },
  },
  {
    id: "26",
    row: 26,
    title: "a pack that leads elsewhere than to the signed root: the whole dataset instead",
    scene: async (kit) => {
      const of = await kit.make({
        packText: (text) => text.replace("It was blocked.", "It was not blocked."),
      });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 2",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 2,
        troubles: ["delta_root_mismatch"],
        floors: { dataset: 2 },
      });
    },
  },
  {
    id: "26-whole",
    row: 26,
    title:
      "a whole dataset that is not the one that was signed: nothing of it stays, and it is asked for anew",
    scene: async (kit) => {
      const of = await kit.make({
        before: [],
        shardText: (text) => text.replace("Blocked: 2014-chat-blocked", "Blocked elsewhere"),
      });
      const step = refused(of, "bad_rows", asks.whole(of));
      return installed(kit, step, { ...step, clock: NEXT + HOUR });
    },
  },
  {
    id: "26-fewer",
    row: 26,
    title: "a pack and a whole dataset that both lack a row",
    scene: async (kit) => {
      const cut = (text: string) =>
        text
          .split("\n")
          .filter((line) => !line.includes('"2014-chat-blocked"'))
          .join("\n");
      const rows = without(SECOND, "2014-chat-blocked");
      const of = await kit.make({
        shardText: cut,
        packText: (text) => `${text}["-","event","2014-chat-blocked","mistaken"]\n`,
      });
      return installed(kit, {
        ...refused(of, "delta_root_mismatch", [
          ...asks.pack(of),
          ...of.paths.full.map((path) => BASE + path),
        ]),
        troubles: ["delta_root_mismatch", "bad_rows"],
        shown: { "event:2014-chat-blocked": rows.length > 0 },
      });
    },
  },
];

/** The third version, with a pack that the second one's changes stand in, too. */
function fromOneToThree(kit: Kit, packText: (text: string) => string = (text) => text): Promise<Release> {
  const before = [
    { version: 1, rows: FIRST },
    { version: 2, rows: SECOND },
  ];
  return kit.make({ version: 3, rows: THIRD, before, packText });
}

/** The pack's changes from the first to the third version, with the line of one of these left out. */
function withoutVersion(text: string, version: 2 | 3): string {
  const lines = text.split("\n");
  const heads = lines.filter((line) => line.startsWith('["=",'));
  const kept = heads.filter((line) => !line.startsWith(`["=",${version},`));
  return [...kept, ...lines.filter((line) => !heads.includes(line))].join("\n");
}
