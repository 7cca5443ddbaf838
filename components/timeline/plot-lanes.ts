import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";

export interface Lane {
  readonly jurisdiction: Jurisdiction;
  /** Newest first, as in the timeline. */
  readonly entries: readonly TimelineEntry[];
}

const MOST_LANES = 4;

/**
 * The jurisdictions with most to tell first, as many as are drawn, and how many are left out. One that blocks to this
 * day outweighs a few events elsewhere.
 */
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
    .toSorted((a, b) => weight(b) - weight(a));
  return { lanes: all.slice(0, MOST_LANES), more: Math.max(0, all.length - MOST_LANES) };
}

function weight({ entries }: Lane): number {
  const lasting = entries.some(({ mark, end }) => mark === "block" && (end === "open" || end === "unknown"));
  return entries.length + (lasting ? 4 : 0);
}
