import type { Row } from "../format/dataset-rows.ts";
import { toHex } from "../format/hex.ts";
import { leafHash } from "../format/hash-tree.ts";
import { merkleRoot } from "../format/merkle.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { Hex, RemovalReason, RowChange } from "../format/types.ts";

export { type Row, rowsOfDataset } from "../format/dataset-rows.ts";

/** The Merkle root of sorted rows. */
export async function rootOfRows(rows: readonly Row[]): Promise<Hex> {
  return merkleRoot(await Promise.all(rows.map((row) => leafHash(row, row.value))));
}

/**
 * What leads from one dataset to the next. A row that is gone is `merged` where a redirect says into what,
 * `withdrawn` where a withdrawal names it, else `reason`.
 */
export async function changesBetween(
  before: readonly Row[],
  after: readonly Row[],
  withdrawn: ReadonlySet<string>,
  reason: RemovalReason = "mistaken",
): Promise<readonly RowChange[]> {
  const known = new Map(before.map((row) => [rowName(row), row]));
  const now = new Map(after.map((row) => [rowName(row), row]));
  const changes: RowChange[] = [];
  for (const row of after) {
    const old = known.get(rowName(row));
    if (old === undefined || (await hashOf(old)) !== (await hashOf(row))) changes.push({ op: "put", ...row });
  }
  for (const row of before) {
    if (now.has(rowName(row))) continue;
    const { kind, id } = row;
    changes.push({ op: "remove", kind, id, reason: reasonOf(row) });
  }
  return changes.sort(compareRows);

  function reasonOf(row: Row): RemovalReason {
    if (withdrawn.has(rowName(row))) return "withdrawn";
    return now.has(rowName({ kind: "redirect", id: row.id })) ? "merged" : reason;
  }
}

async function hashOf(row: Row): Promise<Hex> {
  return toHex(await leafHash(row, row.value));
}
