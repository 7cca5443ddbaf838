import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../../../../../utils/feed/format/hex.ts";
import {
  leafHash,
  oneAfterAnother,
  type PathStep,
  rootOfPath,
  treeHash,
  treePath,
} from "../../../../../utils/feed/format/hash-tree.ts";
import { merklePaths, merkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import {
  naiveDatasetPath,
  naiveDatasetRoot,
  naiveGroups,
  naiveLeaves,
  naivePath,
  naiveRoot,
  sha,
} from "./naive-tree.ts";

const inBytes = ({ side, hash }: PathStep) => ({ side, hash: fromHex(hash) ?? new Uint8Array(0) });

describe("the Merkle tree of a dataset", () => {
  it("is made of trees of RFC 6962, top and paths, at every size", async () => {
    for (let count = 0; count <= 34; count += 1) {
      const leaves = naiveLeaves(count);
      const bytes = oneAfterAnother(leaves);
      const top = toHex(treeHash(bytes));
      expect(top).toBe(toHex(naiveRoot(leaves)));
      for (const [index, leaf] of leaves.entries()) {
        const path = treePath(bytes, index);
        expect(path.map(({ hash }) => hash)).toEqual(naivePath(leaves, index).map(toHex));
        expect(await rootOfPath(leaf, path.map(inBytes))).toBe(top);
      }
    }
  });

  it("has a tree for each group, and one over the groups, at every size", async () => {
    expect(naiveGroups(naiveLeaves(120)).length).toBeGreaterThan(4);
    for (let count = 0; count <= 120; count += count < 20 ? 1 : 25) {
      const leaves = naiveLeaves(count);
      const root = await merkleRoot(leaves);
      expect(root).toBe(toHex(naiveDatasetRoot(leaves)));
      for (const [index, leaf] of leaves.entries()) {
        const path = merklePaths(leaves)(index);
        expect(path.map(({ hash }) => hash)).toEqual(naiveDatasetPath(leaves, index).map(toHex));
        expect(await rootOfPath(leaf, path.map(inBytes))).toBe(root);
      }
    }
  });

  it("changes with any leaf, and no other leaf has its path", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 200 }), fc.nat(), async (count, at) => {
        const leaves = naiveLeaves(count);
        const index = at % count;
        const root = await merkleRoot(leaves);
        const path = merklePaths(leaves)(index);
        const other = leaves[(index + 1) % count] ?? sha();
        expect(await rootOfPath(other, path.map(inBytes))).not.toBe(root);
        expect(await merkleRoot(leaves.with(index, other))).not.toBe(root);
      }),
      { numRuns: 30 },
    );
  });

  it("tells leaves from nodes, and one row's parts from another's", async () => {
    const [a, b] = [await leafHash({ kind: "a", id: "b" }, "c"), await leafHash({ kind: "a", id: "b" }, "d")];
    expect(toHex(sha(new Uint8Array([0]), new TextEncoder().encode('["a","b","c"]')))).toBe(toHex(a));
    expect(await merkleRoot([a, b])).toBe(toHex(sha(new Uint8Array([1]), a, b)));
    expect(toHex(await leafHash({ kind: "a", id: 'b","c' }, "d"))).not.toBe(toHex(b));
  });
});
