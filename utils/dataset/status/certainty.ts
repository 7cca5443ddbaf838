import { daysBetween } from "../dates/days.ts";
import { latestDay, reached } from "../dates/span.ts";
import type { End } from "../ending.ts";
import type { Certainty } from "../status.types.ts";
import type { Confirmation, Day, PartialDate } from "../types.ts";
import type { Facet } from "../vocabulary.ts";

/**
 * For how many days a confirmation speaks, by facet. What networks and stores do changes without notice:
 * a year and a half. Laws and orders rarely lapse unnoticed: five years. A penalty, a warning, a bill
 * is news of its year.
 */
const CONFIRMATION_SPEAKS_FOR: Readonly<Record<Facet, number>> = {
  access: 548,
  stores: 548,
  devices: 548,
  duties: 1826,
  pending: 548,
  penalties: 365,
};

/** A warning is an act done once, like a penalty, though its facet is `pending`. */
export const ACT_SPEAKS_FOR = 365;

/** What is on record about an event that has begun by a day and is not known to have ended by it. */
export interface Evidence {
  readonly begin: PartialDate;
  readonly end: End;
  readonly checked: readonly Confirmation[];
  readonly facet: Facet;
}

/**
 * How sure it is that the event held on the day. In this order:
 * 1. a source confirmed it on that day or later, or its end is recorded for later: `holds`;
 * 2. the day lies within the precision of its beginning or end: `imprecise`;
 * 3. its end is unknown, and the day is after its last confirmation: `not-known`;
 * 4. its last confirmation, or its beginning, is at most `CONFIRMATION_SPEAKS_FOR` days old: `holds`;
 * 5. else `last-known`.
 */
export function certaintyOn(evidence: Evidence, day: Day): Certainty {
  const { begin, end, checked, facet } = evidence;
  const begun = reached(begin, day) === "yes" || checked.some(({ on }) => latestDay(on) <= day);
  if (begun && checked.some(({ on }) => latestDay(on) >= day)) return "holds";
  if (!begun) return "imprecise";
  if (end.kind === "date") return reached(end.date, day) === "no" ? "holds" : "imprecise";
  const last = latestEvidence(begin, checked, day);
  if (end.kind === "unknown") return day > last ? "not-known" : "holds";
  return daysBetween(last, day) <= CONFIRMATION_SPEAKS_FOR[facet] ? "holds" : "last-known";
}

/** The last day up to `day` on which it is on record that the event held. */
function latestEvidence(begin: PartialDate, checked: readonly Confirmation[], day: Day): Day {
  let last = latestDay(begin);
  for (const { on } of checked) {
    const confirmed = latestDay(on);
    if (confirmed <= day && (confirmed > last || last > day)) last = confirmed;
  }
  return last > day ? day : last;
}

/** The last confirmation on or before a day. */
export function confirmedBy(checked: readonly Confirmation[], day: Day): Confirmation | null {
  return checked.findLast(({ on }) => latestDay(on) <= day) ?? null;
}
