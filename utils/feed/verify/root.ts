import type { Bytes } from "../client/types.ts";
import { readRoot } from "../format/read-metadata.ts";
import type { RootSigned } from "../format/types.ts";
import { isTooFarAhead } from "./expiry.ts";
import { type Refused, refused, unreadable } from "./refused.ts";
import { meetsThreshold } from "./signatures.ts";

export type VerifiedRoot = { readonly ok: true; readonly root: RootSigned } | Refused;

/** The root that trust in a feed begins with, known by its fingerprint: the first of its chain, signed by its own keys. */
export async function verifyFirstRoot(bytes: Bytes): Promise<VerifiedRoot> {
  const read = await readRoot(bytes);
  if (!read.ok) return unreadable(read.fault);
  const { signed } = read.envelope;
  if (!(await meetsThreshold(read.envelope, signed.roles.root, signed.keys)))
    return refused("bad_signature", `root ${signed.version} is not signed by its own keys`);
  if (signed.version !== 1) return refused("version_mismatch", `root ${signed.version} is not the first`);
  return { ok: true, root: signed };
}

/**
 * The next link of the chain: signed by the threshold of the root before and by its own, and one version on
 * (TUF 1.0, section 5.3). Whether it has expired is asked of the last one only. `now` in milliseconds since the epoch.
 */
export async function verifyNextRoot(before: RootSigned, bytes: Bytes, now: number): Promise<VerifiedRoot> {
  const read = await readRoot(bytes);
  if (!read.ok) return unreadable(read.fault);
  const { envelope } = read;
  const { signed } = envelope;
  for (const { roles, keys } of [before, signed])
    if (!(await meetsThreshold(envelope, roles.root, keys)))
      return refused(
        "bad_signature",
        `root ${signed.version} is not signed by the roots ${before.version} and its own`,
      );
  if (signed.version !== before.version + 1)
    return refused("version_mismatch", `root ${signed.version} stands where ${before.version + 1} should`);
  if (isTooFarAhead(signed.expires, now))
    return refused("bad_metadata", `expires in the far future: ${signed.expires}`);
  return { ok: true, root: signed };
}
