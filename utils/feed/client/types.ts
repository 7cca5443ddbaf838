import type { Row } from "../format/dataset-rows.ts";
import type {
  DatasetFacts,
  Fingerprint,
  Hex,
  RowChange,
  RowKey,
  RowValue,
  WithdrawalReason,
} from "../format/types.ts";

/** Bytes that belong to nobody else, as WebCrypto and IndexedDB want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Why a place did not give a file. */
export type TransportFault =
  | "offline"
  /** Not asked: the request would have told which installation asks. */
  | "no-access"
  | "not-found"
  | "redirected"
  | "too-large"
  | "truncated"
  | "timeout"
  /** 429 or 503. */
  | "busy"
  | "server-error"
  /** Not JSON at its first byte: a start page, a captive portal. */
  | "wrong-type";

export type Fetched =
  | {
      readonly ok: true;
      readonly bytes: Bytes;
      /** The host's clock (`Date`), milliseconds since the epoch; null where it is not told. */
      readonly date: number | null;
    }
  | {
      readonly ok: false;
      readonly fault: TransportFault;
      /** Seconds the host asked for, at most seven days. */
      readonly retryAfter: number | null;
      /** The host's clock, as above, where it answered at all. */
      readonly date?: number | null;
    };

/** Where files come from: the network, a directory, an imported file. Never rejects but for an aborted signal. */
export interface Transport {
  /** `exact`: the signed length; else `cap` is the most bytes that are read. */
  readonly fetch: (
    url: string,
    limit: { readonly cap: number } | { readonly exact: number },
    signal: AbortSignal,
  ) => Promise<Fetched>;
}

/** Why files that arrived are refused; in the words of the conformance table. */
export type Refusal =
  | "bad_signature"
  | "wrong_type"
  | "bad_metadata"
  | "version_mismatch"
  | "rollback_rejected"
  | "hash_mismatch"
  | "expired"
  | "bad_rows"
  | "delta_root_mismatch"
  | "wrong_feed";

/** How a check ended. Whatever is not `updated` left the dataset as it was. */
export type Outcome =
  | {
      readonly kind: "updated";
      readonly from: number | null;
      readonly to: DatasetFacts;
      readonly by: "pack" | "full";
      readonly held: number;
    }
  /** Nothing new, and confirmed to be the newest. */
  | { readonly kind: "unchanged" }
  /** Nothing newer than what is held, and that has expired: someone may be withholding updates. */
  | { readonly kind: "stale"; readonly since: string }
  | { readonly kind: "refused"; readonly why: Refusal; readonly file: string; readonly detail: string }
  | { readonly kind: "unreachable"; readonly fault: TransportFault; readonly retryAfter: number | null }
  | { readonly kind: "newer_extension"; readonly major: number }
  | { readonly kind: "clock_wrong"; readonly detail: string }
  | { readonly kind: "storage_full" }
  /** More to do at the next run: a long chain of roots, a worker that was stopped. */
  | { readonly kind: "continues"; readonly detail: string }
  /** Another context is at it. */
  | { readonly kind: "busy_elsewhere" }
  | { readonly kind: "cancelled" };

/** Below these nothing is accepted. Kept in two places; the higher of each counts, and so does the bundle's. */
export interface Floors {
  readonly root: number;
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
  readonly dataset: number;
  readonly withdrawals: number;
  /** Version of the last root that lowered `dataset`. What a place says of `dataset` that knows an older root only is no floor. */
  readonly reset?: number;
}

/** The signed files that are trusted, as they came. */
export interface TrustedFiles {
  readonly root: Bytes;
  readonly timestamp: Bytes | null;
  readonly snapshot: Bytes | null;
  readonly targets: Bytes | null;
  /** The signed list of withdrawals, as it came; for the export of all that is held. */
  readonly withdrawals?: Bytes | null;
  /** The roots before `root`, first to last; for the export of all that is held. */
  readonly formerRoots?: readonly Bytes[];
}

/**
 * A row whose removal or weakening waits, and what would take its place (null: nothing). While it is shown, it counts
 * before a redirect of its id.
 */
export interface HeldRow extends RowKey {
  readonly shown: RowValue;
  readonly next: RowValue | null;
  /** Version that removed or weakened it. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly until: number;
  /** `referenced`: an entity, a source or a redirect that history rests on. */
  readonly why: "old-event" | "many-rows" | "referenced";
  readonly loses: readonly string[];
}

export interface WithdrawnRow {
  readonly reason: WithdrawalReason;
  readonly at: string;
}

