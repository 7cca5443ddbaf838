import type { Case } from "../case.ts";
import { asks, BASE, HOUR, place, T0, withFiles } from "../kit.ts";
import { DAY, type Roles, rootFile } from "../repository.ts";
import { FIRST } from "../rows.ts";
import { installed, NEXT, refused, takesTwo, withRoot } from "./scenes.ts";

export const ROOTS: readonly Case[] = [
  {
    id: "root-alone",
    row: "review",
    title: "a next root while nothing else is new is kept for good",
    scene: async (kit) => {
      const root = await kit.makeRoot({ version: 2 });
      const files = withFiles(kit.one, ["metadata/2.root.json", root]);
      const nothingNew = { clock: T0 + 2 * HOUR, outcome: "unchanged", dataset: 1 } as const;
      return installed(
        kit,
        {
          ...nothingNew,
          places: [[BASE, place(files)]],
          asked: asks.nothing(2).toSpliced(1, 0, ...asks.roots(3)),
          floors: { root: 2 },
        },
        { ...nothingNew, places: [[BASE, place(kit.one)]], asked: asks.nothing(3), floors: { root: 2 } },
      );
    },
  },
  {
    id: "root-without",
    row: "review",
    title: "a next root and nothing after it: it is trusted, and its floor is set",
    scene: async (kit) =>
      installed(kit, {
        clock: NEXT,
        places: [[BASE, place(new Map([["metadata/2.root.json", await kit.makeRoot({ version: 2 })]]))]],
        outcome: "unreachable: not-found",
        asked: [...asks.roots(2), ...asks.nothing(3)],
        dataset: 1,
        troubles: ["not-found"],
        floors: { root: 2, timestamp: 1 },
      }),
  },
  {
    id: "timestamp-alone",
    row: "review",
    title: "a timestamp signed anew while nothing else is new is kept: an older one is refused afterwards",
    scene: async (kit) => {
      const renewed = await kit.make({
        version: 1,
        versions: { timestamp: 2 },
        rows: FIRST,
        before: [],
        at: T0,
      });
      return installed(
        kit,
        {
          clock: T0 + 2 * HOUR,
          places: [[BASE, place(renewed)]],
          outcome: "unchanged",
          asked: asks.nothing(),
          dataset: 1,
          floors: { timestamp: 2 },
        },
        { ...refused(kit.one, "rollback_rejected", asks.nothing()), clock: T0 + 3 * HOUR },
      );
    },
  },
  ...(["old", "new"] as const).map(
    (which): Case => ({
      id: `10-${which}`,
      row: 10,
      title: `the next root signed by the ${which} keys only`,
      tufJs: "same",
      scene: async (kit) => {
        const roles: Roles = { ...kit.roles, root: [await kit.key("root two")] };
        const signers = which === "old" ? kit.roles.root : roles.root;
        return withRoot(kit, await rootFile({ version: 2, at: T0, roles, signers }), "bad_signature");
      },
    }),
  ),
  {
    id: "11",
    row: 11,
    title: "from root 1 to 5 over two full changes of keys, fourteen months later",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 425 * DAY;
      const files = new Map<string, Uint8Array<ArrayBuffer>>();
      let roles = kit.roles;
      for (let version = 2; version <= 5; version += 1) {
        const before = roles;
        if (version % 2 === 0)
          roles = {
            root: [await kit.key(`root ${version}`)],
            targets: [await kit.key(`targets ${version}`)],
            snapshot: [await kit.key(`snapshot ${version}`)],
            timestamp: [await kit.key(`timestamp ${version}`)],
          };
        const signers = [...new Set([...before.root, ...roles.root])];
        const signedAt = T0 + version * 80 * DAY;
        files.set(`metadata/${version}.root.json`, await rootFile({ version, at: signedAt, roles, signers }));
      }
      const of = await kit.make({ roles, at, version: 60, before: [{ version: 59, rows: FIRST }] });
      return installed(kit, {
        clock: at + HOUR,
        places: [[BASE, place(withFiles(of, ...files))]],
        outcome: "updated by full to 60",
        asked: [...asks.roots(2, 3, 4, 5), ...asks.whole(of, 6)],
        dataset: 60,
        troubles: [],
        floors: { root: 5, timestamp: 60, snapshot: 60, targets: 60, dataset: 60 },
      });
    },
  },
  {
    id: "11-page",
    row: "review",
    title: "a host that answers with a page where there is no next root",
    scene: async (kit) => ({
      ...installed(kit, {
        ...takesTwo(kit.two),
        places: [[BASE, place(kit.two, { faults: { "metadata/2.root.json": "wrong-type" } })]],
      }),
    }),
  },
  {
    id: "12",
    row: 12,
    title: "root 3 served where root 2 should be",
    tufJs: "same",
    scene: async (kit) => withRoot(kit, await kit.makeRoot({ version: 3 }), "version_mismatch"),
  },
  {
    id: "13",
    row: 13,
    title: "more roots than one run takes: progress is kept, the next run goes on",
    tufJs: "same",
    scene: async (kit) => {
      const versions = Array.from({ length: 70 }, (_, at) => at + 2);
      const roots = await Promise.all(
        versions.map(
          async (version) => [`metadata/${version}.root.json`, await kit.makeRoot({ version })] as const,
        ),
      );
      const places = [[BASE, place(withFiles(kit.two, ...roots))]] as const;
      return installed(
        kit,
        {
          clock: NEXT,
          places,
          outcome: "continues",
          asked: asks.roots(...versions.slice(0, 64)),
          dataset: 1,
          floors: { root: 65 },
        },
        {
          clock: NEXT + HOUR,
          places,
          outcome: "updated by pack to 2",
          asked: [...asks.roots(...versions.slice(64)), ...asks.pack(kit.two, 72)],
          dataset: 2,
          floors: { root: 71 },
        },
      );
    },
  },
  {
    id: "14",
    row: 14,
    title: "the root that is held has expired, a newer one is there",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 600 * DAY;
      const of = await kit.make({ at });
      const root = await kit.makeRoot({ version: 2, at: at - 100 * DAY });
      return installed(kit, {
        ...takesTwo(of, at + HOUR),
        places: [[BASE, place(withFiles(of, ["metadata/2.root.json", root]))]],
        asked: [...asks.roots(2), ...asks.pack(of, 3)],
      });
    },
  },
  {
    id: "14-through-expired",
    row: "specification",
    title: "a root on the way has expired, the last one has not",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 900 * DAY;
      const of = await kit.make({ at });
      const second = await kit.makeRoot({ version: 2, at: T0 + 100 * DAY });
      const third = await kit.makeRoot({ version: 3, at: at - 100 * DAY });
      return installed(kit, {
        ...takesTwo(of, at + HOUR),
        places: [
          [BASE, place(withFiles(of, ["metadata/2.root.json", second], ["metadata/3.root.json", third]))],
        ],
        asked: [...asks.roots(2, 3), ...asks.pack(of, 4)],
      });
    },
  },
  {
    id: "14-none",
    row: 14,
    title: "the root that is held has expired, and there is no other",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 600 * DAY;
      const of = await kit.make({ at });
      return installed(kit, {
        ...refused(of, "expired", asks.roots(2)),
        clock: at + HOUR,
        outcome: "stale",
      });
    },
  },
  ...(
    [
      ["consistent_snapshot", false],
      ["spec_version", "2.0.0"],
      ["version", 1.5],
      ["expires", "2099-01-01T00:00:00Z"],
    ] as const
  ).map(
    ([member, value]): Case => ({
      id: `root-${member}`,
      row: "specification",
      title: `a next root whose ${member} is ${value}`,
      tufJs: member === "expires" ? { differs: "left open by TUF, fixed by our format" } : "same",
      scene: async (kit) =>
        withRoot(
          kit,
          await kit.makeRoot({ version: 2, change: (signed) => ({ ...signed, [member]: value }) }),
          "bad_metadata",
        ),
    }),
  ),
];
