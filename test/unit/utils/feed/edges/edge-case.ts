import type { exportFeed } from "../../../../../utils/feed/by-hand/export-feed.ts";
import type { readFeedFile, writeFeedFile } from "../../../../../utils/feed/by-hand/feed-file.ts";
import type { fileTransport } from "../../../../../utils/feed/by-hand/file-transport.ts";
import type * as LeafGroups from "../../../../../utils/feed/client/leaf-groups.ts";
import type { leafHash, rootOfPath } from "../../../../../utils/feed/format/hash-tree.ts";
import type { merklePaths, merkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import type { readJson, readJsonText } from "../../../../../utils/feed/format/read-json.ts";
import type { readPack, readShard } from "../../../../../utils/feed/format/rows-file.ts";
import type { parseFeedLink, printFeedLink } from "../../../../../utils/feed/link.ts";
import type { checkReceipt } from "../../../../../utils/feed/receipt/check-receipt.ts";
import type { shownOf } from "../../../../../utils/feed/receipt/claim.ts";
import type { makeReceipt } from "../../../../../utils/feed/receipt/make-receipt.ts";
import type { receiptIn } from "../../../../../utils/feed/receipt/receipt-page.ts";
import type { verifyFirstRoot } from "../../../../../utils/feed/verify/root.ts";
import type { fetchTransport } from "../../../../../utils/feed/transport/fetch-transport.ts";

/** Where a feed's bytes come in: the network, a file, a link, a receipt; how they are read and hashed. The real ones, or some that lack a check. */
export interface Edges {
  readonly fetchTransport: typeof fetchTransport;
  readonly fileTransport: typeof fileTransport;
  readonly readFeedFile: typeof readFeedFile;
  readonly writeFeedFile: typeof writeFeedFile;
  readonly exportFeed: typeof exportFeed;
  readonly parseFeedLink: typeof parseFeedLink;
  readonly printFeedLink: typeof printFeedLink;
  readonly checkReceipt: typeof checkReceipt;
  readonly shownOf: typeof shownOf;
  readonly makeReceipt: typeof makeReceipt;
  readonly receiptIn: typeof receiptIn;
  readonly verifyFirstRoot: typeof verifyFirstRoot;
  readonly readJson: typeof readJson;
  readonly readJsonText: typeof readJsonText;
  readonly readShard: typeof readShard;
  readonly readPack: typeof readPack;
  readonly leafHash: typeof leafHash;
  readonly merkleRoot: typeof merkleRoot;
  readonly merklePaths: typeof merklePaths;
  readonly groupsOf: typeof LeafGroups.groupsOf;
  readonly groupsWith: typeof LeafGroups.groupsWith;
  readonly groupsHold: typeof LeafGroups.groupsHold;
  readonly countOf: typeof LeafGroups.countOf;
  readonly rootOfGroups: typeof LeafGroups.rootOfGroups;
  readonly shadowAfter: typeof LeafGroups.shadowAfter;
  readonly rootOfPath: typeof rootOfPath;
}

/** One thing that is expected of them; `run` rejects if it is otherwise. Plain Node runs it, too. */
export interface EdgeCase {
  readonly id: string;
  readonly title: string;
  readonly run: (edges: Edges) => Promise<void> | void;
}
