import { LIMITS } from "./limits.ts";
import type { Json } from "./types.ts";

/** Why bytes are not JSON that is accepted here. */
export type JsonFault =
  | "not-utf8"
  | "not-json"
  | "too-deep"
  | "unsafe-number"
  | "lone-surrogate"
  | "unsafe-key"
  | "repeated-key";

export type ReadJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly fault: JsonFault };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const UNSAFE_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses JSON of strangers: valid UTF-8, no deeper than `LIMITS.depth` (looked at before anything is built), integers
 * that a double holds exactly, no key twice in one object, none that reaches into prototypes, no half surrogate pairs
 * (which could not be written as UTF-8 again).
 */
export function readJson(bytes: Uint8Array): ReadJson {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { ok: false, fault: "not-utf8" };
  }
  return readJsonText(text);
}

export function readJsonText(text: string): ReadJson {
  const scanned = scan(text);
  if (scanned.fault !== null) return { ok: false, fault: scanned.fault };
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: "not-json" };
  }
  const found = look(value);
  if (found.fault !== null) return { ok: false, fault: found.fault };
  // `JSON.parse` keeps the last of two equal keys without a word: the text has then more keys than the value.
  if (found.keys !== scanned.keys) return { ok: false, fault: "repeated-key" };
  return { ok: true, value };
}

/** One pass over the text, outside strings: how deep it nests and how many keys (colons) it has. */
function scan(text: string): { readonly fault: JsonFault | null; readonly keys: number } {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = endOfString(text, at);
    } else if (unit === OPEN_ARRAY || unit === OPEN_OBJECT) {
      depth += 1;
      if (depth > LIMITS.depth) return { fault: "too-deep", keys };
    } else if (unit === CLOSE_ARRAY || unit === CLOSE_OBJECT) depth -= 1;
    else if (unit === COLON) keys += 1;
  }
  return { fault: null, keys };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The offset of the quote that ends the string that begins at `start`; the text's end where none does. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const end = text.indexOf('"', at);
    if (end === -1) return text.length;
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
    at = end + 1;
  }
  return text.length;
}

function look(value: Json): { readonly fault: JsonFault | null; readonly keys: number } {
  if (typeof value === "number")
    return { fault: Number.isSafeInteger(value) && !Object.is(value, -0) ? null : "unsafe-number", keys: 0 };
  if (typeof value === "string") return { fault: value.isWellFormed() ? null : "lone-surrogate", keys: 0 };
  if (value === null || typeof value === "boolean") return { fault: null, keys: 0 };
  let keys = 0;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) {
      keys += 1;
      if (UNSAFE_KEYS.has(key)) return { fault: "unsafe-key", keys };
      if (!key.isWellFormed()) return { fault: "lone-surrogate", keys };
    }
    const found = look(member);
    if (found.fault !== null) return found;
    keys += found.keys;
  }
  return { fault: null, keys };
}
