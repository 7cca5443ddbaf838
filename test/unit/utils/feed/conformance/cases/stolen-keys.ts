import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case } from "../case.ts";
import { asks, BASE, HOUR, place, SECOND, T0, THIRD, withFiles } from "../kit.ts";
import { type Bytes, rootFile } from "../repository.ts";
import { FIRST, source, withRows } from "../rows.ts";
import { AT_TWO, atTwo, fresh, installed, NEXT, refused, takesTwo } from "./scenes.ts";

export const STOLEN_KEYS: readonly Case[] = [
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
    id: "22-threshold",
    row: 22,
    title: "one stolen timestamp key of two signed 2^31; where both are needed the feed goes on",
    scene: async (kit) => {
      const roles = { ...kit.roles, timestamp: [...kit.roles.timestamp, await kit.key("timestamp two")] };
      const stolen = await kit.make({
        versions: { timestamp: 2 ** 31 },
        signers: { timestamp: kit.roles.timestamp },
      });
      const root = await rootFile({ version: 2, at: T0, roles, thresholds: { timestamp: 2 } });
      const three = await kit.make({
        roles,
        version: 3,
        rows: THIRD,
        before: [{ version: 2, rows: SECOND }],
      });
      return fresh(
        await rootFile({ version: 1, at: T0, roles }),
        { ...takesTwo(stolen), outcome: "updated by full to 2", asked: asks.whole(stolen) },
        {
          clock: NEXT + HOUR,
          places: [[BASE, place(withFiles(three, ["metadata/2.root.json", root]))]],
          outcome: "updated by pack to 3",
          asked: [...asks.roots(2), ...asks.pack(three, 3)],
          dataset: 3,
          floors: { root: 2, timestamp: 3 },
        },
      );
    },
  },
  {
    id: "22-dataset",
    row: 22,
    title: "a change of keys frees no older dataset",
    scene: async (kit) => {
      const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
      const root = await rootFile({ version: 2, at: T0, roles });
      const old = await kit.make({ roles, version: 1, rows: FIRST, before: [] });
      return atTwo(kit, {
        ...refused(old, "rollback_rejected", [...asks.roots(2), ...asks.targets(old, 3)], AT_TWO),
        places: [[BASE, place(withFiles(old, ["metadata/2.root.json", root]))]],
      });
    },
  },
  ...(
    [
      ["22-reset", "stolen targets keys signed a dataset out of reach: the root's keys lower the floor", []],
      ["22-reset-passed", "… and lower it for who takes a later root in the same run, too", [[3, null]]],
      ["22-reset-lowest", "… and by the lowest that was said, where several roots lower it", [[3, 50]]],
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
          later.map(async ([version, resetFloor]): Promise<[string, Bytes]> => {
            const custom = resetFloor === null ? {} : { custom: { resetFloor } };
            const change = (signed: { [key: string]: Json }) => ({ ...signed, ...custom });
            return [`metadata/${version}.root.json`, await rootFile({ version, at: T0, roles, change })];
          }),
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
            asked: [...asks.roots(2, ...later.map(([version]) => version)), ...asks.whole(three, last + 1)],
            dataset: 3,
            floors: { dataset: 3, reset: later.some(([, lowered]) => lowered !== null) ? last : 2 },
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
];
