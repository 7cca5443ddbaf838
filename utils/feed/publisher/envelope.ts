import { canonicalBytes } from "../format/canonical.ts";
import type { Json, JsonObject } from "../format/types.ts";
import type { SigningKey } from "./keys.ts";

/** A signed file's text: the same for the same content and keys (Ed25519 is deterministic). */
export function signedText(signed: JsonObject, keys: readonly SigningKey[]): string {
  const bytes = canonicalBytes(signed);
  const signatures = keys
    .map((key) => ({ ...key.sign(bytes) }))
    .toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1));
  return `${JSON.stringify({ signatures, signed } satisfies Json)}\n`;
}

/** `YYYY-MM-DDTHH:MM:SSZ` of milliseconds since the epoch. */
export function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
