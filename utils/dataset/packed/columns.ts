import type { Column, Packed } from "./types.ts";

export type PackedRow = Readonly<Record<string, Packed>>;

/** Stands for the column's usual value; no cell is a number. */
const USUAL = 0;

/** Rows of the same keys, by columns. Throws if a row has other keys than the first, or a number for a cell. */
export function columnsOf(rows: readonly PackedRow[]): readonly Column[] {
  const keys = Object.keys(rows[0] ?? {});
  for (const row of rows)
    if (Object.keys(row).join() !== keys.join())
      throw new Error(`rows differ in their keys: ${Object.keys(row).join()}`);
  return keys.map((key): Column => {
    const cells = rows.map((row): Packed => row[key] ?? null);
    const texts = cells.map((cell) => JSON.stringify(cell));
    const usual = mostFrequent(texts);
    const values = cells.map((cell, at): Packed => {
      if (typeof cell === "number") throw new Error(`${key} is a number`);
      return texts[at] === usual ? USUAL : cell;
    });
    return [key, JSON.parse(usual), values];
  });
}

/** The rows again, in their order, and their keys in the order of the columns. */
export function rowsOfColumns(columns: readonly Column[]): readonly PackedRow[] {
  return Array.from({ length: columns[0]?.[2].length ?? 0 }, (_, at) =>
    Object.fromEntries(
      columns.map(([key, usual, values]) => [key, values[at] === USUAL ? usual : (values[at] ?? null)]),
    ),
  );
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = "null";
  let most = 0;
  for (const [text, count] of counts) {
    if (count <= most) continue;
    best = text;
    most = count;
  }
  return best;
}
