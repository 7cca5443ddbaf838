import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case } from "../case.ts";
import { asks, BASE, HOUR, OTHER, place, T0, withFiles } from "../kit.ts";
import { DAY } from "../repository.ts";
import { fresh, install, installed, NEXT, takesTwo } from "./scenes.ts";

export const CLOCKS: readonly Case[] = [
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
    id: "43-back-root",
    row: 43,
    title: "the same with a next root that frees nothing",
    scene: async (kit) => {
      const later = await kit.make({ at: T0 + 20 * DAY });
      const old = await kit.make({ version: 3, versions: { dataset: 2 }, at: T0 });
      const files = withFiles(old, ["metadata/2.root.json", await kit.makeRoot({ version: 2 })]);
      const stale = {
        clock: T0 - 3652 * DAY,
        places: [[BASE, place(files)]] as const,
        outcome: "stale",
        dataset: 2,
      };
      return installed(
        kit,
        { ...takesTwo(later), clock: T0 + 20 * DAY + HOUR },
        { ...stale, asked: [...asks.roots(2), ...asks.nothing(3)] },
        { ...stale, asked: asks.nothing(3) },
      );
    },
  },
  {
    id: "43-back-issued",
    row: 43,
    title: "the same after a version that says it was issued before the one that was held",
    scene: async (kit) => {
      const earlier = await kit.make({
        change: {
          targets: (signed) =>
            JSON.parse(JSON.stringify(signed).replace('"2026-11-22T20:00:00Z"', '"2026-11-11T20:00:00Z"')),
        },
      });
      const old = await kit.make({ version: 3, versions: { dataset: 2 }, at: T0 - 19 * DAY });
      return installed(kit, takesTwo(earlier), {
        clock: T0 - 15 * DAY,
        places: [[BASE, place(old)]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 2,
      });
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
    id: "43-forward-two",
    row: 43,
    title: "the same, where a second place tells no time",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 3652 * DAY,
        places: [
          [BASE, place(kit.two, { date: NEXT })],
          [OTHER, place(kit.two)],
        ],
        outcome: "clock_wrong",
        asked: [...asks.roots(2), ...asks.roots(2).map((url) => url.replace(BASE, OTHER))],
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
    id: "43-apart",
    row: 43,
    title: "clocks far apart, by both of which it has expired: old, whoever is right",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 + 90 * DAY,
        places: [[BASE, place(kit.two, { date: T0 + 60 * DAY })]],
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
    id: "43-behind-host",
    row: 43,
    title: "a clock that is behind what was issued, as the host's clock tells",
    scene: async (kit) =>
      installed(kit, {
        clock: T0 - 10 * DAY,
        places: [[BASE, place(kit.two, { date: NEXT })]],
        outcome: "clock_wrong",
        asked: asks.targets(kit.two),
        dataset: 1,
      }),
  },
  {
    id: "43-built",
    row: 43,
    title: "a clock set back before the extension was built revives nothing for a new reader",
    scene: async (kit) => ({
      ...fresh(kit.root, {
        clock: T0 - 3652 * DAY,
        places: [[BASE, place(kit.one)]],
        outcome: "stale",
        asked: asks.nothing(),
        dataset: null,
      }),
      built: T0 + 30 * DAY,
    }),
  },
  {
    id: "43-built-since",
    row: 43,
    title: "a clock set back before the extension was built, and a dataset that was issued since",
    scene: async (kit) => ({
      ...fresh(kit.root, { ...install(kit), clock: T0 - 3652 * DAY }),
      built: T0 - HOUR,
    }),
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
