import type { Between, Case } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place } from "../kit.ts";
import type { Release } from "../repository.ts";
import { installed, NEXT } from "./scenes.ts";

interface Interrupted {
  readonly between: Between;
  readonly outcome: string;
  readonly asked: readonly string[];
  /** What the next check has to ask for; that which is held, if another one was faster. */
  readonly next?: readonly string[];
}

/**
 * Something comes between while the second version is taken by its pack or as a whole: nothing of it is held, and the
 * next check takes it. Or another check was faster: then it is held, and nothing is taken a second time.
 */
function interrupted(id: string, title: string, what: (pack: Release, whole: Release) => Interrupted): Case {
  return {
    id: `interrupted-${id}`,
    row: "review",
    title,
    scene: async (kit: Kit) => {
      const whole = await kit.make({ before: [], shards: 3 });
      const { between, outcome, asked, next } = what(kit.two, whole);
      const by = id.startsWith("whole") ? "full" : "pack";
      const places = [[BASE, place(by === "full" ? whole : kit.two)]] as const;
      const other = "elsewhere" in between;
      const held = other ? 2 : 1;
      const floors = { timestamp: held, snapshot: held, targets: held, dataset: held };
      return installed(
        kit,
        { clock: NEXT, places, between, outcome, asked, dataset: held, floors },
        {
          clock: NEXT + HOUR,
          places,
          outcome: other ? "unchanged" : `updated by ${by} to 2`,
          asked: next ?? asked,
          dataset: 2,
          troubles: [],
        },
      );
    },
  };
}

const url = (path: string | null | undefined) => BASE + (path ?? "");

export const INTERRUPTED: readonly Case[] = [
  interrupted("asking", "a reader has a check stop while it asks: nothing more is asked", (two) => ({
    between: { stop: url(two.paths.snapshot) },
    outcome: "cancelled",
    asked: asks.snapshot(two),
    next: asks.pack(two),
  })),
  interrupted("pack-stopped", "a reader has a check stop once the pack is there: it is not taken", (two) => ({
    between: { stop: url(two.paths.pack) },
    outcome: "cancelled",
    asked: asks.pack(two),
  })),
  interrupted("pack-elsewhere", "another check takes the pack meanwhile: it is not taken again", (two) => ({
    between: { elsewhere: url(two.paths.pack) },
    outcome: "busy_elsewhere",
    asked: asks.pack(two),
    next: asks.nothing(),
  })),
  interrupted(
    "whole-stopped",
    "a reader has a check stop at the first shard: it is not put aside",
    (_, of) => ({
      between: { stop: url(of.paths.full[0]) },
      outcome: "cancelled",
      asked: asks.whole(of).slice(0, -2),
      next: asks.whole(of),
    }),
  ),
  ...(["no room", "a fault"] as const).flatMap((by) => {
    const outcome = by === "no room" ? "storage_full" : "failed";
    const name = by.replaceAll(" ", "-");
    return [
      interrupted(`pack-${name}`, `the storage has ${by} as the pack is taken`, (two) => ({
        between: { storage: "apply", by },
        outcome,
        asked: asks.pack(two),
      })),
      interrupted(
        `whole-${name}`,
        `the storage has ${by} as the second version is taken as a whole`,
        (_, of) => ({
          between: { storage: "flip", by },
          outcome,
          asked: asks.whole(of),
          // All shards were put aside.
          next: asks.targets(of),
        }),
      ),
      interrupted(`whole-shard-${name}`, `the storage has ${by} as a shard is put aside`, (_, of) => ({
        between: { storage: "stage", by },
        outcome,
        asked: asks.whole(of).slice(0, -2),
        next: asks.whole(of),
      })),
    ];
  }),
];
