import type { Row } from "../format/dataset-rows.ts";
import { rowName } from "../format/row-order.ts";
import type { RowChange, RowKey, Withdrawal } from "../format/types.ts";
import { groupsHold } from "./leaf-groups.ts";
import type { Found, Run } from "./run.ts";

/**
 * The rows that stand in the dataset though the root's keys withdrew them: they stayed, or came back. Whoever signs the
 * targets cannot undo a withdrawal; a list without the row does, and that takes the root's keys.
 */
export async function standingWithdrawn(
  { storage }: Pick<Run, "storage">,
  { changes }: Pick<Found, "changes">,
  withdrawals: readonly Withdrawal[],
): Promise<readonly RowKey[]> {
  if (withdrawals.length === 0) return [];
  const groups = await storage.groups();
  const after = new Map(changes.map((change) => [rowName(change), change.op === "put"]));
  // A list may name a row twice, for two reasons.
  const named = new Map(withdrawals.map((row) => [rowName(row), row]));
  return [...named.values()]
    .filter((row) => after.get(rowName(row)) ?? groupsHold(groups, row))
    .map(({ kind, id }) => ({ kind, id }));
}

/** These rows as they are signed: they count in the dataset's root, and an export holds them. */
export async function valuesOfHidden(
  { storage, state }: Pick<Run, "storage" | "state">,
  { by }: Pick<Found, "by">,
  changes: readonly RowChange[],
  hidden: readonly RowKey[],
): Promise<readonly Row[]> {
  if (hidden.length === 0) return [];
  const stored = by === "full" ? await storage.stagedRows(hidden) : await storage.rows(hidden);
  const known = new Map(by === "full" ? [] : state.hidden.map((row) => [rowName(row), row.value]));
  for (const change of changes) if (change.op === "put") known.set(rowName(change), change.value);
  return hidden.flatMap(({ kind, id }, at): Row[] => {
    const value = known.get(rowName({ kind, id })) ?? stored[at] ?? null;
    return value === null ? [] : [{ kind, id, value }];
  });
}

/** Rows that were hidden, stand there unchanged, and are withdrawn no more. */
export function liftedRows(
  { state }: Pick<Run, "state">,
  found: Pick<Found, "changes">,
  hidden: readonly RowKey[],
): readonly RowChange[] {
  const settled = new Set([...found.changes, ...hidden].map(rowName));
  return state.hidden
    .filter((row) => !settled.has(rowName(row)))
    .map(({ kind, id, value }) => ({ op: "put", kind, id, value }));
}
