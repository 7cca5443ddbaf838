import type { Column, Packed } from "./types.ts";

type PackedRow = Readonly<Record<string, Packed>>;

/** Stands for the usual value, and for a key that a row does not have where the usual value is null. */
const USUAL = 0;
const ABSENT = { absent: true } as const;

/** Rows by columns; the same rows in the same order come back from `rowsOfColumns`. */
export function columnsOf(rows: readonly PackedRow[]): readonly Column[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return keys.map((key): Column => {
    const texts = rows.map((row) => (Object.hasOwn(row, key) ? JSON.stringify(row[key]) : null));
    const usual = mostFrequent(texts);
    const values = rows.map((row, at): Packed => {
      const text = texts[at];
      if (text === null || text === undefined) return ABSENT;
      if (text === usual) return USUAL;
      const value = row[key] ?? null;
      // Plain numbers would be taken for the sign of the usual value.
      return typeof value === "number" ? [value] : value;
    });
    const parsed: Packed = usual === null ? null : JSON.parse(usual);
    return [key, parsed, values];
  });
}

/** The keys of a row come in the order of the columns. */
export function rowsOfColumns(columns: readonly Column[], numbers: ReadonlySet<string>): readonly PackedRow[] {
  const length = columns[0]?.[2].length ?? 0;
  return Array.from({ length }, (_, at) => {
    const row: Record<string, Packed> = {};
    for (const [key, usual, values] of columns) {
      const value = values[at] ?? null;
      if (isAbsent(value)) continue;
      if (value === USUAL) row[key] = usual;
      else row[key] = numbers.has(key) && Array.isArray(value) ? (value[0] ?? null) : value;
    }
    return row;
  });
}

function mostFrequent(texts: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const text of texts) {
    if (text === null) continue;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = text;
  }
  return best;
}

function isAbsent(value: Packed): boolean {
  return typeof value === "object" && value !== null && "absent" in value;
}
