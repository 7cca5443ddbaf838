import type { DatasetFacts, Fingerprint, Hex, Json, Role, RowKey } from "../format/types.ts";

/** A row and its way up to the dataset's root. */
export interface ProvenRow extends RowKey {
  readonly value: Json;
  /** From the leaf upwards; `<` and the hash that stands to the left, or `>` and the one to the right. */
  readonly path: readonly string[];
}

/**
 * What proves, without any network, that a publisher's dataset said something: the claim, what it names (entities,
 * sources), each with its Merkle path, the signed targets that state the dataset's root, and the chain of roots from
 * the first one, whose SHA-256 is the feed's fingerprint.
 */
export interface Receipt {
  readonly "lacuna-receipt": 1;
  /** The claim first. */
  readonly rows: readonly ProvenRow[];
  /** The signed files as they came, byte for byte. */
  readonly targets: string;
  readonly roots: readonly string[];
}

export type ReceiptFault = "unreadable" | "root" | "chain" | "signature" | "path" | "other-feed";

/** What a receipt comes to. */
export type Checked =
  | {
      readonly ok: true;
      readonly fingerprint: Fingerprint;
      readonly dataset: DatasetFacts;
      /** The role that signed, and which of its keys did. */
      readonly role: Role;
      readonly signers: readonly Hex[];
      readonly roots: number;
      /** Each proven to be in the dataset; the claim first. */
      readonly rows: readonly (RowKey & { readonly value: Json })[];
    }
  | { readonly ok: false; readonly fault: ReceiptFault; readonly detail: string };
