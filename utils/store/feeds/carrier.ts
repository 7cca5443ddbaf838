import type { FeedsProtocol } from "../../messaging/feeds-protocol.ts";
import type { CarriedFeed } from "./ports.ts";
import type { FeedEntry } from "./registry.ts";

/** Feeds as files; their bytes in Base64. */
export interface Carrier {
  /** Null for what is no whole file of a feed. */
  readonly read: (file: string) => Promise<CarriedFeed | null>;
  /** Takes what a file brings to a feed that is known, through the same checks and floors as the network. */
  readonly take: (file: string) => Promise<FeedsProtocol["feeds.import"]["reply"]>;
  /** All that is held of a feed; null if nothing is. */
  readonly write: (entry: FeedEntry) => Promise<string | null>;
}
