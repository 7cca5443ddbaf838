import { daysBetween } from "../dataset/dates/days.ts";
import { earliestDay, latestDay } from "../dataset/dates/span.ts";
import type { FacetCause, FacetStatus, FacetValue, JurisdictionStatus } from "../dataset/status.types.ts";
import type { Day, EventId, PartialDate } from "../dataset/types.ts";
import type { EventType, Facet } from "../dataset/vocabulary.ts";
import type { Translator } from "./translator.ts";

/** One facet in words: "Blocked" + " since 29 Jun 2020, last known Mar 2024". */
export interface FacetPhrase {
  readonly facet: Facet;
  readonly value: FacetValue;
  /** The value's word, to be set off. */
  readonly word: string;
  /** What follows it, with its own space or punctuation in front; may be empty. */
  readonly rest: string;
}

/** What is told of an event where a status names it. */
export interface Told {
  readonly title: string;
  readonly type: EventType;
}

/** An event by its id; null if it is not at hand. */
export type EventOf = (event: EventId) => Told | null;

/**
 * The headline of one place with its most telling event: "Regulated: Real-name rules since 7 Aug 2014 (+2)".
 * Nothing is claimed beyond the status: each date says what it is.
 */
export function headlinePhrase(
  { headline, on }: JurisdictionStatus,
  t: Translator,
  eventOf: EventOf,
): FacetPhrase {
  const { facet, value } = headline;
  const word = isRuling(headline, eventOf) ? t.text("courtRuling") : wordOf(headline, t);
  return { facet, value, word, rest: restOf(headline, t, eventOf, on) };
}

/**
 * The other facets of one place, each as a short word. What is announced is news and keeps its title and the day
 * from which it will bind; penalties of past years, what was lifted and what was never settled are left to the timeline.
 */
export function furtherPhrases(
  { headline, facets, on }: JurisdictionStatus,
  t: Translator,
  eventOf: EventOf,
): readonly FacetPhrase[] {
  return facets
    .filter((one) => one.facet !== headline.facet && isNews(one))
    .map((one): FacetPhrase => {
      const { facet, value, causes } = one;
      if (isRuling(one, eventOf)) return { facet, value, word: t.text("courtRulingFurther"), rest: "" };
      const word = t.words.further[value];
      if (value !== "announced") return { facet, value, word: doubted(word, one, t, on), rest: "" };
      const [first] = causes;
      const date = first === undefined ? "" : ` ${t.date(first.since)}`;
      return {
        facet,
        value,
        word: `${word}${date}`,
        rest: listed(one, t, (cause) => coming(cause, t, eventOf)),
      };
    });
}

function isNews({ value, facet, certainty: sure }: FacetStatus): boolean {
  if (value === "lifted" || value === "unsettled") return false;
  return facet !== "penalties" || sure === "holds" || sure === "imprecise";
}

/**
 * The headline in as few words as can be, for lists of places: "Blocked", "Blocked when last known",
 * "Order lifted". Equal words mean the same.
 */
export function headlineWord({ headline, on }: JurisdictionStatus, t: Translator, eventOf: EventOf): string {
  if (headline.value === "lifted") return liftedWord(headline, t, eventOf);
  if (isRuling(headline, eventOf)) return t.text("courtRuling");
  return doubted(t.words.short[headline.value], headline, t, on);
}

/** As `headlineWord`, with since when for what networks, stores and offices do: "Blocked since 29 Jun 2020". */
export function briefPhrase(status: JurisdictionStatus, t: Translator, eventOf: EventOf): FacetPhrase {
  const { headline } = status;
  const { facet, value } = headline;
  if (value === "lifted") {
    const until = headline.causes[0]?.until ?? null;
    const rest = until === null ? "" : ` ${t.date(until)}`;
    return { facet, value, word: liftedWord(headline, t, eventOf), rest };
  }
  const dated = facet === "access" || facet === "stores" || facet === "devices";
  return dated
    ? { facet, value, word: t.words.short[value], rest: stateOfAccess(headline, t) }
    : { facet, value, word: headlineWord(status, t, eventOf), rest: "" };
}

