import type { Hex } from "./types.ts";

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function toHex(bytes: Uint8Array): Hex {
  let text = "";
  for (const byte of bytes) text += PAIRS[byte];
  return text;
}

/** What a digit is worth, by its code unit; 16 for what is no lower-case hexadecimal digit. */
const WORTH = Uint8Array.from({ length: 256 }, (_, code) => {
  const worth = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return worth === -1 ? 16 : worth;
});

/**
 * Null for anything but an even number of lower-case hexadecimal digits. Every leaf of a dataset goes through it at each
 * update: nothing is made on the way.
 */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  let seen = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const high = WORTH[text.charCodeAt(2 * at)] ?? 16;
    const low = WORTH[text.charCodeAt(2 * at + 1)] ?? 16;
    seen |= high | low;
    bytes[at] = 16 * high + low;
  }
  return seen > 15 ? null : bytes;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<Hex> {
  return toHex(await sha256(bytes));
}
