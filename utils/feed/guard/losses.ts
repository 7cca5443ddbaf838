import { earliestDay } from "../../dataset/dates/span.ts";
import { shownDate } from "../../dataset/event-dates.ts";
import type { DatasetEvent, EntityId } from "../../dataset/types.ts";

/** What an event says less than before. */
export type Loss = "gone" | "type" | "place" | "earlier-end" | "entities" | "classes" | "sources";

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
  if (endsEarlier(before.end, after.end)) losses.push("earlier-end");
  const subjects = new Set(after.subjects.map(({ entity }) => merged(entity)));
  if (before.subjects.some(({ entity }) => !subjects.has(merged(entity)))) losses.push("entities");
  const classes = new Set(after.scope.map((scope) => scope.class));
  if (before.scope.some((scope) => !classes.has(scope.class))) losses.push("classes");
  if (after.sources.length < before.sources.length) losses.push("sources");
  return losses;
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
