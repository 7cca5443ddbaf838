import { type Mutant, mutant } from "../mutant.ts";

export const FORMATS: readonly Mutant[] = [
  mutant(
    "delegations",
    "format/metadata-shape.ts",
    "delegations: v.optional(v.never())",
    "delegations: v.optional(v.any())",
    "targets-delegations",
  ),
  mutant(
    "shards that are missing",
    "format/read-metadata.ts",
    "if (shards.length === 0 || !whole)",
    "if (shards.length < 0)",
    "targets-shards",
  ),
  mutant(
    "paths that lead up",
    "format/metadata-shape.ts",
    "v.regex(/^(?:[a-z0-9][a-z0-9._-]*\\/)*[a-z0-9][a-z0-9._-]*$/)",
    "v.nonEmpty()",
    "targets-path",
  ),
  mutant(
    "files of any length",
    "format/read-metadata.ts",
    "if (kind.success && target.length > most)",
    "if (most < 0)",
    "targets-length",
  ),
  mutant(
    "a dataset of any size",
    "client/sync.ts",
    "if (total > (run.maxBytes ?? LIMITS.total))",
    "if (total < 0)",
    "targets-too-much",
  ),
  mutant(
    "packs count as the dataset's size",
    "client/sync.ts",
    '(custom.kind === "full" ? length : 0)',
    "(custom.kind === '' ? 0 : length)",
    "targets-just-enough",
  ),
  mutant(
    "targets of any description",
    "format/read-metadata.ts",
    "else if (readable &&",
    "else if (!readable &&",
    "45-malformed",
  ),
  mutant(
    "the next major version",
    "client/sync.ts",
    "if (schema.major > SCHEMA.major) {",
    "if (version < 0) {",
    "45",
  ),
  mutant(
    "metadata of the next version are not kept",
    "client/sync.ts",
    'await storage.trust(files, floors, state.latestIssued);\n    return ended({ kind: "newer_extension"',
    'return ended({ kind: "newer_extension"',
    "45",
  ),
  mutant(
    "unknown words of this version",
    "format/rows-file.ts",
    "if (fault !== null && !newer)",
    "if (fault !== null && newer)",
    "44-words",
  ),
];
