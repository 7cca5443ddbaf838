/** The list that the search field controls, and its rows. */
export const LIST_ID = "results";

export function optionId(row: number): string {
  return `result-${row}`;
}
