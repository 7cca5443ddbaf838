import type { Scene, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0, withFiles } from "../kit.ts";
import { type Bytes, DAY, type Release } from "../repository.ts";

/** An hour after the second version was signed. */
export const NEXT = T0 + DAY + HOUR;

/** The first check of a new reader: the whole first version. */
export function install(kit: Kit): Step {
  return {
    clock: T0 + HOUR,
    places: [[BASE, place(kit.one)]],
    outcome: "updated by full to 1",
    asked: asks.whole(kit.one),
    dataset: 1,
    troubles: [],
  };
}

/** A reader who holds the first version, and then the steps. */
export function installed(kit: Kit, ...steps: readonly Step[]): Scene {
  return { root: kit.root, steps: [install(kit), ...steps] };
}

/** A reader who holds nothing, and then the steps. */
export function fresh(root: Bytes, ...steps: readonly Step[]): Scene {
  return { root, steps };
}

/** The second version is taken by its pack. */
export function takesTwo(of: Release, clock = NEXT): Step {
  return {
    clock,
    places: [[BASE, place(of)]],
    outcome: "updated by pack to 2",
    asked: asks.pack(of),
    dataset: 2,
    troubles: [],
  };
}

/** A reader who holds the second version, and then the steps. */
export function atTwo(kit: Kit, ...steps: readonly Step[]): Scene {
  return installed(kit, takesTwo(kit.two), ...steps);
}

/** What differs when it is the second version that is held. */
export const AT_TWO = { clock: NEXT + HOUR, dataset: 2 } as const;

/** What is offered is not taken, and the first version kept. */
export function refused(
  files: Release | ReadonlyMap<string, Bytes>,
  why: string,
  asked: readonly string[],
  more: Partial<Step> = {},
): Step {
  return {
    clock: NEXT,
    places: [[BASE, place(files)]],
    outcome: `refused: ${why}`,
    asked,
    dataset: 1,
    troubles: [why],
    ...more,
  };
}

/** A second root is offered beside the second version, and refused. */
export function withRoot(kit: Kit, root: Bytes, why: string): Scene {
  return installed(kit, refused(withFiles(kit.two, ["metadata/2.root.json", root]), why, asks.roots(2)));
}