/** The headline as one line without titles: "Restricted in China, observed since 1 Jul 2014, last known Mar 2024". */
export function headlineText({ jurisdiction, headline }: JurisdictionStatus, t: Translator): string {
  const value = t.text("statusIn", { status: wordOf(headline, t), place: t.place(jurisdiction) });
  const until = headline.value === "lifted" ? (headline.causes[0]?.until ?? null) : null;
  const when = headline.value === "lifted" ? (until === null ? null : t.date(until)) : since(headline, t);
  return commas([value, when, headline.value === "lifted" ? null : certainty(headline, t)]);
}

function wordOf({ facet, value }: FacetStatus, t: Translator): string {
  return value === "lifted" ? t.words.lifted[facet] : t.words.values[value];
}

const ORDERS: ReadonlySet<EventType> = new Set<EventType>(["order", "blocking-order"]);

function liftedWord({ facet, causes }: FacetStatus, t: Translator, eventOf: EventOf): string {
  const [last] = causes;
  const type = last === undefined ? null : (eventOf(last.event)?.type ?? null);
  return type !== null && ORDERS.has(type) ? t.text("orderLifted") : t.words.lifted[facet];
}

/** Of what was done once there is no doubt whether it still holds. */
const DONE: ReadonlySet<FacetValue> = new Set<FacetValue>([
  "announced",
  "proposed",
  "warned",
  "penalised",
  "unsettled",
  "lifted",
]);

/**
 * Whether nothing but judgments speaks for a duty. Many of them free a service rather than bind it, and none lapses: of
 * Wikipedia, whose block a court found unlawful, it would be false to say that it is regulated.
 */
function isRuling({ facet, value, causes }: FacetStatus, eventOf: EventOf): boolean {
  return (
    facet === "duties" &&
    value !== "lifted" &&
    causes.every(({ event }) => eventOf(event)?.type === "court-ruling")
  );
}

function doubted(word: string, status: FacetStatus, t: Translator, on: Day): string {
  const { value, certainty: sure } = status;
  if (DONE.has(value) || sure === "holds" || sure === "imprecise" || isNewRule(status, on)) return word;
  return t.text("whenLastKnown", { status: word });
}

/** For how many days nobody wonders whether a rule or an order still holds: a quarter. */
const RULE_IS_NEW_FOR = 92;

/** Rules are seldom lifted unnoticed; one of last month "when last known" would read as if it were gone. */
function isNewRule(
  { value, since: begun, confirmed }: Pick<FacetCause, "value" | "since" | "confirmed">,
  on: Day,
): boolean {
  return value === "regulated" && daysBetween(latestDay(confirmed?.on ?? begun), on) <= RULE_IS_NEW_FOR;
}

function restOf(status: FacetStatus, t: Translator, eventOf: EventOf, on: Day): string {
  const { value } = status;
  if (value === "lifted") return lifted(status, t, eventOf);
  switch (status.facet) {
    case "access":
    case "stores":
    case "devices":
      return stateOfAccess(status, t);
    case "duties":
      return listed(status, t, (cause) =>
        isRuling(status, eventOf) ? titled(cause, t, eventOf) : duty(cause, t, eventOf, on),
      );
    case "pending":
      return listed(status, t, (cause) => pending(cause, t, eventOf));
    case "penalties":
      return listed(status, t, (cause) => titled(cause, t, eventOf));
  }
}

/** Extents that the value's word says already. */
const SAID: ReadonlySet<string> = new Set(["full", "officials-devices"]);

/** " (one network) since 1 Jul 2014, last confirmed 7 Aug 2014" */
function stateOfAccess(status: FacetStatus, t: Translator): string {
  const { extent, value } = status;
  const said = extent === null || SAID.has(extent) || (value === "restricted" && extent === "partial");
  const shown = said ? null : extent;
  const brackets = shown === null ? [] : [t.text("extentInBrackets", { extent: t.words.extents[shown] })];
  return ` ${[...brackets, commas([since(status, t), certainty(status, t)])].join(" ")}`;
}

