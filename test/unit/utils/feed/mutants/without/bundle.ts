import { type Mutant, mutant } from "../mutant.ts";

export const BUNDLE: readonly Mutant[] = [
  mutant(
    "the first dataset takes away what it likes of what ships",
    "client/guarded-update.ts",
    "bundled === undefined ? null",
    "bundled !== null ? null",
    "bundle-erased",
  ),
  mutant(
    "what ships is compared with every dataset",
    "client/guarded-update.ts",
    "state.dataset === null ? await run.bundled?.() : undefined",
    "await run.bundled?.()",
    "bundle-second",
  ),
  mutant(
    "of what ships only what the first dataset changes is compared",
    "client/against-bundle.ts",
    "if (now.has(rowName({ kind, id }))) continue;",
    "if (now.size > 0) continue;",
    "bundle-erased",
  ),
  mutant(
    "what the first dataset changes of what ships is not compared",
    "client/against-bundle.ts",
    "if (!same) changes.push(change);",
    "if (before === undefined) changes.push(change);",
    "bundle-weaker",
  ),
  mutant(
    "as many rows as the first dataset likes",
    "client/guarded-update.ts",
    "state.dataset?.rows ?? first?.rows ?? 0",
    "state.dataset?.rows ?? 1e9",
    "bundle-many",
  ),
];
