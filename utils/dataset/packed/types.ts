/** What JSON can hold. */
export type Packed =
  | null
  | boolean
  | number
  | string
  | readonly Packed[]
  | { readonly [key: string]: Packed };

/** A list of rows by columns: for each key the value that most rows have, and every row's own (0: that value). */
export type Column = readonly [key: string, usual: Packed, values: readonly Packed[]];

/**
 * A dataset as it ships: the same content in little more than half the bytes, for columns of like values compress
 * better than rows do, sources are named by number, and what follows from the rest is left out.
 */
export interface PackedDataset {
  readonly format: 2;
  readonly version: string;
  readonly date: string;
  readonly publisher: string;
  readonly redirects: Readonly<Record<string, string>>;
  readonly entities: readonly Column[];
  readonly events: readonly Column[];
  readonly sources: readonly Column[];
}
