import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapped } from "../../../../../utils/cli/bench/interval.ts";

/** A sequence that is the same in every run (Park and Miller, 1988). */
function seeded(): () => number {
  let state = 20_261_122;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test("the interval of one value is that value", () => {
  expect(bootstrapped([3, 3, 3])).toEqual([3, 3]);
});

test("it is about two standard errors to either side of the mean", () => {
  const values = Array.from({ length: 400 }, (_, at) => at % 2);
  const [lower, upper] = bootstrapped(values, seeded());
  expect(lower).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
  expect(upper).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
});

test("it lies within the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 }), (values) => {
      const [lower, upper] = bootstrapped(values, seeded());
      expect(lower).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(upper).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      expect(lower).toBeLessThanOrEqual(upper);
    }),
    { numRuns: 20 },
  );
});
