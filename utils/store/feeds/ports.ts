import type { Transport } from "../../feed/client/types.ts";
import type { DatabaseHost } from "../schema.ts";
import type { Dataset } from "../../dataset/types.ts";
import type { ShippedRoot } from "../../feed/shipped.ts";

/** What the feeds need of the world; times in milliseconds since the epoch. */
export interface FeedsPorts {
  readonly transport: Transport;
  readonly clock: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A time before which no clock can be: the day of the dataset that ships. */
  readonly built: () => Promise<number>;
  readonly shipped: ShippedRoot | null;
  /** The dataset that ships, with which the shipped publisher's first one is compared; none where nothing ships. */
  readonly bundled?: () => Promise<Dataset>;
  /** Makes the browser wake the background then; null: not at all. */
  readonly wakeAt: (at: number | null) => Promise<void>;
  /** Called after what readers see has changed, and tells them; must not reject. */
  readonly changed: () => Promise<void>;
  /** Called after `changed`: has names be looked for by what is held now, for which nobody waits; must not reject. */
  readonly named?: () => Promise<void>;
  /** Between slices of long work, which goes on when it resolves: readers are answered first. */
  readonly turn?: () => Promise<void>;
  readonly host?: DatabaseHost;
}
