import { canonicalBytes } from "../../../../../utils/feed/format/canonical.ts";
import { fromHex, sha256, toHex } from "../../../../../utils/feed/format/hex.ts";
import { keyIdOf } from "../../../../../utils/feed/format/key-id.ts";
import type { Hex, Json, PublicKey } from "../../../../../utils/feed/format/types.ts";

/** A key for tests: the same for the same name, in Node and in browsers. */
export interface TestKey {
  readonly id: Hex;
  readonly key: PublicKey;
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Hex>;
}

/** The frame of PKCS #8 around an Ed25519 private key (RFC 8410). */
const PKCS8 = "302e020100300506032b657004220420";

export async function testKey(name: string): Promise<TestKey> {
  const seed = toHex(await sha256(new TextEncoder().encode(`a key for tests: ${name}`)));
  const der = fromHex(PKCS8 + seed) ?? new Uint8Array(0);
  const secret = await crypto.subtle.importKey("pkcs8", der, "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", secret);
  const raw = atob((x ?? "").replaceAll("-", "+").replaceAll("_", "/"));
  const publicHex = toHex(Uint8Array.from(raw, (one) => one.charCodeAt(0)));
  const key: PublicKey = { keytype: "ed25519", scheme: "ed25519", keyval: { public: publicHex } };
  return {
    id: await keyIdOf(key),
    key,
    sign: async (message) => toHex(new Uint8Array(await crypto.subtle.sign("Ed25519", secret, message))),
  };
}

export type Envelope = { signatures: { keyid: string; sig: string }[]; signed: Json };

/** What is signed where it has no canonical form (a fraction) is signed as it is written: it must be refused before. */
export async function sign(signed: Json, keys: readonly TestKey[]): Promise<Envelope> {
  let message: Uint8Array<ArrayBuffer>;
  try {
    message = canonicalBytes(signed);
  } catch {
    message = new TextEncoder().encode(JSON.stringify(signed));
  }
  const signatures = await Promise.all(
    keys.map(async ({ id, sign: by }) => ({ keyid: id, sig: await by(message) })),
  );
  return { signatures, signed };
}
