/**
 * The form under which two names count as one for the validator: width, case, spaces, hyphens and marks
 * that do not show are left out. Coarser than what is matched on a page, so that nothing slips through.
 */
export function aliasKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{Cf}\p{Z}\p{Pd}\u0640]+/gu, "");
}
