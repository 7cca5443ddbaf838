import { canonicalBytes } from "../format/canonical.ts";
import type { Hex, Json, JsonObject, Signature } from "../format/types.ts";
import type { SigningKey } from "./keys.ts";

/** A signed file's text: the same for the same content and keys (Ed25519 is deterministic). */
export function signedText(signed: JsonObject, keys: readonly SigningKey[]): string {
  return envelopeText(signed, [], keys);
}

/** The text with the keys' signatures added to those it has; a key that signed before signs anew. */
export function withSignatures(
  { signed, signatures }: { readonly signed: JsonObject; readonly signatures: readonly Signature[] },
  keys: readonly SigningKey[],
): string {
  return envelopeText(signed, signatures, keys);
}

function envelopeText(signed: JsonObject, others: readonly Signature[], keys: readonly SigningKey[]): string {
  const bytes = canonicalBytes(signed);
  const all = new Map<Hex, Signature>(others.map(({ keyid, sig }) => [keyid, { keyid, sig }]));
  for (const key of keys) all.set(key.keyid, key.sign(bytes));
  const signatures = [...all.values()]
    .map(({ keyid, sig }) => ({ keyid, sig }))
    .toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1));
  return `${JSON.stringify({ signatures, signed } satisfies Json)}\n`;
}

/** `YYYY-MM-DDTHH:MM:SSZ` of milliseconds since the epoch. */
export function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
