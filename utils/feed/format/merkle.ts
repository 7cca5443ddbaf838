import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalBytes } from "./canonical.ts";
import { toHex } from "./hex.ts";
import type { Hex, Json, RowKey, RowValue } from "./types.ts";

type Hash = Uint8Array<ArrayBuffer>;

/** RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes, so that none can pass for the other. */
const LEAF = 0x00;
const NODE = 0x01;
/** Nodes hashed in one go, a few milliseconds. */
const SLICE = 1000;

/** The hash of one row. */
export async function leafHash(key: RowKey, value: Json | RowValue): Promise<Hash> {
  const row = canonicalBytes([key.kind, key.id, value]);
  const bytes = new Uint8Array(row.length + 1);
  bytes[0] = LEAF;
  bytes.set(row, 1);
  return digest(bytes);
}

/** The Merkle tree hash over leaf hashes in their order; of none, the hash of nothing. */
export async function merkleRoot(leaves: readonly Hash[]): Promise<Hex> {
  if (leaves.length === 0) return toHex(digest(new Uint8Array(0)));
  return toHex(await last(levels(leaves)));
}

/** One step from a leaf to the root: the hash beside it, and on which side that stands. */
export interface PathStep {
  readonly side: "left" | "right";
  readonly hash: Hex;
}

/** RFC 6962, section 2.1.1: what is needed to get from the leaf at `index` to the root. */
export async function merklePath(leaves: readonly Hash[], index: number): Promise<readonly PathStep[]> {
  const path: PathStep[] = [];
  let at = index;
  for await (const level of levels(leaves)) {
    const beside = at ^ 1;
    const hash = level[beside];
    if (level.length > 1 && hash !== undefined)
      path.push({ side: beside < at ? "left" : "right", hash: toHex(hash) });
    at >>= 1;
  }
  return path;
}

/** The root that a leaf and its path lead to. */
export async function rootOfPath(
  leaf: Hash,
  path: readonly { readonly side: "left" | "right"; readonly hash: Hash }[],
): Promise<Hex> {
  let hash = leaf;
  for (const { side, hash: beside } of path) hash = side === "left" ? node(beside, hash) : node(hash, beside);
  return toHex(hash);
}

/**
 * Level above level, from the leaves to the root alone. A last node without partner moves up as it is: the same tree
 * as RFC 6962's, which splits at the largest power of two.
 */
async function* levels(leaves: readonly Hash[]): AsyncGenerator<readonly Hash[]> {
  let level = leaves;
  yield level;
  while (level.length > 1) {
    const above: Hash[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left !== undefined) above.push(right === undefined ? left : node(left, right));
      if (above.length % SLICE === 0) await turn();
    }
    level = above;
    yield level;
  }
}

function node(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return digest(bytes);
}

/**
 * SHA-256 at once: for so few bytes the browser's own, which answers later, takes longer by its promise than by its
 * work. Large files go through the browser's (`hex.ts`).
 */
function digest(bytes: Uint8Array): Hash {
  return new Uint8Array(sha256(bytes));
}

/** Lets whoever waits go first: a reader's hover is answered by the same worker. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function last(all: AsyncGenerator<readonly Hash[]>): Promise<Hash> {
  let top: Hash = new Uint8Array(0);
  for await (const level of all) top = level[0] ?? top;
  return top;
}
