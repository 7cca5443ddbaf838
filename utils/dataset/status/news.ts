import { daysBetween } from "../dates/days.ts";
import { comparePartialDates } from "../dates/order.ts";
import { earliestDay, latestDay } from "../dates/span.ts";
import { isBroad } from "../reach.ts";
import type { FacetCause, FacetStatus, JurisdictionStatus } from "../status.types.ts";
import type { Day, Jurisdiction, PartialDate } from "../types.ts";
import { rankOf } from "./headline.ts";

/**
 * What a place's latest record of the entity is on the day its status is told for. Articles are written of the block of
 * last week; longer ones of last month's; of what is on record for a quarter it is still said that it happened lately.
 */
export type News = "week" | "month" | "quarter" | "none";

const DAYS = { week: 7, month: 31, quarter: 92 } as const;

/** How fresh the freshest of a place's facets is. */
export function newsIn(status: JurisdictionStatus): News {
  const fresh = newsFacetOf(status);
  if (fresh !== null) return fresh.news;
  const { headline, on } = status;
  const { causes, confirmed, since } = headline;
  if (headline.value === "lifted" || causes.every(({ reach }) => reach.by === "class")) return "none";
  return age(confirmed?.on ?? since, on) === "none" ? "none" : "quarter";
}

/**
 * The status with what is news in it told first: the order to block that was signed yesterday before the devices of
 * officials, the block that ended yesterday before the duties that go on. The other facets keep their order. What is
 * only announced stays behind what holds: it is told there with its title and day.
 */
export function newsFirst(status: JurisdictionStatus): JurisdictionStatus {
  const fresh = newsFacetOf(status);
  return fresh === null || fresh.facet.value === "announced" ? status : { ...status, headline: fresh.facet };
}

/**
 * Of news of one week the gravest first: what shuts a service out, wholly or in part; then the end of that; then all
 * else. Of the equally grave the latest, for an article is rather written of yesterday.
 */
export function compareNews(a: JurisdictionStatus, b: JurisdictionStatus): number {
  const [one, other] = [newsFacetOf(a)?.facet ?? a.headline, newsFacetOf(b)?.facet ?? b.headline];
  return gravity(one) - gravity(other) || comparePartialDates(dayOf(other), dayOf(one));
}

/** Where the news of the week and then of the month is from, in the order in which it is told. */
export function newsPlaces(statuses: readonly JurisdictionStatus[]): readonly Jurisdiction[] {
  return (["week", "month"] as const).flatMap((news) =>
    statuses
      .filter((status) => newsIn(status) === news)
      .toSorted(compareNews)
      .map(({ jurisdiction }) => jurisdiction),
  );
}

function gravity({ value }: FacetStatus): number {
  if (value === "lifted") return 1;
  return rankOf(value) < rankOf("regulated") ? 0 : 2;
}

function dayOf({ since, causes }: FacetStatus): PartialDate {
  const [lead] = causes;
  return lead === undefined ? since : (lead.until ?? toldOn(lead));
}

interface Fresh {
  readonly news: "week" | "month";
  readonly facet: FacetStatus;
}

/** The facet with news of this week, or else of this month; of two the one named first in `FACETS`. */
function newsFacetOf({ facets, on }: JurisdictionStatus): Fresh | null {
  const fresh = facets.flatMap((facet) => freshest(facet, on) ?? []);
  return fresh.find(({ news }) => news === "week") ?? fresh[0] ?? null;
}

function freshest(facet: FacetStatus, on: Day): Fresh | null {
  const causes = facet.causes
    .filter((cause) => mayLead(cause, facet))
    .map((cause) => ({ cause, news: newsOf(cause, on) }));
  const found = causes.find(({ news }) => news === "week") ?? causes.find(({ news }) => news === "month");
  if (found === undefined) return null;
  const { cause, news } = found;
  return news === "week" || news === "month" ? { news, facet: ledBy(cause, facet) } : null;
}

/** An end is news for a week; what holds, or was done, for longer. */
function newsOf(cause: FacetCause, on: Day): News {
  if (cause.reach.by === "class") return "none";
  if (cause.value !== "lifted") return age(toldOn(cause), on);
  return cause.until !== null && age(cause.until, on) === "week" ? "week" : "none";
}

/** A block may be made public weeks after it began: that is when it is written of. */
function toldOn({ since, announced }: FacetCause): PartialDate {
  const later = announced !== null && isDay(announced) && earliestDay(announced) > earliestDay(since);
  return later ? announced : since;
}

function isDay(date: PartialDate): boolean {
  return earliestDay(date) === latestDay(date);
}

/** A date known to the month is no news of one week, and one known to the year none at all. */
function age(date: PartialDate, on: Day): News {
  const [first, last] = [earliestDay(date), latestDay(date)];
  const width = daysBetween(first, last);
  if (width > DAYS.month) return "none";
  const days = daysBetween(last, on);
  if (width === 0 && days <= DAYS.week) return "week";
  if (days <= DAYS.month) return "month";
  return days <= DAYS.quarter ? "quarter" : "none";
}

const ONE_WORD: ReadonlySet<FacetStatus["facet"]> = new Set(["duties", "pending", "penalties"] as const);

/** Whether a facet may be told by one of its causes: not where that would hide what it does more of. */
function mayLead(cause: FacetCause, { facet, causes, value, certainty }: FacetStatus): boolean {
  if (cause === causes[0] || ONE_WORD.has(facet)) return true;
  return (certainty === "not-known" || certainty === "last-known") && rankOf(cause.value) <= rankOf(value);
}

function ledBy(cause: FacetCause, facet: FacetStatus): FacetStatus {
  if (cause === facet.causes[0]) return facet;
  const { value, certainty, extent, since, sinceIs, confirmed } = cause;
  const others = facet.causes.filter((other) => other !== cause);
  return {
    facet: facet.facet,
    value,
    certainty,
    extent,
    since,
    sinceIs,
    confirmed,
    causes: [cause, ...others],
  };
}

/** Whether what a place says of the entity holds of every online service there: true, and of little use. */
export function isCommonplace({ headline }: JurisdictionStatus): boolean {
  const [lead] = headline.causes;
  return lead !== undefined && lead.reach.by === "class" && isBroad(lead.reach.class);
}
