import { canonicalize } from "@tufjs/canonical-json";

const encoder = new TextEncoder();

/**
 * The one form of a JSON value that is signed and hashed: OLPC canonical JSON, as TUF wants it
 * (http://wiki.laptop.org/go/Canonical_JSON), in UTF-8. Throws a `TypeError` for what is not JSON, and for
 * numbers that are not integers.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(canonicalize(value));
}
