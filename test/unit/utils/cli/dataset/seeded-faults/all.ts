import { EVENT_FAULTS } from "./event-faults.ts";
import { NAMING_FAULTS } from "./naming-faults.ts";
import type { Seeded } from "./seed.ts";
import { SHAPE_FAULTS } from "./shape-faults.ts";
import { SOURCE_FAULTS } from "./source-faults.ts";

/** One fault each; the fixture has none. */
export const FAULTS: readonly Seeded[] = [
  ...SHAPE_FAULTS,
  ...EVENT_FAULTS,
  ...SOURCE_FAULTS,
  ...NAMING_FAULTS,
];
