import type { Dataset } from "../../dataset/types.ts";
import type { RoleName, RootSigned, Withdrawal } from "../format/types.ts";
import type { SigningKey } from "./keys.ts";
import type { Published } from "./published.ts";
import type { Draft } from "./read-draft.ts";

/** The roles that sign what is published; the root's keys are elsewhere. */
export type Signing = Exclude<RoleName, "root">;

export interface PublishInput {
  /** Null: the data stay as they are, only signatures are renewed. */
  readonly dataset: Dataset | null;
  /** What the directory holds already; null for the first version. */
  readonly before: Published | null;
  /** The newest root, for what former keys signed to be signed anew; without it signatures are taken as good. */
  readonly root?: RootSigned;
  readonly keys: Readonly<Record<Signing, readonly SigningKey[]>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly mirrors: readonly string[];
  /** The signed file of withdrawals, as the root's holders made it; null for none. */
  readonly withdrawals: { readonly text: string; readonly rows: readonly Withdrawal[] } | null;
  /** The targets as others have signed them already: theirs must say what these would. */
  readonly targets?: Draft;
  /** The most bytes of a shard; a smaller one is for tests. */
  readonly shardBytes?: number;
}

export interface NewFile {
  /** Below the feed's base. */
  readonly path: string;
  readonly text: string;
}
