import { compareRows, rowName } from "../format/row-order.ts";
import type { JsonObject, RowKey, Withdrawal, WithdrawalsSigned } from "../format/types.ts";
import { signedText } from "./envelope.ts";
import type { SigningKey } from "./keys.ts";

/**
 * The next list of withdrawals: those that stand but for what is taken back, and new ones (none, where the same list is
 * to be signed by other keys); signed by the keys at hand.
 */
export function nextWithdrawalsText(
  before: WithdrawalsSigned | null,
  added: readonly Withdrawal[],
  keys: readonly SigningKey[],
  lifted: readonly RowKey[] = [],
): string {
  const back = new Set(lifted.map(rowName));
  const standing = (before?.rows ?? []).filter((row) => !back.has(rowName(row)));
  const rows = new Map([...added, ...standing].map((row) => [rowName(row), row]));
  const signed = {
    _type: "withdrawals",
    version: (before?.version ?? 0) + 1,
    rows: [...rows.values()]
      .sort(compareRows)
      .map(({ kind, id, reason, issued }): JsonObject => ({ kind, id, reason, issued })),
  };
  return signedText(signed, keys);
}
