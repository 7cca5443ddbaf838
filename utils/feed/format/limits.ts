/** The schema that this reader knows. */
export const SCHEMA = { major: 1, minor: 0 } as const;

/** Most bytes of a file whose length nothing signed states yet; of signed ones, the most that is accepted. */
export const CAPS = {
  root: 64 * 1024,
  timestamp: 2 * 1024,
  snapshot: 16 * 1024,
  targets: 256 * 1024,
  mirrors: 8 * 1024,
  withdrawals: 1024 * 1024,
  shard: 8 * 1024 * 1024,
  pack: 8 * 1024 * 1024,
} as const;

export const LIMITS = {
  signatures: 16,
  keys: 16,
  /** Roots taken in one run; the chain goes on in the next. */
  roots: 64,
  mirrors: 16,
  shards: 256,
  /** Depth of nested JSON. */
  depth: 32,
  /** Names of one entity. */
  names: 256,
  /** Versions of changes in a pack. */
  versions: 8,
  /** How far ahead `expires` may lie: two years, in milliseconds. */
  expiry: 2 * 366 * 24 * 60 * 60 * 1000,
  withdrawals: 4000,
  /** UTF-16 code units of one line of a shard or pack. */
  line: 256 * 1024,
  /**
   * Leaves of one group of the tree, which is hashed at once: sixteen are ordinary. Rows that were not chosen for their
   * hashes reach this once in 10^114.
   */
  group: 4096,
  /** Rows of a whole dataset: twice those of a hundred thousand entities. All leaves are in memory at once. */
  rows: 2_000_000,
  /** Bytes of a whole dataset, all shards together, unless a reader's storage says otherwise. */
  total: 512 * 1024 * 1024,
} as const;
