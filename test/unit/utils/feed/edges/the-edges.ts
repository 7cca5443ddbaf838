import { exportFeed } from "../../../../../utils/feed/by-hand/export-feed.ts";
import { readFeedFile, writeFeedFile } from "../../../../../utils/feed/by-hand/feed-file.ts";
import { fileTransport } from "../../../../../utils/feed/by-hand/file-transport.ts";
import {
  countOf,
  groupsHold,
  groupsOf,
  groupsWith,
  rootOfGroups,
  shadowAfter,
} from "../../../../../utils/feed/client/leaf-groups.ts";
import { leafHash, rootOfPath } from "../../../../../utils/feed/format/hash-tree.ts";
import { merklePaths, merkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import { readJson, readJsonText } from "../../../../../utils/feed/format/read-json.ts";
import { readPack, readShard } from "../../../../../utils/feed/format/rows-file.ts";
import { parseFeedLink, printFeedLink } from "../../../../../utils/feed/link.ts";
import { checkReceipt } from "../../../../../utils/feed/receipt/check-receipt.ts";
import { shownOf } from "../../../../../utils/feed/receipt/claim.ts";
import { makeReceipt } from "../../../../../utils/feed/receipt/make-receipt.ts";
import { receiptIn } from "../../../../../utils/feed/receipt/receipt-page.ts";
import { verifyFirstRoot } from "../../../../../utils/feed/verify/root.ts";
import { fetchTransport } from "../../../../../utils/feed/transport/fetch-transport.ts";
import type { Edges } from "./edge-case.ts";

/** The real ones. */
export const EDGES: Edges = {
  fetchTransport,
  fileTransport,
  readFeedFile,
  writeFeedFile,
  exportFeed,
  parseFeedLink,
  printFeedLink,
  checkReceipt,
  shownOf,
  makeReceipt,
  receiptIn,
  verifyFirstRoot,
  readJson,
  readJsonText,
  readShard,
  readPack,
  leafHash,
  merkleRoot,
  merklePaths,
  groupsOf,
  groupsWith,
  groupsHold,
  countOf,
  rootOfGroups,
  shadowAfter,
  rootOfPath,
};
