import type { Floors } from "../../../../../utils/feed/client/types.ts";
import type { DexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import type { Checked } from "../../../../../utils/feed/storage/self-check.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";

/** One feed's databases and the second place of its floors; `open` as often as contexts are wanted. */
export interface Disk {
  readonly open: () => DexieStorage;
  /** Names of the feed's databases. */
  readonly names: () => Promise<readonly string[]>;
  readonly check: () => Promise<Checked>;
  readonly host: DatabaseHost | undefined;
  readonly feed: string;
  floors: Floors | null;
}

export interface DiskCase {
  readonly title: string;
  readonly run: (disk: Disk) => Promise<void>;
}
