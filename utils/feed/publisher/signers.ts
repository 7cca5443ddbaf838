import type { Envelope, Hex, RoleName, RootSigned } from "../format/types.ts";
import { meetsThreshold } from "../verify/signatures.ts";
import type { SigningKey } from "./keys.ts";

type Signed = Pick<Envelope<unknown>, "signatures" | "canonical">;

/** Which of a root's keys for a role have validly signed. */
export async function signersOf(envelope: Signed, root: RootSigned, role: RoleName): Promise<readonly Hex[]> {
  const signers: Hex[] = [];
  for (const keyid of root.roles[role].keyids)
    if (await meetsThreshold(envelope, { keyids: [keyid], threshold: 1 }, root.keys)) signers.push(keyid);
  return signers;
}

/** Whether a root's role, as it is now, has signed. */
export function isSigned(envelope: Signed, root: RootSigned, role: RoleName): Promise<boolean> {
  return meetsThreshold(envelope, root.roles[role], root.keys);
}

/** The keys at hand that a role names. */
export function keysOf(root: RootSigned, role: RoleName, keys: readonly SigningKey[]): readonly SigningKey[] {
  return keys.filter(({ keyid }) => root.roles[role].keyids.includes(keyid));
}

/** Whether the keys at hand are enough for a role. */
export function areEnough(root: RootSigned, role: RoleName, keys: readonly SigningKey[]): boolean {
  return keysOf(root, role, keys).length >= root.roles[role].threshold;
}
