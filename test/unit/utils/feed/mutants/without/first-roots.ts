import { type Mutant, mutant } from "../mutant.ts";

const FILE = "verify/root.ts";

export const FIRST_ROOTS: readonly Mutant[] = [
  mutant(
    "a first root by any keys",
    FILE,
    "if (!(await meetsThreshold(read.envelope, signed.roles.root, signed.keys)))",
    "if (signed.version < 0)",
    "first-root-unsigned",
    "first-root-by-others",
    "first-root-by-few",
  ),
  mutant(
    "a first root by the targets' keys",
    FILE,
    "signed.roles.root, signed.keys",
    "signed.roles.targets, signed.keys",
    "first-root-by-others",
    "first-root",
  ),
  mutant(
    "a chain that begins anywhere",
    FILE,
    "if (signed.version !== 1)",
    "if (signed.version < 1)",
    "first-root-second",
  ),
];
