import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Bytes, Transport } from "../client/types.ts";

/**
 * A feed's directory as a place to fetch from, its base being "". `over` are files that are not written yet, by their
 * path: so the real client can try a publication before it is one.
 */
export function directoryTransport(
  directory: string,
  over: ReadonlyMap<string, string> = new Map(),
): Transport {
  const read = (path: string): Bytes | null => {
    const text = over.get(path);
    if (text !== undefined) return new TextEncoder().encode(text);
    const file = join(directory, path);
    if (path.includes("..") || !existsSync(file) || !statSync(file).isFile()) return null;
    return new Uint8Array(readFileSync(file));
  };
  return {
    fetch: async (path, limit, signal) => {
      signal.throwIfAborted();
      const bytes = read(path);
      if (bytes === null) return { ok: false, fault: "not-found", retryAfter: null };
      const most = "exact" in limit ? limit.exact : limit.cap;
      if (bytes.length > most) return { ok: false, fault: "too-large", retryAfter: null };
      if ("exact" in limit && bytes.length < most) return { ok: false, fault: "truncated", retryAfter: null };
      return { ok: true, bytes, date: null };
    },
  };
}
