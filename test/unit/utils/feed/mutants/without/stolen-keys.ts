import { type Mutant, mutant } from "../mutant.ts";

export const STOLEN_KEYS: readonly Mutant[] = [
  mutant(
    "a lowered floor stays below what is held",
    "client/sync.ts",
    "{ ...floors, dataset: dataset.version }",
    "floors",
    "22-reset-held",
  ),
  mutant(
    "a thief's version stands in the way of the publisher's own",
    "client/sync.ts",
    "if (dataset.version === state.floors.dataset && dataset.version",
    "if (dataset.version",
    "22-reset-same",
  ),
  mutant(
    "no way back after stolen keys",
    "client/newest.ts",
    'news && (roleChanged(run.root, root, "timestamp") || roleChanged(run.root, root, "snapshot"));',
    "news && run.now < 0;",
    "22-timestamp",
    "22-snapshot",
  ),
  mutant(
    "a change of snapshot keys frees nothing",
    "client/newest.ts",
    '|| roleChanged(run.root, root, "snapshot")',
    "",
    "22-snapshot",
  ),
  mutant(
    "a change of keys frees the dataset",
    "client/newest.ts",
    "dataset: reset === null ? floors.dataset :",
    "dataset: recover ? 0 : reset === null ? floors.dataset :",
    "22-dataset",
  ),
  mutant(
    "the floor of datasets is never lowered",
    "client/newest.ts",
    "reset === null ? floors.dataset : Math.min(floors.dataset, reset)",
    "floors.dataset",
    "22-reset",
  ),
  mutant(
    "only the last root of a run lowers the floor of datasets",
    "client/newest.ts",
    "resets.filter((one) => one.root > floors.root)",
    "resets.filter((one) => one.root === root.version)",
    "22-reset-passed",
  ),
  mutant(
    "a change of the threshold alone frees nothing",
    "client/roots.ts",
    "old.threshold !== now.threshold || ",
    "",
    "22-threshold",
  ),
  mutant(
    "a change of keys alone frees nothing",
    "client/roots.ts",
    " || old.keyids.toSorted().join() !== now.keyids.toSorted().join()",
    "",
    "22-timestamp",
  ),
];
