import fc from "fast-check";
import type { LeafChange } from "../../../../../utils/feed/client/leaves.ts";
import type { Leaf } from "../../../../../utils/feed/client/types.ts";
import { compareRows, rowName } from "../../../../../utils/feed/format/row-order.ts";
import type { RowKey } from "../../../../../utils/feed/format/types.ts";

const key: fc.Arbitrary<RowKey> = fc.record({
  kind: fc.constantFrom("entity", "event", "redirect", "source", "unknown"),
  id: fc.nat(30).map((at) => `row-${String(at).padStart(2, "0")}`),
});
/** One in four ends its group. */
const hash = fc.tuple(fc.nat(3), fc.nat(0xffff)).map(([first, rest]) => {
  return `${first}${rest.toString(16).padStart(4, "0").repeat(16).slice(1)}`;
});

/** Up to a hundred leaves, sorted, each key once. */
export const leavesArbitrary: fc.Arbitrary<readonly Leaf[]> = fc
  .uniqueArray(
    fc.tuple(key, hash).map(([{ kind, id }, its]): Leaf => ({ kind, id, hash: its })),
    { selector: rowName, maxLength: 100 },
  )
  .map((leaves) => leaves.toSorted(compareRows));

/** A few changes, sorted, each key once; some of leaves that are not there. */
export const changesArbitrary: fc.Arbitrary<readonly LeafChange[]> = fc
  .uniqueArray(
    fc.tuple(key, fc.option(hash)).map(([{ kind, id }, its]): LeafChange => ({ kind, id, hash: its })),
    { selector: rowName, maxLength: 8 },
  )
  .map((changes) => changes.toSorted(compareRows));
