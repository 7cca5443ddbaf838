import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, test } from "vitest";
import type { FeedStorage } from "../../../../../utils/feed/client/types.ts";
import { emptyContent, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { CONTRACT, NOW, ROOT } from "./contract.ts";
import { DISK_CONTRACT } from "./disk-contract.ts";
import { diskOf } from "./test-disk.ts";

const disk = () => diskOf({ indexedDB: new IDBFactory(), IDBKeyRange });

const MAKERS: readonly (readonly [string, () => Promise<FeedStorage>])[] = [
  ["memory", async () => memoryStorage(await emptyContent(ROOT), () => NOW)],
  ["IndexedDB, as a stand-in has it", async () => (await disk()).open()],
];

/* The browsers' own IndexedDB is held to the same in test/e2e/feed-storage.test.ts. */

describe.each(MAKERS)("a feed's storage in %s", (_where, make) => {
  test.each(CONTRACT)("$title", ({ run }) => run(make));
});

describe("a feed's storage on a disk", () => {
  test.each(DISK_CONTRACT)("$title", async ({ run }) => run(await disk()));
});
