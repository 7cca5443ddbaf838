import type { Bytes, TransportFault } from "../client/types.ts";

export type Limit = { readonly cap: number } | { readonly exact: number };

export type ReadBody =
  | { readonly ok: true; readonly bytes: Bytes }
  | { readonly ok: false; readonly fault: Extract<TransportFault, "too-large" | "truncated" | "wrong-type"> };

/** A file of a feed begins with an object or, where it is rows, an array. */
const OPENINGS = new Set([0x7b, 0x5b]);

/**
 * Reads a body to its end, and not a chunk further than the limit allows: decoded bytes, so that a compressed bomb ends
 * there too. `heard` is called at every chunk. A connection that breaks off is a body cut short; an error that is the
 * caller's own (`isOurs`: its signal, its timer) passes through.
 */
export async function readCapped(
  body: ReadableStream<Uint8Array> | null,
  limit: Limit,
  heard: () => void,
  isOurs: () => boolean,
): Promise<ReadBody> {
  const most = "exact" in limit ? limit.exact : limit.cap;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader() ?? null;
  try {
    for (;;) {
      if (reader === null) break;
      const { done, value } = await reader.read();
      if (done) break;
      heard();
      const first = length === 0 ? value[0] : undefined;
      if (first !== undefined && !OPENINGS.has(first)) return leave("wrong-type");
      length += value.length;
      if (length > most) return leave("too-large");
      chunks.push(value);
    }
  } catch (error) {
    if (isOurs()) throw error;
    return { ok: false, fault: "truncated" };
  }
  if ("exact" in limit && length < limit.exact) return { ok: false, fault: "truncated" };
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes };

  function leave(fault: "too-large" | "wrong-type"): ReadBody {
    // Not awaited: a host that never ends its body must not hold us here.
    reader?.cancel().catch(() => undefined);
    return { ok: false, fault };
  }
}
