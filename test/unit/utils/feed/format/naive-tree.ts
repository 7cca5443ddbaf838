import { createHash } from "node:crypto";

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

/** So many leaves, each another. */
export const naiveLeaves = (count: number) =>
  Array.from({ length: count }, (_, at) => sha(new Uint8Array([at, at >> 8])));
