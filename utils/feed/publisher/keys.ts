import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { keyIdOf } from "../format/key-id.ts";
import type { Hex, PublicKey, Signature } from "../format/types.ts";

/** A key that signs; what is written to a key's file. */
export interface KeyFile {
  readonly keytype: "ed25519";
  readonly scheme: "ed25519";
  readonly keyval: {
    readonly public: Hex;
    /** The 32 bytes of RFC 8032's private key. */
    readonly private: Hex;
  };
}

export interface SigningKey {
  readonly keyid: Hex;
  readonly key: PublicKey;
  readonly sign: (bytes: Uint8Array) => Signature;
}

/** The frame of PKCS #8 around an Ed25519 private key (RFC 8410). */
const PKCS8 = "302e020100300506032b657004220420";

export function generateKey(): KeyFile {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    keytype: "ed25519",
    scheme: "ed25519",
    keyval: {
      public: rawKey(publicKey, "x").toString("hex"),
      private: rawKey(privateKey, "d").toString("hex"),
    },
  };
}

function rawKey(key: KeyObject, field: "x" | "d"): Buffer {
  return Buffer.from(key.export({ format: "jwk" })[field] ?? "", "base64url");
}

/** Throws if the private key is no Ed25519 key or does not belong to the public one. */
export async function signingKey({ keytype, scheme, keyval }: KeyFile): Promise<SigningKey> {
  const der = Buffer.from(PKCS8 + keyval.private, "hex");
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const derived = Buffer.from(secret.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
  if (derived !== keyval.public) throw new Error("the public key is not that of the private one");
  const key: PublicKey = { keytype, scheme, keyval: { public: keyval.public } };
  const keyid = await keyIdOf(key);
  return { keyid, key, sign: (bytes) => ({ keyid, sig: sign(null, bytes, secret).toString("hex") }) };
}
