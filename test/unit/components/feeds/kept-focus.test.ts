import { expect, test } from "vitest";
import { nextKey } from "../../../../components/feeds/use-kept-focus.ts";

test.each([
  ["b", "a c", "c"],
  ["b", "a", "a"],
  ["a", "b c", "b"],
  ["c", "a b", "b"],
  // It is still there.
  ["b", "a b c", "b"],
  ["b", "", undefined],
  // Something else than a row had the focus.
  [undefined, "a b c", undefined],
])("of a, b and c, with %s gone and %j left, the next is %s", (key, left, next) => {
  expect(nextKey(["a", "b", "c"], left.split(" "), key)).toBe(next);
});
