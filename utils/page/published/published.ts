import { datedInJsonLd } from "./json-ld.ts";
import { readDate, type WrittenDate } from "./written-date.ts";

/** The article's date and what it was read from (`json-ld`, `meta:article:published_time`, `time` …). */
export interface Published extends WrittenDate {
  readonly from: string;
}

/** Names and properties of `meta` that carry the day of publication, surest first. */
const META = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "publish-date",
  "publish_date",
  "publishdate",
  "published_date",
  "published-date",
  "publication_date",
  "publicationdate",
  "pubdate",
  "pub_date",
  "ptime",
  "pdate",
  "displaydate",
  "originalpublicationdate",
  "article_date_original",
  "article.published",
  "rnews:datepublished",
  "weibo:article:create_at",
  "bt:pubdate",
  "timestamp",
  "creation_date",
  "created",
  "date",
];

/** Where an article shows its date: inside its own header, not among related stories. */
const TIME_PLACES =
  "article header time[datetime], main header time[datetime], article time[pubdate], time[pubdate], time[itemprop~=datePublished], " +
  "[class*=byline] time[datetime], [class*=publish] time[datetime], [class*=dateline] time[datetime], " +
  "[class*=timestamp] time[datetime], [class*=post-meta] time[datetime], [class*=entry-meta] time[datetime], " +
  "time.entry-date[datetime], time.published[datetime]";

/**
 * The day on which the page's article was published, from JSON-LD, metadata, microdata and `time` elements, in this
 * order. Null if the page tells none: nothing is guessed. `now` in milliseconds since the epoch.
 */
export function publishedOn(document: Document, now: number): Published | null {
  return (
    fromJsonLd(document, now) ??
    fromMeta(document, now) ??
    fromMicrodata(document, now) ??
    fromTime(document, now)
  );
}

function fromJsonLd(document: Document, now: number): Published | null {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    (s) => s.textContent ?? "",
  );
  const dated = blocks.length === 0 ? null : datedInJsonLd(blocks);
  return dated?.published == null ? null : named(readDate(dated.published, now), "json-ld");
}

function fromMeta(document: Document, now: number): Published | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = meta.getAttribute("content") ?? "";
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      for (const key of (meta.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/)) {
        if (key !== "" && !found.has(key)) found.set(key, content);
      }
    }
  }
  for (const key of META) {
    const content = found.get(key);
    const date = content === undefined ? null : readDate(content, now);
    if (date !== null) return { ...date, from: `meta:${key}` };
  }
  return null;
}

function fromMicrodata(document: Document, now: number): Published | null {
  for (const element of document.querySelectorAll(
    "[itemprop~=datePublished], [property~='schema:datePublished']",
  )) {
    const written =
      element.getAttribute("content") ??
      element.getAttribute("datetime") ??
      element.getAttribute("title") ??
      element.textContent;
    const date = readDate(written ?? "", now);
    if (date !== null) return { ...date, from: "microdata" };
  }
  return null;
}

/** A `time` in the article's head; failing that the only `time` of the page, or of its only article. */
function fromTime(document: Document, now: number): Published | null {
  const placed = document.querySelector(TIME_PLACES);
  if (placed !== null) {
    const date = named(readDate(placed.getAttribute("datetime") ?? placed.textContent ?? "", now), "time");
    if (date !== null) return date;
  }
  const articles = document.querySelectorAll("article");
  const article = articles.length === 1 ? articles[0] : undefined;
  const times = (article ?? document).querySelectorAll("time[datetime]");
  const days = new Set([...times].map((t) => readDate(t.getAttribute("datetime") ?? "", now)?.day));
  const only = days.size === 1 ? times[0] : undefined;
  return only === undefined ? null : named(readDate(only.getAttribute("datetime") ?? "", now), "time");
}

function named(date: WrittenDate | null, from: string): Published | null {
  return date === null ? null : { ...date, from };
}
