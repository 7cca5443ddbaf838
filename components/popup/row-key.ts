import type { ResultRow } from "./types.ts";

/** Tells a row from all others of one list. */
export function rowKey(row: ResultRow): string {
  return row.kind === "entity" ? row.entity : `${row.event} ${row.by ?? ""}`;
}
