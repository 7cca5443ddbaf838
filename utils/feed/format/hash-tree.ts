import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalBytes } from "./canonical.ts";
import { toHex } from "./hex.ts";
import type { Hex, Json, RowKey, RowValue } from "./types.ts";

export type Hash = Uint8Array<ArrayBuffer>;

/** RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes, so that none can pass for the other. */
const LEAF = 0x00;
const NODE = 0x01;
/** Bytes of a hash. */
export const SIZE = 32;
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

/** RFC 6962, section 2.1: the tree hash over hashes that lie one after the other; of none, the hash of nothing. */
export function treeHash(leaves: Hash): Hash {
  let top: Hash = digest(new Uint8Array(0));
  for (const level of levels(leaves)) if (level?.length === SIZE) top = level;
  return top;
}

/** The same with `turn` between slices of work. */
export async function treeHashInTurns(leaves: Hash, turn: () => Promise<void>): Promise<Hash> {
  let top: Hash = digest(new Uint8Array(0));
  for (const level of levels(leaves))
    if (level === null) await turn();
    else if (level.length === SIZE) top = level;
  return top;
}

/** One step from a leaf to the root: the hash beside it, and on which side that stands. */
export interface PathStep {
  readonly side: "left" | "right";
  readonly hash: Hex;
}

/** RFC 6962, section 2.1.1: what is needed to get from the leaf at `index` to the top. */
export function treePath(leaves: Hash, index: number): readonly PathStep[] {
  const path: PathStep[] = [];
  let at = index;
  for (const level of levels(leaves)) {
    if (level === null) continue;
    const beside = at ^ 1;
    const hash = level.subarray(SIZE * beside, SIZE * (beside + 1));
    // The top has none, nor has a last node without partner.
    if (hash.length > 0) path.push({ side: beside < at ? "left" : "right", hash: toHex(hash) });
    at >>= 1;
  }
  return path;
}

/** The hash that a leaf and its path lead to. */
export async function rootOfPath(
  leaf: Hash,
  path: readonly { readonly side: "left" | "right"; readonly hash: Hash }[],
): Promise<Hex> {
  let hash = leaf;
  for (const { side, hash: beside } of path) hash = side === "left" ? node(beside, hash) : node(hash, beside);
  return toHex(hash);
}

export function oneAfterAnother(hashes: readonly Hash[]): Hash {
  const bytes = new Uint8Array(SIZE * hashes.length);
  for (const [at, hash] of hashes.entries()) bytes.set(hash, SIZE * at);
  return bytes;
}

/**
 * Level above level, from the leaves to the top alone, each hash after hash; null wherever the caller may pause. A last
 * node without partner moves up as it is: the same tree as RFC 6962's, which splits at the largest power of two.
 */
function* levels(leaves: Hash): Generator<Hash | null, void, undefined> {
  let level = leaves;
  yield level;
  while (level.length > SIZE) {
    const above = new Uint8Array(SIZE * Math.ceil(level.length / SIZE / 2));
    for (let to = 0, at = 0; to < above.length; to += SIZE, at += 2 * SIZE) {
      const pair = level.subarray(at, at + 2 * SIZE);
      if (pair.length === SIZE) above.set(pair, to);
      else hashNode(pair, above.subarray(to, to + SIZE));
      if ((to + SIZE) % (SLICE * SIZE) === 0) yield null;
    }
    level = above;
    yield level;
  }
}

function node(left: Hash, right: Hash): Hash {
  const hash = new Uint8Array(SIZE);
  hashNode(oneAfterAnother([left, right]), hash);
  return hash;
}

const NODE_BEGUN = sha256.create().update(Uint8Array.of(NODE));
const hasher = sha256.create();

/** Begun once and copied: half of the time went into beginning. */
function hashNode(pair: Uint8Array, into: Uint8Array): void {
  NODE_BEGUN._cloneInto(hasher).update(pair).digestInto(into);
}

/**
 * SHA-256 at once: for so few bytes the browser's own, which answers later, takes longer by its promise than by its
 * work. Large files go through the browser's (`hex.ts`).
 */
function digest(bytes: Uint8Array): Hash {
  return new Uint8Array(sha256(bytes));
}
