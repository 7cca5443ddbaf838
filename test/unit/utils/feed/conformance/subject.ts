import { sync } from "../../../../../utils/feed/client/sync.ts";
import { emptyContent, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import type { Subject } from "./play.ts";

/** The client itself, over a storage in memory. */
export const CLIENT: Subject = subjectOf({ sync, emptyContent, memoryStorage });

/** A client, real or mutilated, over a storage in memory. */
export function subjectOf(parts: {
  readonly sync: typeof sync;
  readonly emptyContent: typeof emptyContent;
  readonly memoryStorage: typeof memoryStorage;
}): Subject {
  return {
    sync: parts.sync,
    storage: async (root, floors, clock) => {
      const content = await parts.emptyContent(root);
      const state = { ...content.state, floors: { ...content.state.floors, ...floors } };
      return parts.memoryStorage({ ...content, state }, clock);
    },
  };
}
