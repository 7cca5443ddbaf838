import fc from "fast-check";
import { expect, test } from "vitest";
import { hasLeaf, shadowIn } from "../../../../../utils/feed/client/leaves.ts";
import type { Leaf } from "../../../../../utils/feed/client/types.ts";
import { compareRows, rowName } from "../../../../../utils/feed/format/row-order.ts";
import type { RowKey } from "../../../../../utils/feed/format/types.ts";

const key: fc.Arbitrary<RowKey> = fc.record({
  kind: fc.constantFrom("entity", "event", "redirect", "source", "unknown"),
  id: fc.nat(12).map((at) => `row-${at}`),
});
const leaf: fc.Arbitrary<Leaf> = fc.tuple(key, fc.nat(15)).map(([of, digit]) => ({
  kind: of.kind,
  id: of.id,
  hash: digit.toString(16).repeat(64),
}));

test("a key is found among sorted leaves if one of them has it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(leaf, { selector: rowName }), key, (leaves, wanted) => {
      const sorted = leaves.toSorted(compareRows);
      expect(hasLeaf(sorted, wanted)).toBe(leaves.some((one) => rowName(one) === rowName(wanted)));
    }),
  );
});

test("a redirect casts a shadow on an entity or an event of its id, and on nothing else", () => {
  fc.assert(
    fc.property(fc.uniqueArray(leaf, { selector: rowName }), (leaves) => {
      const named = new Set(leaves.map(rowName));
      const ids = leaves.flatMap(({ kind, id }) => (kind === "redirect" ? id : []));
      const falls = ids.some((id) => named.has(`entity:${id}`) || named.has(`event:${id}`));
      expect(shadowIn(leaves.toSorted(compareRows)) !== null).toBe(falls);
    }),
  );
});
