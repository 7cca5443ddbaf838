import { sha256Hex } from "../format/hex.ts";
import type { Fingerprint, RootSigned } from "../format/types.ts";
import { type Refused, refused } from "../verify/refused.ts";
import { verifyFirstRoot } from "../verify/root.ts";
import type { Bytes } from "./types.ts";

export type FirstRoot =
  | { readonly ok: true; readonly fingerprint: Fingerprint; readonly root: RootSigned }
  | Refused;

/**
 * The root that trust in a feed begins with: the first of its chain, sound, signed by its own keys, and the one that
 * the reader was told of; without a fingerprint (null) the reader is shown the one it has, and asked.
 */
export async function readFirstRoot(bytes: Bytes, fingerprint: Fingerprint | null): Promise<FirstRoot> {
  const found = await sha256Hex(bytes);
  if (fingerprint !== null && found !== fingerprint)
    return refused("wrong_feed", `the root's fingerprint is ${found}, not ${fingerprint}`);
  const verified = await verifyFirstRoot(bytes);
  if (!verified.ok) return verified;
  const { root } = verified;
  if (root.version !== 1) return refused("version_mismatch", `root ${root.version} is not the first`);
  return { ok: true, fingerprint: found, root };
}
