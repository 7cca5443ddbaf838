import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOf,
  groupsHold,
  groupsOf,
  groupsWith,
  leavesOfGroups,
  rootOfGroups,
  shadowAfter,
} from "../../../../../utils/feed/client/leaf-groups.ts";
import { leafChanges, rootOf, shadowIn, withLeaves } from "../../../../../utils/feed/client/leaves.ts";
import type { Leaf, LeafGroup } from "../../../../../utils/feed/client/types.ts";
import type { RowChange } from "../../../../../utils/feed/format/types.ts";
import { changesArbitrary, leavesArbitrary } from "./some-leaves.ts";

const now = () => Promise.resolve();
const plain = (groups: readonly LeafGroup[]) =>
  groups.map(({ leaves, ...group }) => ({ ...group, leaves: leaves() }));

describe("the groups of leaves", () => {
  it("after changes are those of the leaves after the changes, and lead to the same root", async () => {
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, changesArbitrary, async (leaves, changes) => {
        const after = await groupsWith(groupsOf(leaves), changes, now);
        const all = withLeaves(leaves, changes);
        expect(plain(after)).toEqual(plain(groupsOf(all)));
        expect(await leavesOfGroups(after, now)).toEqual(all);
        expect(countOf(after)).toBe(all.length);
        expect(await rootOfGroups(after, now)).toBe(await rootOf(all, now));
      }),
    );
  });

  it("are the same objects where nothing changed, and are not read there", async () => {
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, changesArbitrary, async (leaves, changes) => {
        const read = new Set<LeafGroup>();
        const watch = (group: LeafGroup): LeafGroup => {
          const watched: LeafGroup = { ...group, leaves: () => (read.add(watched), group.leaves()) };
          return watched;
        };
        const groups = groupsOf(leaves).map(watch);
        const after = new Set(await groupsWith(groups, changes, now));
        // A change is felt in its group, and in those that follow one that is open now.
        for (const group of groups) expect(after.has(group)).toBe(!read.has(group));
        if (changes.length === 0) expect(read.size).toBe(0);
        expect(read.size).toBeLessThanOrEqual(2 * changes.length);
      }),
    );
  });

  it("are closed where parts that were made for themselves meet", async () => {
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, fc.nat(40), changesArbitrary, async (leaves, at, changes) => {
        const parts = [...groupsOf(leaves.slice(0, at)), ...groupsOf(leaves.slice(at))];
        const after = await groupsWith(parts, changes, now);
        expect(plain(after)).toEqual(plain(groupsOf(withLeaves(leaves, changes))));
      }),
    );
  });

  it("hold what their leaves hold", async () => {
    fc.assert(
      fc.property(leavesArbitrary, changesArbitrary, (leaves, keys) => {
        const names = new Set(leaves.map(({ kind, id }) => `${kind} ${id}`));
        const groups = groupsOf(leaves);
        for (const key of keys) expect(groupsHold(groups, key)).toBe(names.has(`${key.kind} ${key.id}`));
      }),
    );
  });

  it("have a shadow after changes if there is one in all of their leaves, where there was none", async () => {
    let shadows = 0;
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, changesArbitrary, async (leaves, leafChange) => {
        if (shadowIn(leaves) !== null) return;
        const changes = leafChange.map(
          ({ kind, id, hash }): RowChange =>
            hash === null
              ? { op: "remove", kind, id, reason: "mistaken" }
              : { op: "put", kind, id, value: "" },
        );
        const after = await groupsWith(groupsOf(leaves), leafChange, now);
        const all = shadowIn(withLeaves(leaves, leafChange));
        expect(shadowAfter(after, changes) === null).toBe(all === null);
        if (all !== null) shadows += 1;
      }),
      { numRuns: 1000 },
    );
    expect(shadows).toBeGreaterThan(10);
  });
});

it("one group may hold all leaves, and one update make a group of each", async () => {
  const many = (digit: string): readonly Leaf[] =>
    Array.from({ length: 150_000 }, (_, at) => ({
      kind: "event",
      id: String(at).padStart(6, "0"),
      hash: digit.repeat(64),
    }));
  const one = groupsOf(many("f"));
  expect(one.length).toBe(1);
  expect((await leavesOfGroups(one, now)).length).toBe(150_000);
  expect((await groupsWith(one, many("0"), now)).length).toBe(150_000);
});

it("an update's leaf changes are sorted, each row once", () => {
  const changes: readonly RowChange[] = [
    { op: "put", kind: "event", id: "b", value: "" },
    { op: "remove", kind: "entity", id: "z", reason: "mistaken" },
  ];
  const leaves = [{ kind: "event", id: "b", hash: "00" }];
  expect(leafChanges({ changes, leaves })).toEqual([{ kind: "entity", id: "z", hash: null }, leaves[0]]);
});
