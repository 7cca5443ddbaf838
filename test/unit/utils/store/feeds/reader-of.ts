import { createFeeds, type Feeds } from "../../../../../utils/store/feeds/feeds.ts";
import type { FeedsPorts } from "../../../../../utils/store/feeds/ports.ts";

type Given = Pick<FeedsPorts, "transport" | "clock" | "bundled" | "host">;

/** A reader's feeds: no chance in their schedule, nobody who listens, and none that ships unless that is said. */
export function readerOf(ports: Given & Partial<FeedsPorts>): Feeds {
  return createFeeds({
    random: () => 0.5,
    built: async () => 0,
    shipped: null,
    wakeAt: async () => undefined,
    changed: async () => undefined,
    ...ports,
  });
}
