import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";

export interface Lane {
  readonly jurisdiction: Jurisdiction;
  /** Newest first, as in the timeline. */
  readonly entries: readonly TimelineEntry[];
}

export const MOST_LANES = 4;

/** The jurisdictions with most events first, as many as are drawn, and how many are left out. */
export function lanesOf(entries: readonly TimelineEntry[]): {
  readonly lanes: readonly Lane[];
  readonly more: number;
} {
  const byPlace = new Map<Jurisdiction, TimelineEntry[]>();
  for (const entry of entries) {
    const lane = byPlace.get(entry.jurisdiction);
    if (lane === undefined) byPlace.set(entry.jurisdiction, [entry]);
    else lane.push(entry);
  }
  const all = [...byPlace]
    .map(([jurisdiction, own]) => ({ jurisdiction, entries: own }))
    .toSorted((a, b) => b.entries.length - a.entries.length);
  return { lanes: all.slice(0, MOST_LANES), more: Math.max(0, all.length - MOST_LANES) };
}
