import { canonicalBytes } from "./canonical.ts";
import { sha256Hex } from "./hex.ts";
import type { Hex, PublicKey } from "./types.ts";

/** A key's id, as TUF computes it: the SHA-256 of its canonical JSON. */
export function keyIdOf({ keytype, scheme, keyval }: PublicKey): Promise<Hex> {
  return sha256Hex(canonicalBytes({ keytype, scheme, keyval: { public: keyval.public } }));
}
