import { sync } from "../../../../../utils/feed/client/sync.ts";
import { StorageFull } from "../../../../../utils/feed/client/types.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import type { FeedStorage } from "../../../../../utils/feed/client/types.ts";
import type { Subject } from "./play.ts";

/** The client itself, over a storage in memory. */
export const CLIENT: Subject = subjectOf({ sync, emptyContent, memoryStorage, StorageFull });

/** A client, real or mutilated, over a storage in memory. */
export function subjectOf(parts: {
  readonly sync: typeof sync;
  readonly emptyContent: typeof emptyContent;
  readonly memoryStorage: typeof memoryStorage;
  readonly StorageFull: typeof StorageFull;
}): Subject {
  const made = new WeakMap<FeedStorage, MemoryStorage>();
  return {
    sync: parts.sync,
    storage: async (root, floors, clock) => {
      const content = await parts.emptyContent(root);
      const state = { ...content.state, floors: { ...content.state.floors, ...floors } };
      const storage = parts.memoryStorage({ ...content, state }, clock);
      made.set(storage, storage);
      return storage;
    },
    noRoom: () => new parts.StorageFull("no room"),
    history: (storage) => made.get(storage)?.content().history ?? [],
  };
}
