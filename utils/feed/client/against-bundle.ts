import type { Row } from "../format/dataset-rows.ts";
import { toHex } from "../format/hex.ts";
import { leafHash } from "../format/hash-tree.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { RowChange, RowValue } from "../format/types.ts";

/** The first dataset of the publisher in the bundle's place, seen as an update of the bundle. */
export interface FirstUpdate {
  /** What it changes of what readers saw; each row once, sorted. */
  readonly changes: readonly RowChange[];
  /** What readers saw of these rows, by `rowName`. */
  readonly shown: ReadonlyMap<string, RowValue>;
  /** How many rows the bundle has. */
  readonly rows: number;
}

/**
 * What a first dataset (all that it puts) changes against the bundled rows that readers have seen so far: what ships
 * must not vanish by the first update either.
 */
export async function againstBundle(
  bundled: readonly Row[],
  puts: readonly RowChange[],
): Promise<FirstUpdate> {
  const known = new Map(bundled.map((row) => [rowName(row), row]));
  const now = new Set(puts.map(rowName));
  const changes: RowChange[] = [];
  for (const change of puts) {
    const before = known.get(rowName(change));
    const same = before !== undefined && change.op === "put" && (await isSame(before, change.value));
    if (!same) changes.push(change);
  }
  for (const { kind, id } of bundled) {
    if (now.has(rowName({ kind, id }))) continue;
    const merged = now.has(rowName({ kind: "redirect", id }));
    changes.push({ op: "remove", kind, id, reason: merged ? "merged" : "unstated" });
  }
  const shown = new Map(
    changes.flatMap((change): [string, RowValue][] => {
      const before = known.get(rowName(change));
      return before === undefined ? [] : [[rowName(change), before.value]];
    }),
  );
  return { changes: changes.sort(compareRows), shown, rows: bundled.length };
}

/** By what is signed of a row: the order of its members is no difference. */
async function isSame(row: Row, value: RowValue): Promise<boolean> {
  return toHex(await leafHash(row, row.value)) === toHex(await leafHash(row, value));
}
