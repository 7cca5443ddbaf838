/**
 * Dates in JSON-LD (https://schema.org/datePublished): objects, arrays and graphs, nested as sites nest them.
 */

const ARTICLE = /(?:Article|Posting|BlogPost|Report|Review|Recipe|Question|LiveBlog|Chapter|Thesis|Story)$/;
const PAGE =
  /(?:^|\/)(?:\w*WebPage|\w+Page|CreativeWork|MediaObject|VideoObject|AudioObject|PodcastEpisode)$/;
/** Deeper than any honest document; a page cannot make the search endless. */
const MAX_DEPTH = 8;

export interface Dated {
  readonly published: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  /** Whether an article says it, not just a page or a film on it. */
  readonly article: boolean;
}

/**
 * The dates of the page's main article, as written in its JSON-LD blocks; null where none is told, or where
 * several articles tell and none is the one that the page is titled by: then the page is a list.
 */
export function datedInJsonLd(blocks: readonly string[], title: string): Dated | null {
  const articles: Item[] = [];
  const pages: Item[] = [];
  for (const block of blocks) {
    for (const item of items(parse(block), 0)) {
      if (!hasDate(item)) continue;
      if (typeMatches(item, ARTICLE)) articles.push(item);
      else if (typeMatches(item, PAGE)) pages.push(item);
    }
  }
  const named = articles.find((item) => isNamed(item, title));
  const days = new Set(articles.map((item) => text(item["datePublished"])?.slice(0, 10)));
  if (articles.length > 0 && named === undefined && days.size > 1) return null;
  const chosen = named ?? articles[0] ?? pages[0];
  if (chosen === undefined) return null;
  return {
    published: text(chosen["datePublished"]),
    created: text(chosen["dateCreated"]) ?? text(chosen["uploadDate"]),
    modified: text(chosen["dateModified"]),
    article: articles.length > 0,
  };
}

type Item = Readonly<Record<string, unknown>>;

/** Some sites wrap the block in a comment or CDATA, leave control characters in strings, or a comma behind the last entry. */
function parse(block: string): unknown {
  const json = block.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|(?:\/\/)?\s*\]\]>|;)\s*$/g,
    "",
  );
  const spaced = json.replace(/[\u0000-\u001f]+/g, " ");
  for (const candidate of [json, spaced, spaced.replace(/,(?=\s*[\]}])/g, "")]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Tried again as the next candidate has it; after the last, the block says nothing.
    }
  }
  return null;
}

function* items(value: unknown, depth: number): Generator<Item> {
  if (depth > MAX_DEPTH || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const entry of value) yield* items(entry, depth + 1);
    return;
  }
  const item: Item = { ...value };
  yield item;
  // Not into lists, comments, parts and related works: those are other texts.
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf"]) {
    if (key in item) yield* items(item[key], depth + 1);
  }
}

function typeMatches(item: Item, pattern: RegExp): boolean {
  return [item["@type"]].flat().some((type) => typeof type === "string" && pattern.test(type));
}

function hasDate(item: Item): boolean {
  return ["datePublished", "dateCreated", "uploadDate", "dateModified"].some(
    (key) => text(item[key]) !== null,
  );
}

function isNamed(item: Item, title: string): boolean {
  const name = text(item["headline"]) ?? text(item["name"]);
  return name !== null && name.length > 5 && title.includes(name);
}

/**
 * A value as schema.org allows it: a string, the first of several, or a typed literal. A number, which it does not allow
 * but sites write, is an instant in seconds or milliseconds since the epoch.
 */
function text(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return instantOf(value);
  if (Array.isArray(value)) return text(value[0]);
  return value !== null && typeof value === "object" && "@value" in value ? text(value["@value"]) : null;
}

/** 1e11 milliseconds are March 1973 and 1e11 seconds the year 5138: no page was published on either. */
function instantOf(epoch: number): string | null {
  const date = new Date(epoch < 1e11 ? epoch * 1000 : epoch);
  return Number.isNaN(date.valueOf()) ? null : date.toISOString();
}
