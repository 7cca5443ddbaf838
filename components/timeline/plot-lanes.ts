import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";

export interface Lane {
  readonly jurisdiction: Jurisdiction;
  /** Newest first, as in the timeline. */
  readonly entries: readonly TimelineEntry[];
}

const MOST_LANES = 4;

/** So many lanes at most go to the news, lest those with a long history be crowded out. */
const NEWS_LANES = 2;

/**
 * The jurisdictions with most to tell first, as many as are drawn, and how many are left out. Where the article's news
 * is from (`news`, first of all) comes before them; one that blocks to this day, or may do so, outweighs a few events
 * elsewhere, and what concerned the entity with many others counts for little.
 */
export function lanesOf(
  entries: readonly TimelineEntry[],
  news: readonly Jurisdiction[],
): {
  readonly lanes: readonly Lane[];
  readonly more: number;
} {
  const byPlace = new Map<Jurisdiction, TimelineEntry[]>();
  for (const entry of entries) {
    const lane = byPlace.get(entry.jurisdiction);
    if (lane === undefined) byPlace.set(entry.jurisdiction, [entry]);
    else lane.push(entry);
  }
  const first = news.slice(0, NEWS_LANES);
  const all = [...byPlace]
    .map(([jurisdiction, own]) => ({ jurisdiction, entries: own }))
    .toSorted((a, b) => placeIn(first, a) - placeIn(first, b) || weight(b) - weight(a));
  return { lanes: all.slice(0, MOST_LANES), more: Math.max(0, all.length - MOST_LANES) };
}

function placeIn(first: readonly Jurisdiction[], { jurisdiction }: Lane): number {
  const place = first.indexOf(jurisdiction);
  return place === -1 ? first.length : place;
}

function weight({ entries }: Lane): number {
  const own = entries.filter(isOwn);
  const lasting = (end: "open" | "unknown") =>
    own.some((entry) => entry.mark === "block" && entry.end === end);
  return own.length + (entries.length - own.length) / 4 + (lasting("open") ? 4 : lasting("unknown") ? 2 : 0);
}

function isOwn({ via }: TimelineEntry): boolean {
  return via.kind !== "class";
}
