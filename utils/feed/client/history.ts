import { rowName } from "../format/row-order.ts";
import { faultOfValue, isKnownKind } from "../format/rows-file.ts";
import type { RowChange, RowKey, RowValue, Withdrawal } from "../format/types.ts";
import type { HistoryRow } from "./types.ts";

/**
 * What a version added, corrected and removed, for "what changed". Of what was withdrawn only that it was, and why:
 * neither id nor title stay.
 */
export function historyOf(
  version: number,
  changes: readonly RowChange[],
  before: ReadonlyMap<string, RowValue>,
  withdrawals: readonly Withdrawal[],
): readonly HistoryRow[] {
  const urgent = new Map(withdrawals.map((one) => [rowName(one), one]));
  return changes.flatMap((change): HistoryRow[] => {
    const { kind, id } = change;
    const known = before.get(rowName(change));
    const withdrawn = urgent.get(rowName(change));
    // One that stands there all the same is not shown: only where it was seen before is there anything to tell.
    if (withdrawn !== undefined)
      return known === undefined
        ? []
        : [{ version, op: "withdrawn", kind, id: "", title: null, reason: withdrawn.reason }];
    if (change.op === "put") {
      const op = known === undefined ? "added" : "corrected";
      return [{ version, op, kind, id, title: titleOf(change, change.value), reason: null }];
    }
    if (known === undefined) return [];
    return [{ version, op: "removed", kind, id, title: titleOf(change, known), reason: change.reason }];
  });
}

/** What a reader knows a row by; null for one that is not shown, whatever may stand in it. */
function titleOf({ kind, id }: RowKey, value: RowValue): string | null {
  if (!isKnownKind(kind) || faultOfValue(kind, id, value) !== null) return null;
  if (typeof value === "string") return `${id} → ${value}`;
  if ("title" in value && typeof value.title === "string") return value.title;
  if (!("names" in value) || !Array.isArray(value.names)) return null;
  const first: unknown = value.names[0];
  if (typeof first !== "object" || first === null || !("text" in first)) return null;
  return typeof first.text === "string" ? first.text : null;
}
