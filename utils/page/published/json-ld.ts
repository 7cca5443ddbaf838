/**
 * Publication dates in JSON-LD (https://schema.org/datePublished): objects, arrays and graphs, nested as sites nest
 * them. An article's date goes before a bare page's.
 */

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review|Recipe|VideoObject)$/;
const PAGE = /^(?:WebPage|ItemPage|AboutPage|CreativeWork|MediaObject)$/;
/** Deeper than any honest document; a page cannot make the search endless. */
const MAX_DEPTH = 8;

export interface Dated {
  readonly published: string | null;
  readonly modified: string | null;
}

/** The date of the page's main article, as written in its JSON-LD blocks; null where none is told. */
export function datedInJsonLd(blocks: readonly string[]): Dated | null {
  let page: Dated | null = null;
  for (const block of blocks) {
    for (const item of items(parse(block), 0)) {
      const dated = datesOf(item);
      if (dated === null) continue;
      if (typeMatches(item, ARTICLE)) return dated;
      if (page === null && typeMatches(item, PAGE)) page = dated;
    }
  }
  return page;
}

type Item = Readonly<Record<string, unknown>>;

/** Some sites wrap the block in a comment or CDATA, or leave control characters in strings. */
function parse(block: string): unknown {
  const text = block.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
    "",
  );
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      return null;
    }
  }
}

function* items(value: unknown, depth: number): Generator<Item> {
  if (depth > MAX_DEPTH || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const entry of value) yield* items(entry, depth + 1);
    return;
  }
  const item: Item = { ...value };
  yield item;
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"]) {
    if (key in item) yield* items(item[key], depth + 1);
  }
}

function typeMatches(item: Item, pattern: RegExp): boolean {
  const type = item["@type"];
  const types = Array.isArray(type) ? type : [type];
  return types.some((t) => typeof t === "string" && pattern.test(t));
}

function datesOf(item: Item): Dated | null {
  const published =
    firstString(item["datePublished"]) ?? firstString(item["dateCreated"]) ?? firstString(item["uploadDate"]);
  const modified = firstString(item["dateModified"]);
  return published === null && modified === null ? null : { published, modified };
}

function firstString(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return firstString(value[0]);
  return null;
}
