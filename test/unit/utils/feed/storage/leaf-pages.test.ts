import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, groupsWith } from "../../../../../utils/feed/client/leaf-groups.ts";
import { type LeafChange, withLeaves } from "../../../../../utils/feed/client/leaves.ts";
import type { Leaf, LeafGroup } from "../../../../../utils/feed/client/types.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import {
  groupsIn,
  type LeafPage,
  leafPagesOf,
  leavesIn,
  pagesOfFormer,
  pagesWith,
} from "../../../../../utils/feed/storage/leaf-pages.ts";
import { changesArbitrary, leavesArbitrary } from "../client/some-leaves.ts";

const now = () => Promise.resolve();
const plain = (groups: readonly LeafGroup[]) =>
  groups.map(({ leaves, ...group }) => ({ ...group, leaves: leaves() }));

/** Pages of one to three groups, so that changes reach from one into the next. */
const smallPages = (leaves: readonly Leaf[]): readonly LeafPage[] => {
  const groups = groupsOf(leaves);
  const pages: LeafPage[] = [];
  for (let at = 0, size = 1; at < groups.length; at += size, size = 1 + ((size + at) % 3))
    pages.push(...leafPagesOf(groups.slice(at, at + size)));
  return pages;
};

describe("pages of leaves", () => {
  it("hold all leaves, in their groups", () => {
    fc.assert(
      fc.property(leavesArbitrary, (leaves) => {
        for (const pages of [leafPagesOf(groupsOf(leaves)), smallPages(leaves)]) {
          expect(leavesIn(pages)).toEqual(leaves);
          expect(plain(groupsIn(pages))).toEqual(plain(groupsOf(leaves)));
        }
      }),
    );
  });

  it("that change are replaced in steps, between which none reaches into another", async () => {
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, changesArbitrary, async (leaves, changes) => {
        const after = withLeaves(leaves, changes);
        let pages = smallPages(leaves);
        for (const { former, next } of await pagesWith(pages, changes, now)) {
          pages = [...pages.filter((page) => !former.includes(page)), ...next].toSorted((a, b) =>
            compareRows({ kind: a.first[0], id: a.first[1] }, { kind: b.first[0], id: b.first[1] }),
          );
          for (const [at, page] of pages.entries())
            expect([...(pages[at - 1]?.last ?? ["", ""])] < [...page.first]).toBe(true);
          // Whoever reads meanwhile has the changes beside the pages.
          expect(plain(await groupsWith(groupsIn(pages), changes, now))).toEqual(plain(groupsOf(after)));
        }
        expect(plain(groupsIn(pages))).toEqual(plain(groupsOf(after)));
      }),
      { numRuns: 300 },
    );
  });

  it("that nothing changes stay", async () => {
    await fc.assert(
      fc.asyncProperty(leavesArbitrary, async (leaves) => {
        fc.pre(leaves.length > 0);
        expect(await pagesWith(smallPages(leaves), [], now)).toEqual([]);
      }),
    );
  });

  it("that reach into one another are read as one, and the last page's leaf counts", async () => {
    const leaf = (id: string, digit: string): Leaf => ({ kind: "event", id, hash: digit.repeat(64) });
    const pages = [
      ...leafPagesOf(groupsOf([leaf("a", "1"), leaf("c", "2")])),
      ...leafPagesOf(groupsOf([leaf("b", "3"), leaf("c", "0"), leaf("d", "4")])),
    ];
    const all = [leaf("a", "1"), leaf("b", "3"), leaf("c", "0"), leaf("d", "4")];
    expect(leavesIn(pages)).toEqual(all);
    expect(plain(groupsIn(pages))).toEqual(plain(groupsOf(all)));
    const gone: readonly LeafChange[] = [{ kind: "event", id: "a", hash: null }];
    const [change, ...more] = await pagesWith(pages, gone, now);
    expect(more).toEqual([]);
    expect(change?.former).toEqual(pages);
    expect(leavesIn(change?.next ?? [])).toEqual(all.slice(1));
  });

  it("grow to some five hundred leaves, and are divided then", async () => {
    const many = (count: number): readonly Leaf[] =>
      Array.from({ length: count }, (_, at) => ({
        kind: "event",
        id: String(at).padStart(5, "0"),
        hash: (at % 16).toString(16).repeat(64),
      }));
    const pages = leafPagesOf(groupsOf(many(300)));
    expect(pages.length).toBe(2);
    const [change] = await pagesWith(pages, many(900).slice(300), now);
    expect(change?.former.length).toBe(1);
    expect(change?.next.length).toBe(3);
  });

  it("may fall into any number of groups by one update", async () => {
    const many = Array.from(
      { length: 150_000 },
      (_, at): Leaf => ({ kind: "event", id: String(at).padStart(6, "0"), hash: "0".repeat(64) }),
    );
    const [change] = await pagesWith(leafPagesOf(groupsOf(many.slice(0, 1))), many, now);
    expect(change?.next.reduce((sum, { sizes }) => sum + sizes.length, 0)).toBe(many.length);
  });

  it("of former extensions become pages of today", () => {
    fc.assert(
      fc.property(leavesArbitrary, fc.integer({ min: 1, max: 9 }), (leaves, size) => {
        const former = Array.from({ length: Math.ceil(leaves.length / size) }, (_, at) => {
          const some = leaves.slice(at * size, (at + 1) * size);
          const [first = { kind: "", id: "" }] = some;
          return {
            first: [first.kind, first.id] as const,
            names: JSON.stringify(some.map(({ kind, id }) => [kind, id])),
            hashes: some.map(({ hash }) => hash).join(""),
          };
        });
        expect(leavesIn(pagesOfFormer(former))).toEqual(leaves);
      }),
    );
  });
});
