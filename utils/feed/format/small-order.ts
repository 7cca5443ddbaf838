import { fromHex } from "./hex.ts";
import type { Hex } from "./types.ts";

const LENGTH = 32;
/** 2^255 − 19: y coordinates from here on are second spellings of smaller ones. */
const P = 2n ** 255n - 19n;
const SIGN_BIT = 2n ** 255n;

/**
 * The y coordinates of the eight points whose order divides the cofactor. A "key" like this makes one signature valid
 * for almost any message, and browsers disagree about it (Chalkias, Garillot, Nikolaenko: "Taming the many EdDSAs").
 */
const SMALL_ORDER = new Set<bigint>([
  0n,
  1n,
  P - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
]);

/** Whether hexadecimal text is an Ed25519 public key that may be trusted: 32 bytes, canonical, not of small order. */
export function isSoundKey(hex: Hex): boolean {
  const bytes = fromHex(hex);
  if (bytes === null || bytes.length !== LENGTH) return false;
  let y = 0n;
  for (const byte of bytes.toReversed()) y = y * 256n + BigInt(byte);
  y %= SIGN_BIT;
  return y < P && !SMALL_ORDER.has(y);
}
