export type Comparison =
  | { readonly kind: "nothing" }
  /** Not all digits of one. */
  | { readonly kind: "short"; readonly digits: number }
  | { readonly kind: "same" }
  | { readonly kind: "differs" };

const LENGTH = 64;

/** Compares what a reader was given with a fingerprint; blanks, colons, dashes and case count for nothing. */
export function compareFingerprints(given: string, fingerprint: string): Comparison {
  const digits = given.toLowerCase().replace(/[\s:\-\u2010-\u2015]+/gu, "");
  if (digits === "") return { kind: "nothing" };
  if (digits === fingerprint) return { kind: "same" };
  // A beginning that is the same says little: attackers can make one.
  return digits.length < LENGTH && fingerprint.startsWith(digits)
    ? { kind: "short", digits: digits.length }
    : { kind: "differs" };
}
