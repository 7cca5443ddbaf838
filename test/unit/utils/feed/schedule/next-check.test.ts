import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../../../utils/feed/client/types.ts";
import { firstCheck, nextCheck, overdueCheck } from "../../../../../utils/feed/schedule/next-check.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-11-21T20:00:00Z");

const unreachable = (
  fault: "offline" | "no-access" | "busy" | "timeout",
  retryAfter: number | null = null,
): Outcome => ({
  kind: "unreachable",
  fault,
  retryAfter,
});
const at = (random: number) => () => random;
const wait = (outcome: Outcome, failures: number, random: number): number =>
  nextCheck(outcome, failures, NOW, at(random)).next - NOW;

describe("the next check", () => {
  test("is a day later, a fifth more or less, when nothing was wrong", () => {
    expect(wait({ kind: "unchanged" }, 3, 0)).toBe(0.8 * DAY);
    expect(wait({ kind: "unchanged" }, 3, 0.999)).toBeCloseTo(1.2 * DAY, -6);
    expect(nextCheck({ kind: "unchanged" }, 3, NOW, at(0.5)).failures).toBe(0);
  });

  test("backs off with every failure, up to a day", () => {
    expect(wait(unreachable("timeout"), 0, 0.999)).toBeLessThan(15 * MINUTE);
    expect(wait(unreachable("timeout"), 3, 0.999)).toBeGreaterThan(HOUR);
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
        const planned = nextCheck(unreachable("timeout"), failures, NOW, at(random));
        expect(planned.failures).toBe(failures + 1);
        expect(planned.next - NOW).toBeGreaterThanOrEqual(MINUTE);
        expect(planned.next - NOW).toBeLessThanOrEqual(DAY);
      }),
    );
  });

  test("waits as long as the host asks, at most seven days", () => {
    expect(wait(unreachable("busy", 7200), 0, 0)).toBeGreaterThanOrEqual(2 * HOUR);
    expect(wait(unreachable("busy", 999_999_999), 0, 0)).toBeLessThanOrEqual(7 * DAY + DAY);
  });

  test("being offline is no failure, nor is a place that may not be asked", () => {
    for (const fault of ["offline", "no-access"] as const)
      expect(nextCheck(unreachable(fault), 2, NOW, at(0))).toEqual({ next: NOW + HOUR, failures: 2 });
  });

  test("a run with more to do goes on soon", () => {
    expect(wait({ kind: "continues", detail: "" }, 0, 0.5)).toBe(MINUTE);
  });

  test("a start is no reason to ask: what fell due waits for some minutes", () => {
    expect(overdueCheck(NOW + 5, NOW, at(0))).toBe(NOW + 5);
    expect(overdueCheck(NOW - DAY, NOW, at(0))).toBe(NOW + MINUTE);
    expect(overdueCheck(NOW - DAY, NOW, at(0.999))).toBeLessThan(NOW + 11 * MINUTE);
    expect(firstCheck(NOW, at(0.5))).toBe(NOW + DAY / 2);
  });
});
