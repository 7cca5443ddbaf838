import { type Mutant, mutant } from "../mutant.ts";

/**
 * Not here, for nothing reaches them: `held?.ok` in newest.ts (what is held was verified under the root that is held, and
 * is dropped when its keys change), `run.root.version !== state.floors.root` in sync.ts (a root above its floor has set
 * it, one below is refused). They stand for a storage that others have written to.
 */
export const ROLLBACK: readonly Mutant[] = [
  mutant(
    "no floor of timestamps",
    "client/newest.ts",
    "if (verified.signed.version < floor) {",
    "if (floor < 0) {",
    "15-all",
    "41-timestamp",
  ),
  mutant(
    "no floor of snapshots",
    "client/describe.ts",
    "if (expected.version < floors.snapshot)",
    "if (floors.snapshot < 0)",
    "16",
  ),
  mutant(
    "no floor of targets",
    "client/describe.ts",
    "if (named.version < floors.targets)",
    "if (floors.targets < 0)",
    "17",
  ),
  mutant(
    "no floor of datasets",
    "client/sync.ts",
    "if (dataset.version < state.floors.dataset)",
    "if (version < 0)",
    "17-dataset",
    "41-dataset",
  ),
  mutant(
    "two datasets of one version",
    "client/sync.ts",
    "if (dataset.version === state.floors.dataset && dataset.version === state.dataset?.version && !isHeld)",
    "if (version < 0)",
    "17-other-dataset",
  ),
  mutant(
    "an old place ends it",
    "client/newest.ts",
    "older than ${floor}`),\n        PATHS.timestamp,\n      );\n      continue;",
    "older than ${floor}`),\n        PATHS.timestamp,\n      );\n      break;",
    "15",
  ),
  mutant(
    "an old mirror is an alarm",
    "client/outcomes.ts",
    "faults.length === 0 ? refusals[0] : undefined",
    "refusals[0]",
    "15-offline",
  ),
  mutant(
    "any timestamp that holds is fresh",
    "client/newest.ts",
    "if (!hasExpired(signed.expires, run.now + FRESH)) break;",
    "if (!hasExpired(signed.expires, run.now)) break;",
    "15-freshest",
  ),
  mutant(
    "another timestamp of the version held",
    "client/newest.ts",
    "const ours = verified.signed.version === floor ?",
    "const ours = verified.signed.version < 0 ?",
    "21",
  ),
  mutant(
    "a timestamp that begins like ours is ours",
    "client/newest.ts",
    "a.length === b.length && ",
    "",
    "21-longer",
  ),
  mutant(
    "a lowered floor is raised only with other news",
    "client/sync.ts",
    " || isLowered)",
    ")",
    "22-reset-held",
  ),
];
