import { daysBetween } from "../../utils/dataset/dates/days.ts";
import { latestDay } from "../../utils/dataset/dates/span.ts";
import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { Jurisdiction, PartialDate } from "../../utils/dataset/types.ts";

export interface Lane {
  readonly jurisdiction: Jurisdiction;
  /** Newest first, as in the timeline. */
  readonly entries: readonly TimelineEntry[];
}

const MOST_LANES = 4;

/** For how many days before the article an event is what it may be written of. */
const NEWS_DAYS = 31;

/**
 * The jurisdictions with most to tell first, as many as are drawn, and how many are left out. Where something happened
 * to the entity in the month before the article (`asOf`) comes first of all; one that blocks to this day outweighs a
 * few events elsewhere, and what concerned it with many others counts for little.
 */
export function lanesOf(
  entries: readonly TimelineEntry[],
  asOf: PartialDate | null,
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
  const all = [...byPlace]
    .map(([jurisdiction, own]) => ({ jurisdiction, entries: own }))
    .toSorted((a, b) => newsOf(b, asOf) - newsOf(a, asOf) || weight(b) - weight(a));
  return { lanes: all.slice(0, MOST_LANES), more: Math.max(0, all.length - MOST_LANES) };
}

/** How many events of its own the entity had there in the month before the article. */
function newsOf({ entries }: Lane, asOf: PartialDate | null): number {
  if (asOf === null) return 0;
  const written = latestDay(asOf);
  return entries.filter((entry) => {
    const age = daysBetween(latestDay(entry.date), written);
    return isOwn(entry) && age >= 0 && age <= NEWS_DAYS;
  }).length;
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
