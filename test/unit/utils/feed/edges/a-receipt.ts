import assert from "node:assert/strict";
import { fromHex } from "../../../../../utils/feed/format/hex.ts";
import { leafHash, rootOfPath } from "../../../../../utils/feed/format/hash-tree.ts";
import { merklePaths } from "../../../../../utils/feed/format/merkle.ts";
import type { Hex, Json, RowKey } from "../../../../../utils/feed/format/types.ts";
import type { ProvenRow, Receipt } from "../../../../../utils/feed/receipt/types.ts";
import { T0 } from "../conformance/kit.ts";
import { bytesOf, type Bytes, DAY, type ReleaseSpec } from "../conformance/repository.ts";
import { FIRST } from "../conformance/rows.ts";
import type { EdgeCase } from "./edge-case.ts";
import { kitOnce } from "./give-and-take.ts";

export const NOW = T0 + 2 * DAY;

/** Longer by white space, to this many bytes. */
export function padded(text: string, bytes: number): Bytes {
  return bytesOf(text + " ".repeat(bytes - bytesOf(text).length));
}

export const textOf = (bytes: Bytes | undefined): string => new TextDecoder().decode(bytes);

/** So many rows of the kit's first version, with their paths. */
export async function provenRows(count: number): Promise<readonly ProvenRow[]> {
  const leaves = await Promise.all(FIRST.map((row) => leafHash(row, row.value)));
  const pathOf = merklePaths(leaves);
  return FIRST.slice(0, count).map(({ kind, id, value }, at) => {
    const path = pathOf(at).map(({ side, hash }) => (side === "left" ? "<" : ">") + hash);
    return { kind, id, value: JSON.parse(JSON.stringify(value)), path };
  });
}

/** A receipt of the kit's first version that proves so many rows. */
export async function receiptOf(count: number): Promise<Receipt> {
  const { root, one } = await kitOnce();
  return {
    "lacuna-receipt": 1,
    rows: await provenRows(count),
    targets: textOf(one.files.get(one.paths.targets)),
    roots: [textOf(root)],
  };
}

/** A receipt of one row by a publisher who signed whatever root its path leads to. */
export async function proving(
  key: RowKey,
  value: Json,
  path: readonly string[] = [],
  spec: Partial<ReleaseSpec> = {},
): Promise<Receipt> {
  const { root, make } = await kitOnce();
  const steps = path.map((step) => ({
    side: step.startsWith("<") ? ("left" as const) : ("right" as const),
    hash: fromHex(step.slice(1)) ?? new Uint8Array(0),
  }));
  const led = await rootOfPath(await leafHash(key, value), steps);
  const of = await make({ before: [], change: { targets: leadingTo(led) }, ...spec });
  return {
    "lacuna-receipt": 1,
    rows: [{ ...key, value, path }],
    targets: textOf(of.files.get(of.paths.targets)),
    roots: [textOf(root)],
  };
}

const leadingTo = (root: Hex) => (signed: object) =>
  JSON.parse(JSON.stringify(signed).replace(/"root":"\w+"/u, `"root":"${root}"`));

/** What is made of a good receipt of two rows. */
export type Change = (good: Receipt) => unknown;

/** What a receipt may not be, and beside it what it may. */
export function refusing(
  id: string,
  title: string,
  ...tries: readonly (readonly [
    fault: "good" | "unreadable" | "root" | "chain" | "signature" | "path",
    make: Change,
  ])[]
): EdgeCase {
  return {
    id: `receipt-${id}`,
    title: `a receipt holds ${title}`,
    run: async ({ checkReceipt }) => {
      const good = await receiptOf(2);
      for (const [at, [fault, make]] of tries.entries()) {
        const made = await make(good);
        const bytes = made instanceof Uint8Array ? new Uint8Array(made) : bytesOf(JSON.stringify(made));
        const checked = await checkReceipt(bytes, NOW);
        assert.equal(checked.ok ? "good" : checked.fault, fault, `the ${at + 1}. of ${id}`);
      }
    },
  };
}
