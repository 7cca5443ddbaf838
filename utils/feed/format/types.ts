import type { DatasetEvent, Entity, Source } from "../../dataset/types.ts";

/** Lower-case hexadecimal. */
export type Hex = string;

/** SHA-256 of the first root file's bytes: a feed's id and the name of its namespace. */
export type Fingerprint = Hex;

export type RoleName = "root" | "targets" | "snapshot" | "timestamp";

export interface Signature {
  readonly keyid: Hex;
  readonly sig: Hex;
}

/** A signed file, parsed and of the right shape; nothing about it is verified yet. */
export interface Envelope<S> {
  readonly signatures: readonly Signature[];
  readonly signed: S;
  /** The canonical JSON of `signed`, in UTF-8: what the signatures are over. */
  readonly canonical: Uint8Array<ArrayBuffer>;
}

export interface PublicKey {
  readonly keytype: "ed25519";
  readonly scheme: "ed25519";
  readonly keyval: { readonly public: Hex };
}

export interface Role {
  readonly keyids: readonly Hex[];
  readonly threshold: number;
}

interface Common {
  readonly spec_version: string;
  readonly version: number;
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly expires: string;
}

export interface RootSigned extends Common {
  readonly _type: "root";
  readonly consistent_snapshot: true;
  /** By key id; the ids were computed anew and compared. */
  readonly keys: ReadonlyMap<Hex, PublicKey>;
  readonly roles: Readonly<Record<RoleName, Role>>;
  /** How far down the floor of dataset versions goes when this root is taken; null: it stays. */
  readonly resetFloor: number | null;
}

/** What a role says of a file: all three are required. */
export interface FileFacts {
  readonly length: number;
  readonly sha256: Hex;
}

export interface MetaFile extends FileFacts {
  readonly version: number;
}

export interface TimestampSigned extends Common {
  readonly _type: "timestamp";
  readonly snapshot: MetaFile;
}

export interface SnapshotSigned extends Common {
  readonly _type: "snapshot";
  readonly targets: MetaFile;
}

export interface DatasetFacts {
  readonly version: number;
  readonly label: string;
  readonly date: string;
  readonly publisher: string;
  readonly issued: string;
  readonly rows: number;
  /** The dataset's Merkle root. */
  readonly root: Hex;
}

export type TargetKind =
  | { readonly kind: "full"; readonly shard: number; readonly of: number }
  | { readonly kind: "pack"; readonly from: number; readonly to: number }
  | { readonly kind: "mirrors" }
  | { readonly kind: "withdrawals" };

export interface Target extends FileFacts {
  /** As in the metadata, without the hash: `pack/changes.jsonl`. */
  readonly path: string;
  readonly custom: TargetKind;
}

export interface TargetsSigned extends Common {
  readonly _type: "targets";
  readonly schema: { readonly major: number; readonly minor: number };
  readonly dataset: DatasetFacts;
  /** Targets of kinds that this reader does not know are left out. */
  readonly targets: readonly Target[];
}

export type WithdrawalReason = "person-at-risk" | "court-order" | "rights";

export interface Withdrawal {
  readonly kind: string;
  readonly id: string;
  readonly reason: WithdrawalReason;
  readonly issued: string;
}

export interface WithdrawalsSigned {
  readonly _type: "withdrawals";
  readonly version: number;
  readonly rows: readonly Withdrawal[];
}

export type KnownKind = "entity" | "event" | "source" | "redirect";
/** `unstated`: it is only known to be gone, from a whole dataset; no file says so. */
export type RemovalReason = "merged" | "mistaken" | "duplicate" | "unsourced" | "withdrawn" | "unstated";

/** A row's place in the dataset; leaves are sorted by kind, then id, by UTF-16 code units. */
export interface RowKey {
  /** One of `KnownKind`, or a kind of a later version, which is kept and not shown. */
  readonly kind: string;
  readonly id: string;
}

export type RowValue = Entity | DatasetEvent | Source | string | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export type RowChange =
  | ({ readonly op: "put"; readonly value: RowValue } & RowKey)
  | ({ readonly op: "remove"; readonly reason: RemovalReason } & RowKey);

/** The changes that led to one version. */
export interface VersionChanges {
  readonly dataset: DatasetFacts;
  readonly changes: readonly RowChange[];
}