/** What a feed's storage holds, at one moment. */
export interface HeldState {
  readonly feed: Fingerprint;
  readonly files: TrustedFiles;
  /** Of the dataset that readers see; null before the first one. */
  readonly dataset: DatasetFacts | null;
  readonly floors: Floors;
  /** The latest `issued` that was trusted: no clock may be behind it. */
  readonly latestIssued: string | null;
  readonly held: readonly HeldRow[];
  /** Rows that stand in the dataset though the root's keys withdrew them, as they were signed. `rows` gives none of them. */
  readonly hidden: readonly Row[];
  /** Rows removed or weakened lately, for the sliding 90 days; `of`: how many there were before (absent: not known). */
  readonly losses: readonly { readonly at: number; readonly rows: number; readonly of?: number }[];
  readonly staging: { readonly targets: Hex; readonly shards: number } | null;
}

/** One line of "what changed": a row that a version added, corrected or removed. */
export interface HistoryRow extends RowKey {
  readonly version: number;
  readonly op: "added" | "corrected" | "removed" | "withdrawn";
  /** What it was called, for a reader; null for rows without a name. */
  readonly title: string | null;
  readonly reason: string | null;
}

export interface Leaf extends RowKey {
  readonly hash: Hex;
}

/**
 * One group of a dataset's tree (`format/merkle.ts`): consecutive leaves, and their tree hash. What does not change is
 * neither read nor hashed anew.
 */
export interface LeafGroup {
  /** The first leaf's key. */
  readonly first: RowKey;
  readonly size: number;
  readonly hash: Hex;
  /** False where leaves of the group are still to follow: the last one of all need not be closed. */
  readonly closed: boolean;
  /** Sorted; read when they are asked for. */
  readonly leaves: () => readonly Leaf[];
}

/** Everything that a verified update changes, applied in one transaction or not at all. */
export interface Update {
  /** Compare and set: the dataset version that must still be held. */
  readonly from: number | null;
  readonly dataset: DatasetFacts;
  readonly changes: readonly RowChange[];
  /** Of the put rows, in the same order of keys as `changes`. */
  readonly leaves: readonly Leaf[];
  readonly held: readonly HeldRow[];
  /** Withdrawn rows that stand in the dataset all the same, as signed; they take the place of those known. They have leaves, and are shown nowhere. */
  readonly hidden: readonly Row[];
  /** All withdrawals so far; they take the place of those known. */
  readonly withdrawn: readonly WithdrawnRow[];
  /** Withdrawn rows: nothing stays of them in the history of versions, neither id nor title. */
  readonly forget: readonly RowKey[];
  readonly files: TrustedFiles;
  readonly floors: Floors;
  readonly latestIssued: string;
  readonly lost: number;
  readonly history: readonly HistoryRow[];
}

/** Thrown by a storage that another context has changed meanwhile. */
export class StorageConflict extends Error {}
/** Thrown by a storage that has no room. */
export class StorageFull extends Error {}

/**
 * Where one feed's rows, floors and trusted files lie. Each method is one transaction: done or not done. The Dexie
 * one is the real one; the one over a directory lets the same client run in Node.
 */
export interface FeedStorage {
  readonly load: () => Promise<HeldState>;
  /** Trusted files and floors without rows: a step in the chain of roots, a fresh timestamp, data of a later schema. */
  readonly trust: (files: TrustedFiles, floors: Floors, latestIssued: string | null) => Promise<void>;
  /** All leaves, sorted by kind and id. */
  readonly leaves: () => Promise<readonly Leaf[]>;
  /** The same in their groups, of which only those are read that are looked into; each but the last is closed. */
  readonly groups: () => Promise<readonly LeafGroup[]>;
  /** What readers see of these rows; null for none. */
  readonly rows: (keys: readonly RowKey[]) => Promise<readonly (RowValue | null)[]>;
  readonly apply: (update: Update) => Promise<void>;
  /** Puts a shard of a new generation aside; a shard put twice counts once. */
  readonly stage: (
    targets: Hex,
    shard: number,
    rows: readonly RowChange[],
    leaves: readonly Leaf[],
  ) => Promise<void>;
  readonly stagedLeaves: () => Promise<readonly Leaf[]>;
  readonly stagedRows: (keys: readonly RowKey[]) => Promise<readonly (RowValue | null)[]>;
  /** Makes the staged generation the one that readers see. It holds the rows already: of the update's changes nothing is written but that `held` rows stay shown. */
  readonly flip: (update: Update) => Promise<void>;
  readonly discardStaging: () => Promise<void>;
  /** Puts what waited in its place: the rows' `next`, or nothing. */
  readonly release: (rows: readonly HeldRow[]) => Promise<void>;
}
