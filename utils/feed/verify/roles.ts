import type { Bytes } from "../client/types.ts";
import { sha256Hex } from "../format/hex.ts";
import {
  type ReadMetadata,
  readSnapshot,
  readTargets,
  readTimestamp,
  readWithdrawals,
} from "../format/read-metadata.ts";
import type {
  FileFacts,
  MetaFile,
  Role,
  RootSigned,
  SnapshotSigned,
  TargetsSigned,
  TimestampSigned,
  WithdrawalsSigned,
} from "../format/types.ts";
import { isTooFarAhead } from "./expiry.ts";
import { type Refused, refused, unreadable } from "./refused.ts";
import { meetsThreshold } from "./signatures.ts";

export type Verified<S> = { readonly ok: true; readonly signed: S } | Refused;

/** Signed by the role; how its version stands to others, and whether it has expired, the caller asks. */
export function verifyTimestamp(
  root: RootSigned,
  bytes: Bytes,
  now: number,
): Promise<Verified<TimestampSigned>> {
  return verify(root, root.roles.timestamp, readTimestamp(bytes), now);
}

/** As the timestamp says: length, hash, version; and signed by the role. */
export async function verifySnapshot(
  root: RootSigned,
  expected: MetaFile,
  bytes: Bytes,
  now: number,
): Promise<Verified<SnapshotSigned>> {
  const fault = await faultOfBytes(expected, bytes);
  if (fault !== null) return fault;
  return asExpected(expected, await verify(root, root.roles.snapshot, readSnapshot(bytes), now));
}

/** As the snapshot says; and signed by the role. */
export async function verifyTargets(
  root: RootSigned,
  expected: MetaFile,
  bytes: Bytes,
  now: number,
): Promise<Verified<TargetsSigned>> {
  const fault = await faultOfBytes(expected, bytes);
  if (fault !== null) return fault;
  return asExpected(expected, await verify(root, root.roles.targets, readTargets(bytes), now));
}

/** Signed by the threshold of the root's own keys, whoever signed that it exists. */
export async function verifyWithdrawals(
  root: RootSigned,
  bytes: Bytes,
): Promise<Verified<WithdrawalsSigned>> {
  const read = readWithdrawals(bytes);
  if (!read.ok) return unreadable(read.fault);
  if (!(await meetsThreshold(read.envelope, root.roles.root, root.keys)))
    return refused("bad_signature", "withdrawals are not signed by the root's keys");
  return { ok: true, signed: read.envelope.signed };
}

/** Whether bytes are those that something signed names. */
export async function faultOfBytes({ length, sha256 }: FileFacts, bytes: Bytes): Promise<Refused | null> {
  if (bytes.length !== length) return refused("hash_mismatch", `${bytes.length} bytes instead of ${length}`);
  return (await sha256Hex(bytes)) === sha256
    ? null
    : refused("hash_mismatch", "other bytes than those signed");
}

async function verify<S extends { readonly expires: string }>(
  root: RootSigned,
  role: Role,
  read: ReadMetadata<S>,
  now: number,
): Promise<Verified<S>> {
  if (!read.ok) return unreadable(read.fault);
  const { envelope } = read;
  if (!(await meetsThreshold(envelope, role, root.keys)))
    return refused("bad_signature", "not signed by enough of the role's keys");
  if (isTooFarAhead(envelope.signed.expires, now))
    return refused("bad_metadata", `expires in the far future: ${envelope.signed.expires}`);
  return { ok: true, signed: envelope.signed };
}

function asExpected<S extends { readonly version: number }>(
  expected: MetaFile,
  verified: Verified<S>,
): Verified<S> {
  if (!verified.ok || verified.signed.version === expected.version) return verified;
  return refused("version_mismatch", `version ${verified.signed.version} instead of ${expected.version}`);
}
