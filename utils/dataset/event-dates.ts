import { firstToPass } from "./dates/order.ts";
import type { DatasetEvent, PartialDate } from "./types.ts";

type Dates = Pick<DatasetEvent, "announced" | "effective" | "observed">;

/**
 * The date an event is sorted, filed and shown by: of announced, observed and effective the one known
 * to have come first. Null only for an event without any date, which the validator refuses.
 */
export function shownDate(event: Dates): PartialDate | null {
  return firstToPass([event.announced, event.observed, event.effective]);
}

/**
 * The date on which an event ended others: when it took effect or was seen, whichever is known to have
 * come first, else when it was announced.
 */
export function actDate(event: Dates): PartialDate | null {
  return firstToPass([event.effective, event.observed]) ?? event.announced;
}
