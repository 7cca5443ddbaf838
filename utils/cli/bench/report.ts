/** One figure, beside its budget where there is one. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** "×", "ms", "kB" … */
  readonly unit: string;
  /** The most it may be. */
  readonly budget?: number;
  readonly note?: string;
}

export function misses(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ value, budget }) => budget !== undefined && !(value <= budget));
}

/** A table of figures; each with a budget says whether it keeps it. */
export function table(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, budget, note = "" }) => [
    what,
    `${number(value)} ${unit}`,
    budget === undefined ? "" : `≤ ${number(budget)} ${value <= budget ? "pass" : "MISS"}`,
    note,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "–";
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `share` (0 to 1) of the values lie below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Times are read to five microseconds: less is taken for that. */
export function least(values: readonly number[]): number {
  return Math.max(0.005, Math.min(...values));
}
