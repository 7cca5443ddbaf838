import type { Scene, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0 } from "../kit.ts";
import type { Bytes } from "../repository.ts";

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
