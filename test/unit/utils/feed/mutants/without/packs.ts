import { type Mutant, mutant } from "../mutant.ts";

export const PACKS: readonly Mutant[] = [
  mutant("a pack from anywhere", "client/pack-update.ts", "custom.from <= held.version && ", "", "25"),
  mutant(
    "versions are left out",
    "client/pack-update.ts",
    'if (!complete) return trouble("bad_rows", "a version is missing");',
    "",
    "25-gap",
  ),
  mutant(
    "what is held is applied again",
    "client/pack-update.ts",
    "dataset.version > held.version",
    "dataset.version > 0",
    "25-between",
  ),
  mutant(
    "a pack's result is not looked at",
    "client/pack-update.ts",
    "if (after.length !== plan.dataset.rows || (await rootOf(after, run.turn)) !== plan.dataset.root)",
    "if (after.length < 0)",
    "26",
  ),
  mutant(
    "a whole dataset is not looked at",
    "client/whole-update.ts",
    "if (leaves.length !== plan.dataset.rows || (await rootOf(leaves, run.turn)) !== plan.dataset.root)",
    "if (leaves.length < 0)",
    "26-whole",
  ),
];
