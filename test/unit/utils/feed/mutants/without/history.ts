import { type Mutant, mutant } from "../mutant.ts";

export const HISTORY: readonly Mutant[] = [
  mutant(
    "nobody is told what a first dataset takes away of what ships",
    "client/guarded-update.ts",
    "if (first !== null) return historyOf(dataset.version, first.changes, shown, withdrawals);",
    "",
    "bundle-recent",
  ),
  mutant(
    "a first dataset is told row by row",
    "client/guarded-update.ts",
    "return state.dataset === null\n      ? []",
    "return dataset.rows < 0\n      ? []",
    "history-first",
  ),
  mutant(
    "versions of one pack are told as one",
    "client/guarded-update.ts",
    'if (change.op === "put" && !urgent.has(rowName(change))) known.set(rowName(change), change.value);\n      else known.delete(rowName(change));',
    "void urgent;",
    "history-steps",
  ),
  mutant(
    "what a withdrawn row was is told by its being published twice",
    "client/guarded-update.ts",
    'change.op === "put" && !urgent.has(rowName(change))',
    'change.op === "put"',
    "history-withdrawn",
  ),
  mutant(
    "withdrawn rows are told with id and title",
    "client/history.ts",
    "if (withdrawn !== undefined)",
    "if (version < 0 && withdrawn !== undefined)",
    "history-withdrawn",
  ),
  mutant(
    "nobody is told that what waited was withdrawn",
    "client/guarded-update.ts",
    "          ...withdrawnHere(),\n",
    "",
    "history-waiting-pack",
    "history-waiting-whole",
  ),
];
