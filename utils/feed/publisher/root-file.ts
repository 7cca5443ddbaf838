import type { Hex, JsonObject, PublicKey, RoleName } from "../format/types.ts";
import { instant, signedText } from "./envelope.ts";
import type { SigningKey } from "./keys.ts";

/** 18 months, in milliseconds. */
const VALID = 548 * 24 * 60 * 60 * 1000;

export interface RootInput {
  readonly version: number;
  readonly now: number;
  readonly roles: Readonly<
    Record<RoleName, { readonly keys: readonly PublicKeyWithId[]; readonly threshold: number }>
  >;
  /** Keys of this root, and of the one before it where there is one. */
  readonly signers: readonly SigningKey[];
  /** What the root says beside keys: who it is, and where, for a root that ships (assets/feed/README.md). */
  readonly custom?: JsonObject | undefined;
}

export interface PublicKeyWithId {
  readonly keyid: Hex;
  readonly key: PublicKey;
}

/** A root's text, signed by all signers. */
export function rootText({ version, now, roles, signers, custom }: RootInput): string {
  const keys = Object.values(roles).flatMap((role) => role.keys);
  const signed = {
    _type: "root",
    spec_version: "1.0.34",
    version,
    expires: instant(now + VALID),
    consistent_snapshot: true,
    keys: Object.fromEntries(
      keys.map(({ keyid, key }): [string, JsonObject] => [keyid, { ...key, keyval: { ...key.keyval } }]),
    ),
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, role]): [string, JsonObject] => [
        name,
        { keyids: role.keys.map(({ keyid }) => keyid).toSorted(), threshold: role.threshold },
      ]),
    ),
    ...(custom === undefined ? {} : { custom }),
  };
  return signedText(signed, signers);
}
