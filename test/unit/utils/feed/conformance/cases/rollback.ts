import type { Case } from "../case.ts";
import { asks, BASE, HOUR, OTHER, place, SECOND, T0, THIRD, withFiles } from "../kit.ts";
import { DAY } from "../repository.ts";
import { FIRST } from "../rows.ts";
import { AT_TWO, atTwo, installed, NEXT, refused } from "./scenes.ts";

const atOther = (paths: readonly string[]) => paths.map((path) => path.replace(BASE, OTHER));

export const ROLLBACK: readonly Case[] = [
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
      return atTwo(kit, refused(of, "rollback_rejected", asks.nothing(), AT_TWO));
    },
  },
  {
    id: "17",
    row: 17,
    title: "a newer snapshot that names older targets",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { targets: 1 } });
      return atTwo(kit, refused(of, "rollback_rejected", asks.snapshot(of), AT_TWO));
    },
  },
  {
    id: "17-dataset",
    row: "review",
    title: "newer targets that describe an older dataset",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { dataset: 1 }, rows: FIRST });
      return atTwo(kit, refused(of, "rollback_rejected", asks.targets(of), AT_TWO));
    },
  },
  {
    id: "17-other-dataset",
    row: "review",
    title: "newer targets that describe another dataset under the version that is held",
    scene: async (kit) => {
      const of = await kit.make({ version: 3, versions: { dataset: 2 }, rows: THIRD });
      return atTwo(kit, refused(of, "rollback_rejected", asks.targets(of), AT_TWO));
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
  {
    id: "21-longer",
    row: 21,
    title: "the timestamp that is held, with a line end after it: ours is kept, and it is noted",
    scene: async (kit) => {
      const { timestamp } = kit.one.paths;
      const bytes = kit.one.files.get(timestamp) ?? new Uint8Array(0);
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(withFiles(kit.one, [timestamp, new Uint8Array([...bytes, 0x0a])]))]],
        outcome: "unchanged",
        asked: asks.nothing(),
        dataset: 1,
        troubles: ["rollback_rejected"],
      });
    },
  },
];
