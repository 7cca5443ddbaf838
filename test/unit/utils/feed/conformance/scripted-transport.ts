import type { Fetched, Transport } from "../../../../../utils/feed/client/types.ts";
import type { Place } from "./place.ts";

/** Answers from places in memory, as the network's transport would; `asked` gets every request. */
export function scriptedTransport(
  places: readonly (readonly [base: string, place: Place])[],
  asked: string[],
): Transport {
  return {
    fetch: async (url, limit, signal): Promise<Fetched> => {
      signal.throwIfAborted();
      asked.push(url);
      const found = places.find(([base]) => url.startsWith(base));
      const date = found?.[1].date ?? null;
      const fail = (fault: Extract<Fetched, { ok: false }>["fault"]): Fetched => {
        return { ok: false, fault, retryAfter: found?.[1].waits ?? null, date };
      };
      if (found === undefined) return fail("offline");
      const [base, { files, faults }] = found;
      const path = url.slice(base.length);
      const fault = faults?.[path];
      if (fault !== undefined) return fail(fault);
      const bytes = files.get(path);
      if (bytes === undefined) return fail("not-found");
      if (bytes.length > ("exact" in limit ? limit.exact : limit.cap)) return fail("too-large");
      if ("exact" in limit && bytes.length < limit.exact) return fail("truncated");
      return { ok: true, bytes: new Uint8Array(bytes), date };
    },
  };
}
