import type { Case } from "../case.ts";
import { asks, BASE, place, T0 } from "../kit.ts";
import { DAY } from "../repository.ts";
import { installed, NEXT, refused } from "./scenes.ts";

export const EXPIRY: readonly Case[] = [
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
    id: "20-exactly",
    row: 20,
    title: "the timestamp that is held expires in this very moment",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 14 * DAY,
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
];
