/** What two spellings of a law's name have in common: case, width and marks between words do not count. */
export function instrumentKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
