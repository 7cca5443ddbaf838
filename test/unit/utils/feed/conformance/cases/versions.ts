import type { Case, Scene, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0 } from "../kit.ts";
import { DAY, type Release } from "../repository.ts";
import { FIRST, type Row } from "../rows.ts";
import { fresh, installed } from "./scenes.ts";

/** A version every day; each is the pack from the one before. */
export async function versions(kit: Kit, ...all: readonly (readonly Row[])[]): Promise<readonly Release[]> {
  return Promise.all(
    all.map((rows, at) =>
      kit.make({
        version: at + 2,
        at: T0 + (at + 1) * DAY,
        rows,
        before: [{ version: at + 1, rows: all[at - 1] ?? FIRST }],
      }),
    ),
  );
}

/** Taken on its own day, or `days` after the first version. */
export function takes(of: Release, version: number, more: Partial<Step> & { readonly days?: number }): Step {
  const { days = version - 1, ...rest } = more;
  return {
    clock: T0 + days * DAY + HOUR,
    places: [[BASE, place(of)]],
    outcome: `updated by pack to ${version}`,
    asked: asks.pack(of),
    dataset: version,
    troubles: [],
    ...rest,
  };
}

/** Finds nothing new. */
export function looks(of: Release, version: number, days: number, more: Partial<Step>): Step {
  return {
    clock: T0 + days * DAY + HOUR,
    places: [[BASE, place(of)]],
    outcome: "unchanged",
    asked: asks.nothing(),
    dataset: version,
    ...more,
  };
}

/** Versions from the second on, a day each: the rows of each, and which of them wait afterwards. */
export type Told = readonly (readonly [rows: readonly Row[], held: readonly string[]])[];

/** A reader who holds all of these rows from the first, for what came lately makes no room for losses; then the versions after it. */
export async function heldFrom(kit: Kit, first: readonly Row[], told: Told): Promise<Scene> {
  const one = await kit.make({ version: 1, at: T0, rows: first, before: [] });
  const later = await Promise.all(
    told.map(([rows], at) =>
      kit.make({
        version: at + 2,
        at: T0 + (at + 1) * DAY,
        rows,
        before: [{ version: at + 1, rows: told[at - 1]?.[0] ?? first }],
      }),
    ),
  );
  return fresh(
    kit.root,
    takes(one, 1, { outcome: "updated by full to 1", asked: asks.whole(one), held: [] }),
    ...later.map((of, at) => takes(of, at + 2, { held: told[at]?.[1] ?? [] })),
  );
}

/** All of them are taken; `shown` after the last. */
export function waiting(id: string, title: string, told: Told, shown: Step["shown"] = {}): Case {
  return {
    id,
    row: "guard",
    title,
    scene: async (kit) => {
      const all = await versions(kit, ...told.map(([rows]) => rows));
      const last = { shown };
      const steps = all.map((of, at) => {
        return takes(of, at + 2, { held: told[at]?.[1] ?? [], ...(at === all.length - 1 ? last : {}) });
      });
      return installed(kit, ...steps);
    },
  };
}
