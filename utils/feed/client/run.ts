import type { Row } from "../format/dataset-rows.ts";
import type { DatasetFacts, RootSigned, RowChange, RowKey, VersionChanges } from "../format/types.ts";
import type { Trouble } from "./places.ts";
import type { FeedStorage, HeldState, Leaf, Outcome, Transport } from "./types.ts";

export interface SyncOptions {
  readonly storage: FeedStorage;
  readonly transport: Transport;
  /** Where the feed may be found, each ending in a slash; the first is asked first. */
  readonly bases: readonly string[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** When the extension was built, milliseconds since the epoch: no clock is before it. */
  readonly built: number;
  /** The most bytes of a whole dataset; `LIMITS.total` if not said. */
  readonly maxBytes?: number;
  /**
   * For the publisher in the bundled dataset's place: the bundle's rows, which readers have seen so far. What its first
   * dataset takes away of them is held back like any loss.
   */
  readonly bundled?: () => Promise<readonly Row[]>;
  /** Between slices of long work, which goes on when it resolves: for whoever has readers to answer beside it. */
  readonly turn?: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** How a check went, with all that is worth telling in the journal. */
export interface SyncResult {
  readonly outcome: Outcome;
  readonly troubles: readonly Trouble[];
  /** The publisher's list of places, where a new one came; null leaves the known one. */
  readonly mirrors: readonly string[] | null;
}

/** What one run has come to know; each step gives the next one more. */
export interface Run extends SyncOptions {
  readonly state: HeldState;
  readonly root: RootSigned;
  /** Milliseconds since the epoch, as trusted (`trustedNow`). */
  readonly now: number;
  readonly troubles: Trouble[];
}

/** What the update will be: files that are verified, and the dataset they describe. */
export interface Plan {
  readonly bases: readonly string[];
  readonly files: HeldState["files"];
  readonly floors: HeldState["floors"];
  readonly dataset: DatasetFacts;
}

/** What a way of updating found, before the guard: rows as they will be, and the leaves of those that are put. */
export interface Found {
  readonly by: "pack" | "full";
  /** Against what is held; each row once, sorted. */
  readonly changes: readonly RowChange[];
  readonly leaves: readonly Leaf[];
  /** Whether a row of this key is held before. */
  readonly holds: (key: RowKey) => boolean;
  /** For "what changed", oldest first; a whole dataset is one step. */
  readonly steps: readonly VersionChanges[];
}
