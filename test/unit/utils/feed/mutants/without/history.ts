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
  mutant(
    "what was withdrawn and vanished is told again when it goes",
    "client/history.ts",
    "return known === undefined\n        ? []",
    'return change.op === "put" && known === undefined\n        ? []',
    "history-withdrawn-changed",
  ),
  mutant(
    "nobody is told that a row which changes was withdrawn",
    "client/history.ts",
    "return known === undefined\n        ? []",
    'return change.op === "put"\n        ? []',
    "history-withdrawn-changed",
  ),
  mutant(
    "it is told that goes what never was",
    "client/history.ts",
    "if (known === undefined) return [];",
    "",
    "history-nothing",
  ),
  mutant(
    "why it is gone is not told",
    "client/whole-update.ts",
    'merged ? "merged" : "unstated"',
    '"unstated"',
    "history-merged-whole",
  ),
  mutant(
    "all are merged",
    "client/whole-update.ts",
    'merged ? "merged" : "unstated"',
    '"merged"',
    "history-merged-whole",
  ),
  mutant(
    "why it ships no more is not told",
    "client/against-bundle.ts",
    'merged ? "merged" : "unstated"',
    '"unstated"',
    "bundle-merged-into",
  ),
  mutant(
    "all that ships no more is merged",
    "client/against-bundle.ts",
    'merged ? "merged" : "unstated"',
    '"merged"',
    "bundle-recent",
  ),
  ...(
    [
      ["titles", ' && typeof value.title === "string"', ""],
      ["lists of names", " || !Array.isArray(value.names)", ""],
      ["names", 'typeof first !== "object" || first === null || !("text" in first)', "first === undefined"],
      ["texts", 'typeof first.text === "string" ? first.text : null', "String(first.text)"],
    ] as const
  ).map(([what, from, to]) =>
    mutant(`${what} of any form are shown`, "client/history.ts", from, to, "history-titles"),
  ),
  mutant(
    "texts of any kind are shown as redirects",
    "client/history.ts",
    'kind === "redirect" ? `${id} → ${value}` : null',
    "`${id} → ${value}`",
    "history-titles",
  ),
];
