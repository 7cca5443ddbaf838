import type { EventMark } from "../timeline.types.ts";
import type { DatasetEvent } from "../types.ts";
import type { EventType } from "../vocabulary.ts";

const MARKS = {
  block: "block",
  shutdown: "block",
  throttle: "restriction",
  "service-closure": "restriction",
  "store-removal": "restriction",
  "device-ban": "restriction",
  "registration-suspension": "restriction",
  "content-removal": "restriction",
  "account-removal": "restriction",
  regulation: "rule",
  order: "rule",
  "court-ruling": "rule",
  "official-registration": "rule",
  campaign: "rule",
  fine: "rule",
  prosecution: "rule",
  other: "rule",
  lifting: "lifting",
  "blocking-order": "pending",
  proposal: "pending",
  warning: "pending",
} as const satisfies Record<EventType, EventMark>;

/** The shape an event is drawn with. A block or shutdown of less than all, for the entity shown, is a restriction. */
export function eventMark(event: DatasetEvent, extent: DatasetEvent["extent"]): EventMark {
  const mark = MARKS[event.type];
  return mark === "block" && extent !== null && extent !== "full" ? "restriction" : mark;
}
