import * as v from "valibot";
import { isBase } from "./client/bases.ts";
import type { Bytes, Floors } from "./client/types.ts";

/** The publisher whose root came with the extension. */
export interface ShippedRoot {
  readonly root: Bytes;
  readonly name: string;
  readonly bases: readonly string[];
  /** The versions of which the bundled dataset is; null where none are said. */
  readonly floors: Floors | null;
}

/** What the file says beside the keys, under the signatures of the root's keys. */
const rootShape = v.looseObject({
  signed: v.looseObject({
    custom: v.looseObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      bases: v.pipe(v.array(v.pipe(v.string(), v.check(isBase))), v.minLength(1), v.maxLength(16)),
    }),
  }),
});

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const floorsShape = v.pipe(
  v.strictObject({
    root: v.pipe(version, v.minValue(1)),
    timestamp: version,
    snapshot: version,
    targets: version,
    dataset: version,
    withdrawals: version,
    reset: v.exactOptional(v.pipe(version, v.minValue(1))),
  }),
  // Of a root that none of the floors knows nothing holds: the dataset would have no floor.
  v.check(({ root, reset = 1 }) => reset <= root),
);

/**
 * The files `root.json` and `floors.json` of assets/feed. Throws for a root that does not say where its feed is, and for
 * floors that are none.
 */
export function readShipped(root: string, floors: string | null): ShippedRoot {
  const { name, bases } = v.parse(rootShape, JSON.parse(root)).signed.custom;
  return {
    root: new TextEncoder().encode(root),
    name,
    bases,
    floors: floors === null ? null : v.parse(floorsShape, JSON.parse(floors)),
  };
}
