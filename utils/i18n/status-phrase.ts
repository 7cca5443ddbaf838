import type { FacetCause, FacetStatus, FacetValue, JurisdictionStatus } from "../dataset/status.types.ts";
import type { EventId, Jurisdiction, PartialDate } from "../dataset/types.ts";
import type { Facet } from "../dataset/vocabulary.ts";
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

/** What held in one jurisdiction on a day, the headline first. */
export interface StatusPhrase {
  readonly jurisdiction: Jurisdiction;
  readonly phrases: readonly FacetPhrase[];
}

export interface PhraseOptions {
  /** An event's title by its id; null if it is not at hand. */
  readonly titleOf: (event: EventId) => string | null;
  /** How many events a facet names before it says "2 more". */
  readonly causes: number;
  /** How many facets are told, the headline first. */
  readonly facets: number;
}

/** Short phrases for what held. Nothing is claimed beyond the status: each date says what it is. */
export function statusPhrase(
  status: JurisdictionStatus,
  t: Translator,
  options: PhraseOptions,
): StatusPhrase {
  const { headline } = status;
  const others = status.facets.filter((facet) => facet.facet !== headline.facet);
  return {
    jurisdiction: status.jurisdiction,
    phrases: [headline, ...others].slice(0, options.facets).map((facet) => facetPhrase(facet, t, options)),
  };
}

/** The headline as one line without titles: "Restricted in China, observed since 1 Jul 2014, last known Mar 2024". */
export function headlineText({ jurisdiction, headline }: JurisdictionStatus, t: Translator): string {
  const value = t.text("statusIn", { status: wordOf(headline, t), place: t.place(jurisdiction) });
  const until = headline.value === "lifted" ? (headline.causes[0]?.until ?? null) : null;
  const when = headline.value === "lifted" ? (until === null ? null : t.date(until)) : since(headline, t);
  return commas([value, when, headline.value === "lifted" ? null : certainty(headline, t)]);
}

function facetPhrase(status: FacetStatus, t: Translator, options: PhraseOptions): FacetPhrase {
  const { facet, value } = status;
  return { facet, value, word: wordOf(status, t), rest: restOf(status, t, options) };
}

function wordOf({ facet, value }: FacetStatus, t: Translator): string {
  return value === "lifted" ? t.words.lifted[facet] : t.words.values[value];
}

function restOf(status: FacetStatus, t: Translator, options: PhraseOptions): string {
  const { value } = status;
  if (value === "lifted") return lifted(status, t, options);
  switch (status.facet) {
    case "access":
    case "stores":
    case "devices":
      return stateOfAccess(status, t);
    case "duties":
      return listed(status, t, options, (cause) => duty(cause, t, options));
    case "pending":
      return listed(status, t, options, (cause) => pending(cause, t, options));
    case "penalties":
      return listed(status, t, options, (cause) => titled(cause, t, options));
  }
}

/** " (partial) since 1 Jul 2014, last confirmed 7 Aug 2014" */
function stateOfAccess(status: FacetStatus, t: Translator): string {
  const { extent } = status;
  const shown = extent === null || extent === "full" || extent === "officials-devices" ? null : extent;
  const brackets = shown === null ? [] : [t.text("extentInBrackets", { extent: t.words.extents[shown] })];
  return ` ${[...brackets, commas([since(status, t), certainty(status, t)])].join(" ")}`;
}

/** "Real-name rules since 7 Aug 2014, not known whether it still holds" */
function duty(cause: FacetCause, t: Translator, options: PhraseOptions): string {
  const title = options.titleOf(cause.event);
  const when = commas([since(cause, t), certainty(cause, t)]);
  return title === null ? when : `${title} ${when}`;
}

/** "Group-chat rules (7 Sep 2017), in force from 8 Oct 2017" */
function pending(cause: FacetCause, t: Translator, options: PhraseOptions): string {
  const from = cause.from === null ? null : t.text("statusWillBind", { date: t.date(cause.from) });
  return commas([titled(cause, t, options), from, certainty(cause, t)]);
}

/** " 11 May 2017" of a block, whose word says what was lifted; ": Order revoked (9 Jun 2021)" of the rest. */
function lifted(status: FacetStatus, t: Translator, options: PhraseOptions): string {
  if (status.facet !== "access") return listed(status, t, options, (cause) => liftedCause(cause, t, options));
  const until = status.causes[0]?.until ?? null;
  return until === null ? "" : ` ${t.date(until)}`;
}

function liftedCause({ event, endedBy, until }: FacetCause, t: Translator, options: PhraseOptions): string {
  const title = options.titleOf(endedBy ?? event);
  const when = until === null ? null : t.date(until);
  if (title === null) return when ?? "";
  return when === null ? title : `${title} (${when})`;
}

/** "Fined over user content (25 Sep 2017)" */
function titled(cause: FacetCause, t: Translator, { titleOf }: PhraseOptions): string {
  const title = titleOf(cause.event);
  const date = t.date(cause.since);
  return title === null ? date : `${title} (${date})`;
}

/** ": first; second; 3 more" */
function listed(
  { causes }: FacetStatus,
  t: Translator,
  options: PhraseOptions,
  describe: (cause: FacetCause) => string,
): string {
  const said = causes.slice(0, options.causes).map(describe);
  const left = causes.length - said.length;
  const all = left > 0 ? [...said, t.count("more", left)] : said;
  const text = all.filter((part) => part !== "").join("; ");
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
    case "imprecise":
      return t.words.certainties[sure];
  }
}

function commas(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
