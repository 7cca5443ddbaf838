import type { SyncOptions } from "../../../../../utils/feed/client/run.ts";
import type { FeedStorage } from "../../../../../utils/feed/client/types.ts";
import type { Between } from "./case.ts";

class StorageFault extends Error {}

/** A check in which something comes between: what it is given instead. */
export function comesBetween(
  between: Between,
  options: SyncOptions,
  means: { readonly elsewhere: () => Promise<void>; readonly noRoom: () => Error },
): SyncOptions {
  const { storage, transport } = options;
  if ("storage" in between) {
    const fails = async () => {
      throw between.by === "no room" ? means.noRoom() : new StorageFault("the storage fails");
    };
    return { ...options, storage: { ...storage, [between.storage]: fails } satisfies FeedStorage };
  }
  const stop = new AbortController();
  return {
    ...options,
    signal: stop.signal,
    transport: {
      fetch: async (url, limit, signal) => {
        if ("elsewhere" in between && url === between.elsewhere) await means.elsewhere();
        const fetched = await transport.fetch(url, limit, signal);
        if ("stop" in between && url === between.stop) stop.abort();
        return fetched;
      },
    },
  };
}

/** That a check rejected, as it does for that fault of the storage alone. */
export function failedAsExpected(error: unknown): null {
  if (error instanceof StorageFault) return null;
  throw error;
}
