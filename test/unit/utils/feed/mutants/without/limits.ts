import { type Mutant, mutant } from "../mutant.ts";

/** One more than is allowed, or where that is not to be had without megabytes much more. */
const limit = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`limits: ${name}`, "format/limits.ts", from, to, ...cases);

/**
 * Not here: of one text of a row (each has its own, and a smaller one); of the files' bytes and of all of them together,
 * where a case would be megabytes long.
 */
export const LIMITS: readonly Mutant[] = [
  limit("a signature more", "signatures: 16", "signatures: 17", "7-seventeen"),
  limit("a key more", "keys: 16", "keys: 17", "shape-root-keys"),
  limit("a root more", "roots: 64", "roots: 65", "13"),
  limit("a mirror more", "mirrors: 16", "mirrors: 17", "mirrors-many"),
  limit("a shard more", "shards: 256", "shards: 257", "shape-targets-shards"),
  limit("a name more", "names: 64", "names: 65", "row-names"),
  limit("a version more", "versions: 8", "versions: 9", "file-pack-versions"),
  limit("a withdrawal more", "withdrawals: 4000", "withdrawals: 4001", "shape-withdrawals-rows"),
  limit("signed for ever", "expiry: 2 *", "expiry: 4 *", "27-timestamp-far-ahead"),
  limit("longer lines", "line: 256 *", "line: 2560 *", "46-long"),
  limit("longer lists of mirrors", "mirrors: 8 *", "mirrors: 9 *", "shape-targets-mirrors-length"),
  limit(
    "longer lists of withdrawals",
    "withdrawals: 1024 *",
    "withdrawals: 10240 *",
    "shape-targets-withdrawals-length",
  ),
];
