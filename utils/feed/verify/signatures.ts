import { fromHex } from "../format/hex.ts";
import type { Envelope, Hex, PublicKey, Role } from "../format/types.ts";

/**
 * Whether at least the threshold of a role's keys signed (TUF 1.0, section 5, "verify signatures"). Signatures by
 * other keys and broken ones count for nothing; each key counts once. Keys were sound when their root was read.
 */
export async function meetsThreshold(
  envelope: Pick<Envelope<unknown>, "signatures" | "canonical">,
  role: Role,
  keys: ReadonlyMap<Hex, PublicKey>,
): Promise<boolean> {
  const allowed = new Set(role.keyids);
  let good = 0;
  for (const { keyid, sig } of envelope.signatures) {
    const key = keys.get(keyid);
    if (key === undefined || !allowed.delete(keyid)) continue;
    if (await isSignedBy(key, sig, envelope.canonical)) good += 1;
    if (good >= role.threshold) return true;
  }
  return false;
}

async function isSignedBy(key: PublicKey, sig: Hex, message: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [raw, signature] = [fromHex(key.keyval.public), fromHex(sig)];
  if (raw === null || signature === null) return false;
  try {
    const imported = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, signature, message);
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
