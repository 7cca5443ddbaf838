import type { Dataset } from "../../dataset/types.ts";
import { compareRows } from "./row-order.ts";
import type { RowKey, RowValue } from "./types.ts";

export interface Row extends RowKey {
  readonly value: RowValue;
}

/** The rows of a dataset, sorted as leaves are. */
export function rowsOfDataset({ entities, events, sources, redirects }: Dataset): readonly Row[] {
  return [
    ...entities.map((value): Row => ({ kind: "entity", id: value.id, value })),
    ...events.map((value): Row => ({ kind: "event", id: value.id, value })),
    ...sources.map((value): Row => ({ kind: "source", id: value.id, value })),
    ...Object.entries(redirects).map(([id, value]): Row => ({ kind: "redirect", id, value })),
  ].sort(compareRows);
}
