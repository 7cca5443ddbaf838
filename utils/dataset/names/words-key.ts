/** What two spellings of a title have in common: case, width and marks between words do not count. */
export function wordsKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
