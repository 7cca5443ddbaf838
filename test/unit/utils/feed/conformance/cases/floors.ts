import type { Case } from "../case.ts";
import { asks, BASE, place, T0, withFiles } from "../kit.ts";
import { rootFile } from "../repository.ts";
import { install, NEXT } from "./scenes.ts";

export const FLOORS: readonly Case[] = [
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
    id: "41-root-passed",
    row: "review",
    title: "rows lost, floors kept: roots on the way up to the floor do not lower it",
    scene: async (kit) => ({
      root: kit.root,
      floors: { root: 3 },
      steps: [
        {
          ...install(kit),
          places: [
            [BASE, place(withFiles(kit.one, ["metadata/2.root.json", await kit.makeRoot({ version: 2 })]))],
          ],
          outcome: "refused: rollback_rejected",
          asked: asks.roots(2, 3),
          dataset: null,
          troubles: ["rollback_rejected"],
          floors: { root: 3 },
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
];
