import assert from "node:assert/strict";
import { fromHex, toHex } from "../../../../../utils/feed/format/hex.ts";
import type { LeafChange } from "../../../../../utils/feed/client/leaves.ts";
import type { Leaf } from "../../../../../utils/feed/client/types.ts";
import type { RowChange } from "../../../../../utils/feed/format/types.ts";
import { naiveDatasetPath, naiveDatasetRoot, naiveGroups, naiveLeaves, sha } from "../format/naive-tree.ts";
import type { EdgeCase } from "./edge-case.ts";

/** Several groups, the last one open; neither they nor their leaves are a power of two. */
const COUNT = 91;
const leaves = naiveLeaves(COUNT);
assert.equal(naiveGroups(leaves).length, 8);

const hashOf = (digit: string): string => digit + toHex(sha(new TextEncoder().encode(digit))).slice(1);
const event = (id: string, digit: string): Leaf => ({ kind: "event", id, hash: hashOf(digit) });
/** Three groups: `a b`, `d e` and `g`. */
const HELD: readonly Leaf[] = [
  event("a", "1"),
  event("b", "0"),
  event("d", "2"),
  event("e", "0"),
  event("g", "3"),
];
const gone = (id: string): LeafChange => ({ kind: "event", id, hash: null });
const now = (): Promise<void> => Promise.resolve();
const bytes = (all: readonly Leaf[]): readonly Uint8Array[] => all.map(({ hash }) => fromHex(hash) ?? sha());
/** What changes, and what is held then. */
const CHANGES: readonly (readonly [changes: readonly LeafChange[], after: readonly Leaf[]])[] = [
  [[], HELD],
  [[event("c", "4")], HELD.toSpliced(2, 0, event("c", "4"))],
  [[gone("b")], HELD.toSpliced(1, 1)],
  [[event("b", "5")], HELD.with(1, event("b", "5"))],
  [[event("d", "0")], HELD.with(2, event("d", "0"))],
  [[gone("b"), gone("e")], HELD.toSpliced(3, 1).toSpliced(1, 1)],
  [[gone("a"), gone("b")], HELD.slice(2)],
  [
    [gone("g"), event("z", "6")],
    [...HELD.slice(0, 4), event("z", "6")],
  ],
  [HELD.map(({ id }) => gone(id)), []],
];

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
    title: "has the root of a tree of RFC 6962 over those of its groups, of none and of one, too",
    run: async ({ merkleRoot }) => {
      for (const count of [0, 1, 2, 3, 50, COUNT])
        assert.equal(
          await merkleRoot(leaves.slice(0, count)),
          toHex(naiveDatasetRoot(leaves.slice(0, count))),
        );
    },
  },
  {
    id: "tree-path",
    title: "gives of each leaf the hashes beside its way up, and no more",
    run: async ({ merklePaths }) => {
      const pathOf = merklePaths(leaves);
      for (const index of leaves.keys()) {
        const path = pathOf(index);
        assert.deepEqual(
          path.map(({ hash }) => hash),
          naiveDatasetPath(leaves, index).map(toHex),
        );
      }
    },
  },
  {
    id: "tree-way",
    title: "comes from each leaf by its path to the root, and from no other",
    run: async ({ merkleRoot, merklePaths, rootOfPath }) => {
      const root = await merkleRoot(leaves);
      const pathOf = merklePaths(leaves);
      for (const [index, leaf] of leaves.entries()) {
        const path = pathOf(index).map(({ side, hash }) => ({
          side,
          hash: fromHex(hash) ?? sha(),
        }));
        assert.equal(await rootOfPath(leaf, path), root);
        assert.notEqual(await rootOfPath(sha(leaf), path), root);
      }
    },
  },
  {
    id: "tree-bound",
    title: "ends a group behind a hash that begins with the digit 0, and behind no other",
    run: async ({ merkleRoot }) => {
      for (const digits of ["0f", "10", "00", "a0"]) {
        const hashes = [1, 2, 3].map((at) => sha(Uint8Array.of(at)));
        hashes[0] = fromHex(digits + "7".repeat(62)) ?? sha();
        assert.equal(await merkleRoot(hashes), toHex(naiveDatasetRoot(hashes)), digits);
      }
    },
  },
  {
    id: "groups-after",
    title: "groups after changes lead to the root of all leaves after the changes",
    run: async ({ groupsOf, groupsWith, countOf, rootOfGroups }) => {
      for (const [changes, after] of [...CHANGES, [HELD, HELD] as const]) {
        const groups = await groupsWith(groupsOf(changes === HELD ? [] : HELD), changes, now);
        assert.equal(await rootOfGroups(groups, now), toHex(naiveDatasetRoot(bytes(after))));
        assert.equal(countOf(groups), after.length);
      }
    },
  },
  {
    id: "groups-joined",
    title: "groups that were made apart are joined where they meet",
    run: async ({ groupsOf, groupsWith, rootOfGroups }) => {
      const parts = [...groupsOf(HELD.slice(0, 3)), ...groupsOf(HELD.slice(3))];
      const groups = await groupsWith(parts, [], now);
      assert.equal(await rootOfGroups(groups, now), toHex(naiveDatasetRoot(bytes(HELD))));
    },
  },
  {
    id: "groups-hold",
    title: "groups hold the rows of their leaves and no others",
    run: async ({ groupsOf, groupsHold }) => {
      const held = ["a", "b", "c", "d", "e", "f", "g", "h"].filter((id) =>
        groupsHold(groupsOf(HELD), { kind: "event", id }),
      );
      assert.deepEqual(held, ["a", "b", "d", "e", "g"]);
    },
  },
  {
    id: "groups-shadow",
    title: "no redirect stands beside an entity or an event of its id, whichever came later",
    run: async ({ groupsOf, groupsWith, shadowAfter }) => {
      const pairs = ["entity", "event"].flatMap((kind) => [
        [kind, "redirect"] as const,
        ["redirect", kind] as const,
      ]);
      for (const [first, then] of [...pairs, ["source", "redirect"] as const]) {
        const before = groupsOf([{ kind: first, id: "a", hash: hashOf("1") }]);
        const groups = await groupsWith(before, [{ kind: then, id: "a", hash: hashOf("2") }], now);
        const put: RowChange = { op: "put", kind: then, id: "a", value: "b" };
        const shadow =
          first === "source"
            ? null
            : `a redirect stands in place of ${first === "redirect" ? then : first} a`;
        assert.equal(shadowAfter(groups, [put]), shadow);
      }
    },
  },
];
