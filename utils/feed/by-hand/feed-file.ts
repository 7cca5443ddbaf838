import type { Bytes } from "../client/types.ts";
import { CAPS } from "../format/limits.ts";

/** A feed's files as one, as FORMAT.md has it ("One file"). */
export interface FeedFile {
  /** What the one who made it calls the feed; untrusted. */
  readonly name: string;
  /** By path below the feed's base. */
  readonly entries: ReadonlyMap<string, Bytes>;
}

export type FeedFileFault = "not-a-feed-file" | "newer-format" | "truncated" | "malformed";

export type ReadFeedFile =
  | { readonly ok: true; readonly file: FeedFile }
  | { readonly ok: false; readonly fault: FeedFileFault };

const HEAD = '{"lacuna-feed":';
/** Most bytes of a head and of an entry's line. */
const LINE = 1024;
const ENTRIES = 4096;
const NEWLINE = 0x0a;
const PATH = /^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes of a feed's file, in parts; entries in the order they are given. */
export function writeFeedFile({ name, entries }: FeedFile): readonly Bytes[] {
  const head = encoder.encode(`${JSON.stringify({ "lacuna-feed": 1, name: name.slice(0, 100) })}\n`);
  const parts = [...entries].flatMap(([path, bytes]) => [
    encoder.encode(`${JSON.stringify({ path, length: bytes.length })}\n`),
    bytes,
    encoder.encode("\n"),
  ]);
  return [head, ...parts];
}

/**
 * Takes a feed's file apart; nothing of it is verified. The whole file or nothing: one that was cut off anywhere is
 * refused, so that nobody takes half a chat's attachment for a feed that lacks something.
 */
export function readFeedFile(bytes: Bytes): ReadFeedFile {
  if (!startsWith(bytes, HEAD)) return fail("not-a-feed-file");
  const first = lineAt(bytes, 0);
  if (first === null) return fail("truncated");
  const head = objectOf(first.text);
  if (head === null) return fail("malformed");
  if (head["lacuna-feed"] !== 1) return fail("newer-format");
  const name = typeof head["name"] === "string" ? head["name"].slice(0, 100) : "";
  const entries = new Map<string, Bytes>();
  let at = first.next;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    if (line === null) return fail(bytes.length - at > LINE ? "malformed" : "truncated");
    const { path, length } = objectOf(line.text) ?? {};
    if (typeof path !== "string" || typeof length !== "number") return fail("malformed");
    const sound = PATH.test(path) && Number.isSafeInteger(length) && length >= 0 && length <= CAPS.shard;
    if (!sound || entries.has(path) || entries.size === ENTRIES) return fail("malformed");
    const end = line.next + length;
    if (end >= bytes.length) return fail("truncated");
    if (bytes[end] !== NEWLINE) return fail("malformed");
    entries.set(path, bytes.slice(line.next, end));
    at = end + 1;
  }
  // Timestamp, snapshot, targets: a file that ends between two entries lacks what they name.
  return entries.size === 0 ? fail("truncated") : { ok: true, file: { name, entries } };
}

function lineAt(bytes: Bytes, at: number): { readonly text: string; readonly next: number } | null {
  const end = bytes.indexOf(NEWLINE, at);
  if (end === -1 || end - at > LINE) return null;
  try {
    return { text: decoder.decode(bytes.subarray(at, end)), next: end + 1 };
  } catch {
    return { text: "", next: end + 1 };
  }
}

function startsWith(bytes: Bytes, text: string): boolean {
  return encoder.encode(text).every((byte, at) => bytes[at] === byte);
}

function objectOf(text: string): { readonly [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function fail(fault: FeedFileFault): ReadFeedFile {
  return { ok: false, fault };
}
