import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, OTHER, place, SECOND, T0, THIRD, withFiles } from "../kit.ts";
import { type Bytes, bytesOf, DAY, type Release, rootFile } from "../repository.ts";
import { FIRST, source, without, withRows } from "../rows.ts";
import { fresh, install, installed } from "./installed.ts";

const NEXT = T0 + DAY + HOUR;

const takesTwo = (of: Release): Step => ({
  clock: NEXT,
  places: [[BASE, place(of)]],
  outcome: "updated by pack to 2",
  asked: asks.pack(of),
  dataset: 2,
  troubles: [],
});

/** A reader who holds the second version, and then the step. */
function atTwo(kit: Kit, ...steps: readonly Step[]) {
  return installed(kit, takesTwo(kit.two), ...steps);
}

function refused(of: Release, why: string, asked: readonly string[], dataset = 1): Step {
  return {
    clock: NEXT + HOUR,
    places: [[BASE, place(of)]],
    outcome: `refused: ${why}`,
    asked,
    dataset,
    troubles: [why],
  };
}

const atOther = (paths: readonly string[]) => paths.map((path) => path.replace(BASE, OTHER));

export const ROLLBACK_AND_FREEZE: readonly Case[] = [
  {
    id: "15",
    row: 15,
    title: "an older timestamp: the next place is asked, and is good",
    scene: async (kit) => {
      const three = await kit.make({ version: 3, rows: THIRD, before: [{ version: 2, rows: SECOND }] });
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [
          [BASE, place(kit.one)],
          [OTHER, place(three)],
        ],
        outcome: "updated by pack to 3",
        asked: [...asks.nothing(), ...atOther(asks.pack(three))],
        dataset: 3,
        troubles: ["rollback_rejected"],
      });
    },
  },
  {
    id: "15-all",
    row: 15,
    title: "older timestamps everywhere",
    tufJs: "same",
    scene: async (kit) =>
      atTwo(kit, {
        clock: NEXT + HOUR,
        places: [
          [BASE, place(kit.one)],
          [OTHER, place(kit.one)],
        ],
        outcome: "refused: rollback_rejected",
        asked: [...asks.nothing(), ...atOther(asks.nothing())],
        dataset: 2,
        troubles: ["rollback_rejected", "rollback_rejected"],
      }),
  },
  {
    id: "15-offline",
    row: 15,
    title: "an old mirror is no alarm while the others cannot be asked",
    scene: async (kit) =>
      atTwo(kit, {
        clock: NEXT + HOUR,
        places: [
          [BASE, place(kit.one)],
          [OTHER, place(new Map(), { faults: { "metadata/2.root.json": "offline" } })],
        ],
        outcome: "unreachable: offline",
        asked: [...asks.nothing(), ...atOther(asks.roots(2))],
        dataset: 2,
        troubles: ["rollback_rejected", "offline"],
      }),
  },
  {
    id: "15-freshest",
    row: 15,
    title: "a mirror whose timestamp is about to expire does not keep from asking the next",
    scene: async (kit) => {
      const late = T0 + 10 * DAY;
      const two = await kit.make({ at: late - HOUR });
      return installed(kit, {
        clock: late,
        places: [
          [BASE, place(kit.one)],
          [OTHER, place(two)],
        ],
        outcome: "updated by pack to 2",
        asked: [...asks.nothing(), ...atOther(asks.pack(two))],
        dataset: 2,
        troubles: [],
      });
    },
  },
  {
    id: "15-fallback",
    row: 15,
    title: "the first place has the newest timestamp and nothing that it names",
    scene: async (kit) => {
      const only = new Map([...kit.two.files].filter(([path]) => path === kit.two.paths.timestamp));
      const { paths } = kit.two;
      return installed(kit, {
        clock: NEXT,
        places: [
          [BASE, place(only)],
          [OTHER, place(kit.two)],
        ],
        outcome: "updated by pack to 2",
        asked: [
          ...asks.nothing(),
          ...[paths.snapshot, paths.targets, paths.pack ?? ""].flatMap((path) => [BASE + path, OTHER + path]),
        ],
        dataset: 2,
        troubles: ["not-found", "not-found", "not-found"],
      });
    },
  },
  {
    id: "16",
    row: 16,
    title: "a newer timestamp that names an older snapshot",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { snapshot: 1, targets: 2 } });
      return atTwo(kit, refused(of, "rollback_rejected", asks.nothing(), 2));
    },
  },
  {
    id: "17",
    row: 17,
    title: "a newer snapshot that names older targets",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { targets: 1 } });
      return atTwo(kit, refused(of, "rollback_rejected", asks.snapshot(of), 2));
    },
  },
  {
    id: "17-dataset",
    row: "review",
    title: "newer targets that describe an older dataset",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { dataset: 1 }, rows: FIRST });
      return atTwo(kit, refused(of, "rollback_rejected", asks.targets(of), 2));
    },
  },
  {
    id: "17-other-dataset",
    row: "review",
    title: "newer targets that describe another dataset under the version that is held",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { dataset: 2 }, rows: THIRD });
      return atTwo(kit, refused(of, "rollback_rejected", asks.targets(of), 2));
    },
  },
  {
    id: "18",
    row: 18,
    title: "targets drop out of the snapshot",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ change: { snapshot: (signed) => ({ ...signed, meta: {} }) } });
      return installed(kit, refused(of, "bad_metadata", asks.snapshot(of)));
    },
  },
  ...(["timestamp", "snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `19-${role}`,
      row: 19,
      title: `a new ${role} that has expired`,
      tufJs: "same",
      scene: async (kit) => {
        const change = { [role]: (signed: object) => ({ ...signed, expires: "2026-11-22T20:30:00Z" }) };
        const of = await kit.make({ change });
        const asked = { timestamp: asks.nothing(), snapshot: asks.snapshot(of), targets: asks.targets(of) };
        return installed(kit, {
          clock: NEXT,
          places: [[BASE, place(of)]],
          outcome: "stale",
          asked: asked[role],
          dataset: 1,
        });
      },
    }),
  ),
  {
    id: "20",
    row: 20,
    title: "the timestamp that is held is served again after it expired",
    tufJs: "same",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 60 * DAY,
        places: [[BASE, place(kit.one)]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 1,
        troubles: [],
      }),
  },
  {
    id: "20-soon",
    row: 20,
    title: "the timestamp that is held has expired, and nothing else has",
    tufJs: "same",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 20 * DAY,
        places: [[BASE, place(kit.one)]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 1,
        troubles: [],
      }),
  },
  {
    id: "20-fresh",
    row: 20,
    title: "the timestamp that is held is served again while it holds",
    tufJs: "same",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + DAY,
        places: [[BASE, place(kit.one)]],
        outcome: "unchanged",
        asked: asks.nothing(),
        dataset: 1,
        troubles: [],
      }),
  },
  {
    id: "21",
    row: 21,
    title: "another timestamp under the version that is held: ours is kept",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ versions: { timestamp: 1 } });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "unchanged",
        asked: asks.nothing(),
        dataset: 1,
        troubles: ["rollback_rejected"],
      });
    },
  },
  ...(["timestamp", "snapshot"] as const).map(
    (role): Case => ({
      id: `22-${role}`,
      row: 22,
      title: `stolen ${role} keys signed 2^31; after a change of keys the feed goes on`,
      tufJs:
        role === "timestamp"
          ? "same"
          : {
              differs:
                "TUF 5.3.11 drops timestamp and snapshot if the keys of either change; tuf-js only drops what the new keys did not sign, and the timestamp that names the snapshot out of reach stays",
            },
      scene: async (kit) => {
        const far = 2 ** 31;
        const stolen = await kit.make({
          versions: { [role]: far, ...(role === "snapshot" ? { timestamp: 2 } : {}) },
        });
        const roles = { ...kit.roles, [role]: [await kit.key(`${role} two`)] };
        const root = await rootFile({ version: 2, at: T0, roles });
        const three = await kit.make({
          roles,
          version: 3,
          rows: THIRD,
          before: [{ version: 2, rows: SECOND }],
        });
        return installed(kit, takesTwo(stolen), {
          clock: NEXT + HOUR,
          places: [[BASE, place(withFiles(three, ["metadata/2.root.json", root]))]],
          outcome: "updated by pack to 3",
          asked: [...asks.roots(2), ...asks.pack(three, 3)],
          dataset: 3,
          troubles: [],
          floors: { root: 2, timestamp: 3, snapshot: 3, targets: 3, dataset: 3 },
        });
      },
    }),
  ),
  {
    id: "22-dataset",
    row: 22,
    title: "a change of keys frees no older dataset",
    scene: async (kit) => {
      const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
      const root = await rootFile({ version: 2, at: T0, roles });
      const old = await kit.make({ roles, version: 1, rows: FIRST, before: [] });
      return atTwo(kit, {
        ...refused(old, "rollback_rejected", [...asks.roots(2), ...asks.targets(old, 3)], 2),
        places: [[BASE, place(withFiles(old, ["metadata/2.root.json", root]))]],
      });
    },
  },
  ...(
    [
      ["22-reset", "stolen targets keys signed a dataset out of reach: the root's keys lower the floor", []],
      ["22-reset-passed", "… and lower it for who takes a later root in the same run, too", [3]],
    ] as const
  ).map(
    ([id, title, later]): Case => ({
      id,
      row: 22,
      title,
      scene: async (kit) => {
        const far = await kit.make({ versions: { dataset: Number.MAX_SAFE_INTEGER } });
        const roles = { ...kit.roles, targets: [await kit.key("targets two")] };
        const root = await rootFile({
          version: 2,
          at: T0,
          roles,
          change: (signed) => ({ ...signed, custom: { resetFloor: 2 } }),
        });
        const roots = await Promise.all(
          later.map(
            async (version): Promise<[string, Bytes]> => [
              `metadata/${version}.root.json`,
              await rootFile({ version, at: T0, roles }),
            ],
          ),
        );
        const last = 2 + later.length;
        const three = await kit.make({
          roles,
          version: 3,
          rows: THIRD,
          before: [{ version: 2, rows: SECOND }],
        });
        return fresh(
          kit.root,
          {
            clock: NEXT,
            places: [[BASE, place(far)]],
            outcome: `updated by full to ${Number.MAX_SAFE_INTEGER}`,
            asked: asks.whole(far),
            dataset: Number.MAX_SAFE_INTEGER,
          },
          {
            clock: NEXT + HOUR,
            places: [[BASE, place(withFiles(three, ["metadata/2.root.json", root], ...roots))]],
            outcome: "updated by full to 3",
            asked: [...asks.roots(2, ...later), ...asks.whole(three, last + 1)],
            dataset: 3,
            floors: { dataset: 3, reset: 2 },
          },
        );
      },
    }),
  ),
  {
    id: "22-reset-held",
    row: 22,
    title: "a lowered floor is again that of the version which is held, once that is confirmed",
    scene: async (kit) => {
      const root = await rootFile({
        version: 2,
        at: T0,
        roles: kit.roles,
        change: (signed) => ({ ...signed, custom: { resetFloor: 1 } }),
      });
      return atTwo(kit, {
        clock: NEXT + HOUR,
        places: [[BASE, place(withFiles(kit.two, ["metadata/2.root.json", root]))]],
        outcome: "unchanged",
        asked: [...asks.roots(2), ...asks.nothing(3)],
        dataset: 2,
        floors: { dataset: 2, reset: 2 },
      });
    },
  },
  {
    id: "22-reset-same",
    row: 22,
    title:
      "a thief published the very version that is the publisher's next: with the floor lowered, that one is taken",
    scene: async (kit) => {
      const stolen = await kit.make({ rows: withRows(SECOND, source("s-forged")) });
      const [targets, snapshot, timestamp] = await Promise.all(
        ["targets two", "snapshot two", "timestamp two"].map(async (name) => [await kit.key(name)]),
      );
      if (targets === undefined || snapshot === undefined || timestamp === undefined) return fresh(kit.root);
      const roles = { ...kit.roles, targets, snapshot, timestamp };
      const root = await rootFile({
        version: 2,
        at: T0,
        roles,
        change: (signed) => ({ ...signed, custom: { resetFloor: 1 } }),
      });
      const own = await kit.make({ roles, rows: SECOND });
      const places = [[BASE, place(withFiles(own, ["metadata/2.root.json", root]))]] as const;
      return installed(
        kit,
        {
          clock: NEXT,
          places: [[BASE, place(stolen)]],
          outcome: "updated by pack to 2",
          asked: asks.pack(stolen),
          dataset: 2,
        },
        {
          clock: NEXT + HOUR,
          places,
          outcome: "updated by full to 2",
          asked: [...asks.roots(2), ...asks.whole(own, 3)],
          dataset: 2,
          floors: { dataset: 2, reset: 2 },
        },
        {
          clock: NEXT + 2 * HOUR,
          places,
          outcome: "unchanged",
          asked: asks.nothing(3),
          dataset: 2,
        },
      );
    },
  },
  ...(
    [
      ["2^53", 2 ** 53],
      ["1.5", 1.5],
      ["'7'", "7"],
      ["-1", -1],
      ["0", 0],
      ["true", true],
    ] as const
  ).map(
    ([name, version]): Case => ({
      id: `23-${name}`,
      row: 23,
      title: `a timestamp's version is ${name}`,
      tufJs: name === "2^53" ? { differs: "tuf-js takes integers that no double holds exactly" } : "same",
      scene: async (kit) => {
        const of = await kit.make({
          change: { timestamp: (signed) => ({ ...signed, version }) },
        });
        return installed(kit, refused(of, "bad_metadata", asks.nothing()));
      },
    }),
  ),
  {
    id: "24-snapshot",
    row: 24,
    title: "another snapshot, well signed, than the timestamp names",
    tufJs: "same",
    scene: async (kit) => {
      const other = await kit.make({ rows: THIRD });
      const bytes = other.files.get(other.paths.snapshot) ?? bytesOf("");
      const of = { ...kit.two, files: withFiles(kit.two, [kit.two.paths.snapshot, bytes]) };
      return installed(kit, refused(of, "hash_mismatch", asks.snapshot(of)));
    },
  },
  {
    id: "24-targets",
    row: 24,
    title: "other targets, well signed, than the snapshot names",
    tufJs: "same",
    scene: async (kit) => {
      const later = (signed: object) => ({ ...signed, expires: "2027-05-01T00:00:00Z" });
      const other = await kit.make({ change: { targets: later } });
      const bytes = other.files.get(other.paths.targets) ?? bytesOf("");
      const of = { ...kit.two, files: withFiles(kit.two, [kit.two.paths.targets, bytes]) };
      return installed(kit, refused(of, "hash_mismatch", asks.targets(of)));
    },
  },
  ...(["snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `24-${role}-version`,
      row: "specification",
      title: `the ${role} that is named has another version inside`,
      tufJs: "same",
      scene: async (kit) => {
        const of = await kit.make({ change: { [role]: (signed: object) => ({ ...signed, version: 9 }) } });
        const asked = role === "snapshot" ? asks.snapshot(of) : asks.targets(of);
        return installed(kit, refused(of, "version_mismatch", asked));
      },
    }),
  ),
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
      const of = await kit.make({
        version: 3,
        rows: THIRD,
        before: [
          { version: 1, rows: FIRST },
          { version: 2, rows: SECOND },
        ],
      });
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
    title: "a whole dataset that is not the one that was signed",
    scene: async (kit) => {
      const of = await kit.make({
        before: [],
        shardText: (text) => text.replace("Blocked: 2014-chat-blocked", "Blocked elsewhere"),
      });
      return installed(kit, refused(of, "bad_rows", asks.whole(of)));
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
  ...(
    [
      ["unparsable", "not-a-date"],
      ["no day", "2026-02-30T00:00:00Z"],
      ["missing", null],
      ["far ahead", "2029-01-01T00:00:00Z"],
      ["with another zone", "2026-12-01T00:00:00+02:00"],
    ] as const
  ).flatMap(([name, expires]) =>
    (["timestamp", "targets"] as const).map(
      (role): Case => ({
        id: `27-${role}-${name.replaceAll(" ", "-")}`,
        row: 27,
        title: `${role}: expires is ${name}`,
        tufJs:
          name === "far ahead" || name === "with another zone"
            ? { differs: "TUF sets no limit to how far ahead a role may expire, and tuf-js reads any zone" }
            : "same",
        scene: async (kit) => {
          const of = await kit.make({ change: { [role]: (signed: object) => ({ ...signed, expires }) } });
          return installed(
            kit,
            refused(of, "bad_metadata", role === "timestamp" ? asks.nothing() : asks.targets(of)),
          );
        },
      }),
    ),
  ),
  {
    id: "41-dataset",
    row: 41,
    title: "rows lost, floors kept: a place below the floor of datasets is refused",
    scene: async (kit) => ({
      root: kit.root,
      floors: { dataset: 2 },
      steps: [
        {
          ...install(kit),
          outcome: "refused: rollback_rejected",
          asked: asks.targets(kit.one),
          dataset: null,
          troubles: ["rollback_rejected"],
        },
      ],
    }),
  },
  {
    id: "41-timestamp",
    row: 41,
    title: "rows lost, floors kept: a timestamp below its floor is refused",
    scene: async (kit) => ({
      root: kit.root,
      floors: { timestamp: 2 },
      steps: [
        {
          ...install(kit),
          outcome: "refused: rollback_rejected",
          asked: asks.nothing(),
          dataset: null,
          troubles: ["rollback_rejected"],
        },
      ],
    }),
  },
  {
    id: "41-root",
    row: 41,
    title: "rows lost, floors kept: a chain of roots that ends below its floor is refused",
    scene: async (kit) => ({
      root: kit.root,
      floors: { root: 2 },
      steps: [
        {
          ...install(kit),
          outcome: "refused: rollback_rejected",
          asked: asks.roots(2),
          dataset: null,
          troubles: ["rollback_rejected"],
        },
      ],
    }),
  },
  {
    id: "41-heals",
    row: 41,
    title: "rows lost, floors kept: the same version is had again",
    scene: async (kit) => ({
      root: kit.root,
      floors: { timestamp: 1, snapshot: 1, targets: 1, dataset: 1 },
      steps: [install(kit)],
    }),
  },
  {
    id: "41-roots-again",
    row: "review",
    title: "rows lost, floors kept: a change of keys that was taken before frees no floor again",
    scene: async (kit) => {
      const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
      const root = await rootFile({ version: 2, at: T0, roles });
      const of = await kit.make({ roles });
      return {
        root: kit.root,
        floors: { root: 2, timestamp: 3 },
        steps: [
          {
            clock: NEXT,
            places: [[BASE, place(withFiles(of, ["metadata/2.root.json", root]))]],
            outcome: "refused: rollback_rejected",
            asked: [...asks.roots(2), ...asks.nothing(3)],
            dataset: null,
          },
        ],
      };
    },
  },
  {
    id: "41-reset-again",
    row: "review",
    title: "rows lost, floors kept: a root that lowered the floor of datasets once lowers it no second time",
    scene: async (kit) => {
      const root = await rootFile({
        version: 2,
        at: T0,
        roles: kit.roles,
        change: (signed) => ({ ...signed, custom: { resetFloor: 1 } }),
      });
      return {
        root: kit.root,
        floors: { root: 2, dataset: 3, reset: 2 },
        steps: [
          {
            clock: NEXT,
            places: [[BASE, place(withFiles(kit.two, ["metadata/2.root.json", root]))]],
            outcome: "refused: rollback_rejected",
            asked: [...asks.roots(2), ...asks.targets(kit.two, 3)],
            dataset: null,
          },
        ],
      };
    },
  },
  {
    id: "43-back",
    row: 43,
    title: "a clock set back ten years revives nothing: judged by what was signed last",
    tufJs: { differs: "tuf-js believes the clock" },
    scene: async (kit) => {
      const later = await kit.make({ at: T0 + 20 * DAY });
      const old = await kit.make({ version: 3, versions: { dataset: 2 }, at: T0 });
      return installed(
        kit,
        { ...takesTwo(later), clock: T0 + 20 * DAY + HOUR },
        {
          clock: T0 - 3652 * DAY,
          places: [[BASE, place(old)]],
          outcome: "stale",
          asked: asks.nothing(),
          dataset: 2,
        },
      );
    },
  },
  {
    id: "43-forward",
    row: 43,
    title: "a clock set forward ten years, as the host's clock tells",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 3652 * DAY,
        places: [[BASE, place(kit.two, { date: NEXT })]],
        outcome: "clock_wrong",
        asked: asks.roots(2),
        dataset: 1,
      }),
  },
  {
    id: "43-forward-a-little",
    row: 43,
    title: "a clock set forward a month, as the host's clock tells",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 30 * DAY,
        places: [[BASE, place(kit.two, { date: NEXT })]],
        outcome: "clock_wrong",
        asked: asks.nothing(),
        dataset: 1,
      }),
  },
  {
    id: "43-close",
    row: 43,
    title: "a host's clock that differs by hours does not make the reader's wrong",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 14 * DAY + 2 * HOUR,
        places: [[BASE, place(kit.one, { date: T0 + 14 * DAY - 2 * HOUR })]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 1,
      }),
  },
  {
    id: "43-host",
    row: 43,
    title: "a host's clock alone revives nothing",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 30 * DAY,
        places: [[BASE, place(kit.two, { date: T0 + 30 * DAY })]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 1,
      }),
  },
  {
    id: "43-issued",
    row: "review",
    title:
      "a dataset issued in the future, while clock and host agree: all that comes after it would look expired",
    scene: async (kit) => {
      const change = {
        targets: (signed: { [key: string]: Json }) => ({
          ...signed,
          custom: JSON.parse(
            JSON.stringify(signed["custom"]).replace("2026-11-22T20:00:00Z", "2026-11-25T00:00:00Z"),
          ),
        }),
      };
      const of = await kit.make({ change });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of, { date: NEXT })]],
        outcome: "refused: bad_metadata",
        asked: asks.targets(of),
        dataset: 1,
      });
    },
  },
  {
    id: "43-behind",
    row: 43,
    title: "a clock that is behind what was issued",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 - 10 * DAY,
        places: [[BASE, place(kit.two)]],
        outcome: "clock_wrong",
        asked: asks.targets(kit.two),
        dataset: 1,
      }),
  },
];
