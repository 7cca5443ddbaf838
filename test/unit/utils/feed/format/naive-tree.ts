import { createHash } from "node:crypto";
import { toHex } from "../../../../../utils/feed/format/hex.ts";

/** SHA-256 of the parts, one after the other. */
export function sha(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** RFC 6962, section 2.1, to the letter: split at the largest power of two below the length. */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha();
  if (leaves.length === 1) return only;
  const k = splitOf(leaves);
  return sha(new Uint8Array([1]), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** Section 2.1.1: the hashes beside the way up, from the leaf on. */
export function naivePath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves);
  return index < k
    ? [...naivePath(leaves.slice(0, k), index), naiveRoot(leaves.slice(k))]
    : [...naivePath(leaves.slice(k), index - k), naiveRoot(leaves.slice(0, k))];
}

function splitOf({ length }: readonly unknown[]): number {
  let k = 1;
  while (k * 2 < length) k *= 2;
  return k;
}

/** FORMAT.md: a group ends behind a leaf whose hash begins with the digit 0. */
export function naiveGroups(leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const ends = leaves.flatMap((leaf, at) => (toHex(leaf).startsWith("0") ? at + 1 : []));
  const bounds = [...new Set([0, ...ends, leaves.length])];
  return bounds.slice(1).map((end, at) => leaves.slice(bounds[at], end));
}

export function naiveDatasetRoot(leaves: readonly Uint8Array[]): Uint8Array {
  return naiveRoot(naiveGroups(leaves).map(naiveRoot));
}

export function naiveDatasetPath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  const groups = naiveGroups(leaves);
  let from = 0;
  for (const [at, group] of groups.entries()) {
    if (index < from + group.length)
      return [...naivePath(group, index - from), ...naivePath(groups.map(naiveRoot), at)];
    from += group.length;
  }
  return [];
}

/** So many leaves, each another. */
export const naiveLeaves = (count: number) =>
  Array.from({ length: count }, (_, at) => sha(new Uint8Array([at, at >> 8])));
