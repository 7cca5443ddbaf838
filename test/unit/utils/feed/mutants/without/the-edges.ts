import type { Mutant } from "../mutant.ts";
import { BY_HAND } from "./by-hand.ts";
import { FIRST_ROOTS } from "./first-roots.ts";
import { JSON_READING } from "./json.ts";
import { LINKS } from "./links.ts";
import { ODD_ROWS } from "./odd-rows.ts";
import { RECEIPTS } from "./receipts.ts";
import { ROW_LIMITS } from "./row-limits.ts";
import { TRANSPORT } from "./transport.ts";
import { TREES } from "./trees.ts";

/** What stands where bytes come in, and how they are read and hashed, without one of its checks: noticed by the cases of `../edges`. */
export const EDGE_MUTANTS: readonly Mutant[] = [
  ...TRANSPORT,
  ...BY_HAND,
  ...LINKS,
  ...FIRST_ROOTS,
  ...JSON_READING,
  ...TREES,
  ...ROW_LIMITS,
  ...ODD_ROWS,
  ...RECEIPTS,
];
