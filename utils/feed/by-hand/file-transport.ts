import type { Transport } from "../client/types.ts";
import type { FeedFile } from "./feed-file.ts";

/** A feed's file as the place where its files come from; to be asked with the one base `""`. */
export function fileTransport({ entries }: FeedFile): Transport {
  return {
    fetch: async (path, limit, signal) => {
      signal.throwIfAborted();
      const bytes = entries.get(path);
      if (bytes === undefined) return { ok: false, fault: "not-found", retryAfter: null };
      const most = "exact" in limit ? limit.exact : limit.cap;
      if (bytes.length > most) return { ok: false, fault: "too-large", retryAfter: null };
      if ("exact" in limit && bytes.length < most) return { ok: false, fault: "truncated", retryAfter: null };
      return { ok: true, bytes, date: null };
    },
  };
}
