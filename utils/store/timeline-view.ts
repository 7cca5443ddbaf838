import { indexDataset } from "../dataset/dataset-index.ts";
import type { Breadth } from "../dataset/status/status-on.ts";
import { buildTimeline } from "../dataset/timeline/build-timeline.ts";
import type { TimelineView } from "../dataset/timeline.types.ts";
import type { Day, EntityId, PartialDate } from "../dataset/types.ts";
import type { Store } from "./store.ts";

/** An entity's timeline, from its rows in the store; null for an unknown id. Rejects as the store does. Wider events as in `buildTimeline`. */
export async function timelineView(
  store: Store,
  entity: EntityId,
  asOf: PartialDate | null,
  today: Day,
  breadth: Breadth = {},
): Promise<TimelineView | null> {
  const found = await store.timelineRows(entity);
  return found === null ? null : buildTimeline(indexDataset(found.rows), found.entity, asOf, today, breadth);
}

/** The reader's present day, by the clock and time zone of their machine. */
export function readersToday(now = new Date()): Day {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
