import { firstToPass } from "../dates/order.ts";
import type { FacetCause } from "../status.types.ts";
import type { DatasetEvent, PartialDate } from "../types.ts";
import { EVENT_TYPES, type EventType } from "../vocabulary.ts";

export interface Beginning {
  readonly date: PartialDate;
  readonly is: FacetCause["sinceIs"];
}

/** What is done by being published: without another date, the day of its announcement is the day it holds from. */
const DONE_BY_PUBLISHING: ReadonlySet<EventType> = new Set<EventType>(["official-registration"]);

/**
 * The date from which an event counts, or null if it is not known to have come into force.
 *
 * - What is pending or a penalty counts from the first of its dates, announcement included.
 * - What is lasting counts from when it took effect or was observed, whichever is known to have come
 *   first. Its announcement alone does not put it in force, not even an order's or a judgment's, which may be
 *   appealed, suspended or not carried out; save for an entry in a public register, which is made by it.
 * - Where neither is recorded, the first day on which a source confirmed it.
 */
export function beginningOf(event: DatasetEvent): Beginning | null {
  const { facet } = EVENT_TYPES[event.type];
  const issued = facet === "pending" || facet === "penalties";
  const known = firstToPass(
    issued ? [event.announced, event.effective, event.observed] : [event.effective, event.observed],
  );
  if (known !== null) return { date: known, is: nameOf(event, known, issued) };
  if (DONE_BY_PUBLISHING.has(event.type) && event.announced !== null) {
    return { date: event.announced, is: "announced" };
  }
  const confirmed = event.checked[0];
  return confirmed === undefined ? null : { date: confirmed.on, is: "observed" };
}

function nameOf(event: DatasetEvent, date: PartialDate, issued: boolean): Beginning["is"] {
  if (issued && date === event.announced) return "announced";
  return date === event.effective ? "effective" : "observed";
}