/** "Real-name rules since 7 Aug 2014, not known whether it still holds" */
function duty(cause: FacetCause, t: Translator, eventOf: EventOf, on: Day): string {
  const title = eventOf(cause.event)?.title ?? null;
  // Rules are seldom lifted unnoticed: that somebody confirmed one is not worth a line.
  const sure = cause.certainty === "holds" || (cause.certainty === "not-known" && isNewRule(cause, on));
  const when = commas([since(cause, t), sure ? null : certainty(cause, t)]);
  return title === null ? when : `${title} ${when}`;
}

/** "Group-chat rules (7 Sep 2017), from 8 Oct 2017" */
function pending(cause: FacetCause, t: Translator, eventOf: EventOf): string {
  return commas([titled(cause, t, eventOf), effect(cause, t)]);
}

/** "Group-chat rules, from 8 Oct 2017", where the day of announcement stands before it. */
function coming(cause: FacetCause, t: Translator, eventOf: EventOf): string {
  return commas([eventOf(cause.event)?.title ?? null, effect(cause, t)]);
}

/** What is known of when something pending will bind, or whether it still is to. */
function effect(cause: FacetCause, t: Translator): string | null {
  switch (cause.value) {
    case "announced":
      return cause.from === null
        ? t.text("statusNoEffect")
        : t.text("statusWillBind", { date: t.date(cause.from) });
    case "unsettled":
      return null;
    default:
      return certainty(cause, t);
  }
}

/** " 11 May 2017" of a block, whose word says what was lifted; ": Order revoked (9 Jun 2021)" of the rest. */
function lifted(status: FacetStatus, t: Translator, eventOf: EventOf): string {
  if (status.facet !== "access") return listed(status, t, (cause) => liftedCause(cause, t, eventOf));
  const until = status.causes[0]?.until ?? null;
  return until === null ? "" : ` ${t.date(until)}`;
}

function liftedCause({ event, endedBy, until }: FacetCause, t: Translator, eventOf: EventOf): string {
  const title = eventOf(endedBy ?? event)?.title ?? null;
  const when = until === null ? null : t.date(until);
  if (title === null) return when ?? "";
  return when === null ? title : `${title} (${when})`;
}

/** "Fined over user content (25 Sep 2017)" */
function titled(cause: FacetCause, t: Translator, eventOf: EventOf): string {
  const title = eventOf(cause.event)?.title ?? null;
  const date = t.date(cause.since);
  return title === null ? date : `${title} (${date})`;
}

/** ": the first (+3)" */
function listed({ causes }: FacetStatus, t: Translator, describe: (cause: FacetCause) => string): string {
  const [first, ...others] = causes;
  const said = first === undefined ? "" : describe(first);
  const more = others.length === 0 ? "" : `(${t.count("more", others.length)})`;
  const text = [said, more].filter((part) => part !== "").join(" ");
  return text === "" ? "" : `: ${text}`;
}

type Dated = Pick<FacetCause, "since" | "sinceIs" | "certainty" | "confirmed">;

function since({ since: date, sinceIs }: Dated, t: Translator): string {
  const key =
    sinceIs === "observed"
      ? "statusObservedSince"
      : sinceIs === "announced"
        ? "statusAnnounced"
        : "statusSince";
  return t.text(key, { date: t.date(date) });
}

function certainty({ certainty: sure, confirmed, since: begun }: Dated, t: Translator): string | null {
  const on: PartialDate = confirmed?.on ?? begun;
  switch (sure) {
    case "holds":
      return confirmed === null || confirmed.on === begun
        ? null
        : t.text("statusConfirmed", { date: t.date(confirmed.on) });
    case "last-known":
      return t.text("statusLastKnown", { date: t.date(on) });
    case "not-known":
      return t.words.certainties[sure];
    case "imprecise":
      // Where its beginning is known to the day, what is not known so well is its end.
      return earliestDay(begun) === latestDay(begun) ? t.text("statusEnding") : t.words.certainties[sure];
  }
}

function commas(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
