import { rowName } from "../format/row-order.ts";
import type { Withdrawal } from "../format/types.ts";
import type { Found, Run } from "./run.ts";

/**
 * Whether a row that the root's keys withdrew stands in the dataset all the same: it stayed, or it came back. Whoever
 * signs the targets cannot undo a withdrawal; a list without the row does, and that takes the root's keys.
 */
export async function standsWithdrawn(
  { storage }: Pick<Run, "storage">,
  { changes }: Pick<Found, "changes">,
  withdrawals: readonly Withdrawal[],
): Promise<boolean> {
  if (withdrawals.length === 0) return false;
  const standing = new Set((await storage.leaves()).map(rowName));
  for (const change of changes)
    if (change.op === "put") standing.add(rowName(change));
    else standing.delete(rowName(change));
  return withdrawals.some((row) => standing.has(rowName(row)));
}
