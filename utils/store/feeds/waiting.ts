import type { TimelineView, Waiting } from "../../dataset/timeline.types.ts";
import type { HeldRow } from "../../feed/client/types.ts";
import { readersToday } from "../timeline-view.ts";

/** Of what a feed holds back, the rows that a timeline shows: its entity and its events. */
export function waitingIn(
  { entity, entries }: Pick<TimelineView, "entity" | "entries">,
  held: readonly HeldRow[],
): readonly Waiting[] {
  const events = new Set(entries.map(({ event }) => event));
  return held.flatMap(({ kind, id, next, until }) => {
    const isShown = kind === "event" ? events.has(id) : kind === "entity" && id === entity.id;
    if (!isShown) return [];
    return { event: kind === "event" ? id : null, gone: next === null, until: readersToday(new Date(until)) };
  });
}
