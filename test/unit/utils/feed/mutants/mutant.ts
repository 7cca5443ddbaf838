/** One check of the client that is left out, and the cases that must notice. */
export interface Mutant {
  readonly name: string;
  /** Below `utils/feed`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Ids of cases, of which at least one must fail. */
  readonly cases: readonly string[];
}

export const mutant = (
  name: string,
  file: string,
  from: string,
  to: string,
  ...cases: readonly string[]
): Mutant => ({ name, file, from, to, cases });
