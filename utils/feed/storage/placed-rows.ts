import type { DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { entityRow, eventRow } from "../../store/rows.ts";
import type { PlacedRow } from "../../store/schema.ts";
import { faultOfValue, isKnownKind } from "../format/rows-file.ts";
import type { KnownKind, RowChange, RowKey, RowValue } from "../format/types.ts";

/** Ids of redirects are those of entities, events and sources; their shape is the key's, not the value's. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The row as its table holds it. */
export function placed(change: RowChange): PlacedRow {
  const { kind, id } = change;
  if (change.op === "remove") return ["nowhere", kind, id, null];
  const { value } = change;
  if (isShown(change)) {
    if (isRow("entity", change)) return ["entities", kind, id, entityRow(change.value)];
    if (isRow("event", change)) return ["events", kind, id, eventRow(change.value)];
    if (isRow("source", change)) return ["sources", kind, id, { id, value: change.value }];
    if (isRow("redirect", change)) return ["redirects", kind, id, { id, to: change.value }];
  }
  return ["extras", kind, id, { kind, id, value }];
}

/** Rows looked at in one go, a few milliseconds. */
const SLICE = 100;

/** `turn` between slices of work. */
export async function placedInTurns(
  changes: readonly RowChange[],
  turn: () => Promise<void>,
): Promise<readonly PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (let at = 0; at < changes.length; at += SLICE) {
    await turn();
    rows.push(...changes.slice(at, at + SLICE).map(placed));
  }
  return rows;
}

type Row = RowKey & { readonly value: RowValue };
interface Values {
  readonly entity: Entity;
  readonly event: DatasetEvent;
  readonly source: Source;
  readonly redirect: string;
}

/** For rows that are shown: their values are of their kind. */
function isRow<K extends KnownKind>(kind: K, row: Row): row is Row & { readonly value: Values[K] } {
  return row.kind === kind;
}

/** Whether a row may be shown; others are kept apart. */
function isShown({ kind, id, value }: Row): boolean {
  return isKnownKind(kind) && ID.test(id) && faultOfValue(kind, id, value) === null;
}
