import { type Mutant, mutant } from "../mutant.ts";

export const FLOORS: readonly Mutant[] = [
  mutant(
    "no floor of roots",
    "client/newest.ts",
    "if (run.root.version < run.state.floors.root) {",
    "if (run.now < 0) {",
    "41-root",
  ),
  mutant(
    "roots on the way lower their floor",
    "client/newest.ts",
    "root: Math.max(floors.root, root.version)",
    "root: root.version",
    "41-root-passed",
  ),
  mutant(
    "roots set no floor",
    "client/newest.ts",
    "root: Math.max(floors.root, root.version)",
    "root: floors.root",
    "root-without",
  ),
  mutant(
    "the floor of datasets is lowered a second time",
    "client/newest.ts",
    "resets.filter((one) => one.root > floors.root)",
    "resets",
    "41-reset-again",
  ),
  mutant(
    "keys change a second time",
    "client/newest.ts",
    "const news = root.version > floors.root;",
    "const news = root.version > 0;",
    "41-roots-again",
  ),
];
