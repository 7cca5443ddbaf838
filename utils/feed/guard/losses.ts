import { earliestDay, latestDay } from "../../dataset/dates/span.ts";
import { shownDate } from "../../dataset/event-dates.ts";
import type { DatasetEvent, EntityId, PartialDate } from "../../dataset/types.ts";
import type { Extent } from "../../dataset/vocabulary.ts";

/** What an event says less than before. */
export type Loss =
  | "gone"
  | "type"
  | "place"
  | "later-date"
  | "earlier-end"
  | "entities"
  | "classes"
  | "extent"
  | "sources";

/** A year, in milliseconds; what happened longer ago is history. */
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Whether an event happened more than a year before `now` (milliseconds since the epoch). */
export function isHistory(event: DatasetEvent, now: number): boolean {
  const date = shownDate(event);
  return date === null || Date.parse(earliestDay(date)) < now - YEAR;
}

/**
 * In what `after` says less than `before`; empty if it is a correction that takes nothing away. `after` null: the
 * event is gone. `merged` gives what an old id of an entity has become, so that a merger of entities loses none.
 */
export function lossesOf(
  before: DatasetEvent,
  after: DatasetEvent | null,
  merged: (id: EntityId) => EntityId,
): readonly Loss[] {
  if (after === null) return ["gone"];
  const losses: Loss[] = [];
  if (after.type !== before.type) losses.push("type");
  if (after.jurisdiction !== before.jurisdiction) losses.push("place");
  // Else an old event could be made a recent one first, which then goes unheld.
  const dates = (["announced", "effective", "observed"] as const).map(
    (name) => [before[name], after[name]] as const,
  );
  if (dates.some(([old, now]) => isLater(old, now))) losses.push("later-date");
  if (endsEarlier(before.end, after.end)) losses.push("earlier-end");
  const subjects = new Map(
    after.subjects.map(({ entity, extent }) => [merged(entity), extent ?? after.extent]),
  );
  if (before.subjects.some(({ entity }) => !subjects.has(merged(entity)))) losses.push("entities");
  const reaches = new Set(after.scope.map((scope) => `${scope.class} ${scope.reach}`));
  const kept = (wanted: DatasetEvent["scope"][number]) =>
    reaches.has(`${wanted.class} ${wanted.reach}`) || reaches.has(`${wanted.class} all`);
  if (!before.scope.every(kept)) losses.push("classes");
  const narrower =
    isNarrower(before.extent, after.extent) ||
    before.subjects.some(({ entity, extent }) =>
      isNarrower(extent ?? before.extent, subjects.get(merged(entity)) ?? after.extent),
    );
  if (narrower) losses.push("extent");
  const sources = new Set(after.sources.map(({ source }) => source));
  if (before.sources.some(({ source }) => !sources.has(source))) losses.push("sources");
  return losses;
}

/** A date that is gone, or that lies after all that it could mean before. A finer one takes nothing away. */
function isLater(before: PartialDate | null, after: PartialDate | null): boolean {
  if (before === null) return false;
  return after === null || earliestDay(after) > latestDay(before);
}

/** Another extent, and not the whole; that nothing was said of it before says less than any. */
function isNarrower(before: Extent | null, after: Extent | null): boolean {
  return before !== null && after !== before && after !== "full";
}

/** An end where there was none, or an earlier one. That nobody knows of an end says less than that it holds. */
function endsEarlier(before: DatasetEvent["end"], after: DatasetEvent["end"]): boolean {
  if (before === after || before === null) return false;
  if (after === null) return before === "open";
  if (before === "open") return true;
  if (before === "unknown") return after !== "open";
  if (after === "open" || after === "unknown") return false;
  return earliestDay(after) < earliestDay(before);
}
