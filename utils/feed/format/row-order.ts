import type { RowKey } from "./types.ts";

/** By kind, then id, by UTF-16 code units: the order of leaves. */
export function compareRows(a: RowKey, b: RowKey): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** One string for a key; no kind holds a colon. */
export function rowName({ kind, id }: RowKey): string {
  return `${kind}:${id}`;
}
