import { BY_HAND_CASES } from "./by-hand-cases.ts";
import type { EdgeCase } from "./edge-case.ts";
import { FEED_FILE_CASES } from "./feed-file-cases.ts";
import { FIRST_ROOT_CASES } from "./first-root-cases.ts";
import { JSON_CASES } from "./json-cases.ts";
import { LINK_CASES } from "./link-cases.ts";
import { ODD_ROW_CASES } from "./odd-row-cases.ts";
import { RECEIPT_CASES } from "./receipt-cases.ts";
import { RECEIPT_MADE_CASES } from "./receipt-made-cases.ts";
import { ROW_LIMIT_CASES } from "./row-limit-cases.ts";
import { TRANSPORT_CASES } from "./transport-cases.ts";
import { TREE_CASES } from "./tree-cases.ts";

/** Whatever is expected where bytes come in. */
export const EDGE_CASES: readonly EdgeCase[] = [
  ...TRANSPORT_CASES,
  ...BY_HAND_CASES,
  ...FEED_FILE_CASES,
  ...LINK_CASES,
  ...FIRST_ROOT_CASES,
  ...JSON_CASES,
  ...TREE_CASES,
  ...ROW_LIMIT_CASES,
  ...ODD_ROW_CASES,
  ...RECEIPT_CASES,
  ...RECEIPT_MADE_CASES,
];
