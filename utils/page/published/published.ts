import { addressesOf, dateInAddress } from "./address.ts";
import { headlinesOf } from "./headline.ts";
import { datedInJsonLd } from "./json-ld.ts";
import { dateline, lineNear } from "./lines.ts";
import { isKept, lastChange } from "./living.ts";
import { metaDates } from "./meta.ts";
import { nearest } from "./nearest.ts";
import { type Spot, spotsOf } from "./spots.ts";
import { findDates, type Reading, readDate, type WrittenDate } from "./written-date.ts";

/** The article's date and what it was read from (`json-ld`, `meta:article:published_time`, `time` …). */
export interface Published extends WrittenDate {
  /**
   * `published`: the day of publication. `updated`: an article that tells only of its last revision. `living`: the last
   * change of a document that is kept up to date, such as a wiki page or a manual, and tells no day of publication.
   */
  readonly kind: "published" | "updated" | "living";
  readonly from: string;
}

type Claim = WrittenDate & { readonly from: string };

/**
 * The day on which the page's article was published: from JSON-LD, metadata, microdata, RDFa, hAtom and `time`
 * elements, the visible byline, the address and the title, in this order; failing all, its last change. A claim that
 * the address contradicts gives way where a second source sides with the address. Null if the page tells no date:
 * nothing is guessed. `now` in milliseconds since the epoch. Reads the document without asking for its layout.
 */
export function publishedOn(document: Document, now: number): Published | null {
  const lang =
    document.documentElement?.getAttribute("lang") ||
    document.body?.getAttribute("lang") ||
    contentLanguage(document);
  const reading: Reading = { lang: lang?.trim().replace("_", "-") || null, now };
  const addresses = addressesOf(document);
  const claims = claimsOf(document, addresses, reading);
  const address = firstOf(addresses, (url) => dateInAddress(url, reading));
  const first = claims.next().value;
  if (first === undefined) {
    const named = address === null ? titleDate(document, reading) : { ...address, from: "url" };
    return named === null ? changeOf(document, addresses, reading) : { ...named, kind: "published" };
  }
  if (address === null || near(first, address)) return { ...first, kind: "published" };
  const second = [...claims].find((claim) => near(claim, address));
  return { ...(second ?? first), kind: "published" };
}

/** What the document says of its publication, surest first; looked for only as far as asked. */
function* claimsOf(
  document: Document,
  addresses: readonly string[],
  reading: Reading,
): Generator<Claim, undefined> {
  const ld = datedInJsonLd(jsonLdOf(document), document.title);
  const meta = metaDates(document, reading);
  if (ld?.article === true) yield* asClaim(readDate(ld.published ?? "", reading), "json-ld");
  yield* asClaim(meta.published, `meta:${meta.published?.key}`);
  const headlines = headlinesOf(document);
  const spots = spotsOf(document, headlines, reading).filter(
    ({ role }) => role !== "updated" && role !== "other",
  );
  const vocabulary = nearest(
    headlines,
    spots.filter((spot) => spot.vocabulary),
  );
  yield* asClaim(vocabulary, "microdata");
  if (ld?.article === false) yield* asClaim(readDate(ld.published ?? "", reading), "json-ld");
  // What a wiki or a manual shows among its text is a fact of its subject.
  const kept = isKept(document, addresses) || lastChange(document, reading) !== null;
  const own = kept ? spots.filter(({ marked, role }) => marked || role === "published") : spots;
  const spot = nearest(headlines, preferred(own));
  yield* asClaim(spot, spot?.marked === true ? "time" : "byline");
  const line = kept ? null : firstOf(headlines, (one) => lineNear(one, reading));
  if (line?.role !== "updated") yield* asClaim(line, "byline");
  yield* asClaim(dateline(document, reading), "byline");
  yield* asClaim(readDate(ld?.created ?? "", reading), "json-ld");
  yield* asClaim(meta.created, `meta:${meta.created?.key}`);
  return undefined;
}

function asClaim(date: WrittenDate | null, from: string): readonly Claim[] {
  return date === null ? [] : [{ day: date.day, instant: date.instant, from }];
}

/** Places that say "published" go before those that only show a date. */
function preferred(spots: readonly Spot[]): readonly Spot[] {
  const told = spots.filter(({ role }) => role === "published");
  return told.length > 0 ? told : spots;
}

function changeOf(document: Document, addresses: readonly string[], reading: Reading): Published | null {
  const foot = lastChange(document, reading);
  if (foot !== null) return { ...foot, kind: "living", from: "footer" };
  const kind = isKept(document, addresses) ? "living" : "updated";
  const ld = readDate(datedInJsonLd(jsonLdOf(document), document.title)?.modified ?? "", reading);
  if (ld !== null) return { ...ld, kind, from: "json-ld" };
  const meta = metaDates(document, reading).modified;
  if (meta !== null) return { day: meta.day, instant: meta.instant, kind, from: `meta:${meta.key}` };
  const headlines = headlinesOf(document);
  const spots = spotsOf(document, headlines, reading).filter(({ role }) => role === "updated");
  const spot = nearest(headlines, spots) ?? (spots.length === 1 ? spots[0] : null);
  if (spot != null)
    return { day: spot.day, instant: spot.instant, kind, from: spot.marked ? "time" : "byline" };
  const line = firstOf(headlines, (one) => lineNear(one, reading));
  return line === null ? null : { day: line.day, instant: line.instant, kind, from: "byline" };
}

/** A title may carry the day between its separators: `Headline - 07.12.2017 - Newspaper`. */
function titleDate(document: Document, reading: Reading): Claim | null {
  return firstOf(document.title.split(/\s+[-|–—·:]\s+/), (part) => {
    const text = part.trim();
    const [date] = findDates(text, reading);
    return date !== undefined && date.start === 0 && date.end === text.length
      ? { day: date.day, instant: date.instant, from: "title" }
      : null;
  });
}

function jsonLdOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    (s) => s.textContent ?? "",
  );
}

function contentLanguage(document: Document): string | null {
  const meta = document.querySelector("meta[http-equiv='content-language' i],meta[property='og:locale']");
  return meta?.getAttribute("content") ?? null;
}

/** The same day, but for the time zones of two writers. */
function near(a: WrittenDate, b: WrittenDate): boolean {
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= 86_400_000;
}

function firstOf<T, R>(values: readonly T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const result = read(value);
    if (result !== null) return result;
  }
  return null;
}
