import fc from "fast-check";

/** What a page's script may do to its own document. */
const CHANGES = [
  "insert",
  "remove",
  "move",
  "replace",
  "split",
  "normalize",
  "data",
  "edit",
  "wrap",
  "unwrap",
  "html",
  "editable",
  "hide",
  "display",
  "shadow",
  "adopt",
  "stash",
  "unstash",
  "recycle",
  "empty",
  "pause",
] as const;

/**
 * One change. The numbers choose what it is done to, and with what, among what is on the page at that moment, so that
 * any program runs and any part of a program does, too: fast-check can leave out what a failure does not need.
 */
export interface Change {
  readonly do: (typeof CHANGES)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface Program {
  /** Whether the changes begin while the page is read for the first time, or when it has been read. */
  readonly early: boolean;
  readonly changes: readonly Change[];
}

const number = fc.nat({ max: 60 });

export const programs: fc.Arbitrary<Program> = fc.record({
  early: fc.boolean(),
  changes: fc.array(
    fc.record(
      { do: fc.constantFrom(...CHANGES), a: number, b: number, c: number },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 40, size: "max" },
  ),
});
