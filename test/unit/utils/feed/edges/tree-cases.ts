import assert from "node:assert/strict";
import { fromHex, toHex } from "../../../../../utils/feed/format/hex.ts";
import { naiveLeaves, naivePath, naiveRoot, sha } from "../format/naive-tree.ts";
import type { EdgeCase } from "./edge-case.ts";

/** No power of two, and on no way up from the last leaf is one beside it at each level. */
const COUNT = 11;
const leaves = naiveLeaves(COUNT);

export const TREE_CASES: readonly EdgeCase[] = [
  {
    id: "tree-leaf",
    title: "hashes a row with its kind and id, as a leaf",
    run: async ({ leafHash }) => {
      const hash = await leafHash({ kind: "a", id: "b" }, "c");
      assert.equal(toHex(hash), toHex(sha(Uint8Array.of(0), new TextEncoder().encode('["a","b","c"]'))));
    },
  },
  {
    id: "tree-root",
    title: "has the root of RFC 6962, of none and of one, too",
    run: async ({ merkleRoot }) => {
      for (const count of [0, 1, 2, 3, COUNT])
        assert.equal(await merkleRoot(leaves.slice(0, count)), toHex(naiveRoot(leaves.slice(0, count))));
    },
  },
  {
    id: "tree-path",
    title: "gives of each leaf the hashes beside its way up, and no more",
    run: async ({ merklePath }) => {
      for (const index of leaves.keys()) {
        const path = await merklePath(leaves, index);
        assert.deepEqual(
          path.map(({ hash }) => hash),
          naivePath(leaves, index).map(toHex),
        );
      }
    },
  },
  {
    id: "tree-way",
    title: "comes from each leaf by its path to the root, and from no other",
    run: async ({ merkleRoot, merklePath, rootOfPath }) => {
      const root = await merkleRoot(leaves);
      for (const [index, leaf] of leaves.entries()) {
        const path = (await merklePath(leaves, index)).map(({ side, hash }) => ({
          side,
          hash: fromHex(hash) ?? sha(),
        }));
        assert.equal(await rootOfPath(leaf, path), root);
        assert.notEqual(await rootOfPath(sha(leaf), path), root);
      }
    },
  },
];
