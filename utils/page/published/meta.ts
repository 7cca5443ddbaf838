import { type Reading, readDate, type WrittenDate } from "./written-date.ts";

/** What a `meta` says the date is of. */
export interface MetaDate extends WrittenDate {
  /** The name or property, in lower case. */
  readonly key: string;
}

/** Names that say publication, surest first. */
const PUBLISHED =
  "article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished " +
  "parsely-pub-date dc.date.issued dcterms.issued dc:date:issued citation_publication_date citation_online_date " +
  "citation_date prism.publicationdate sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime " +
  "article:publicationdate publish-date publish_date publishdate publishtime published_time published_date published-date " +
  "published_at publication_date publicationdate publication-date pubdate pub_date ptime pdate displaydate " +
  "originalpublicationdate article_date_original article.published article-published release_date rnews:datepublished " +
  "weibo:article:create_at bt:pubdate firstpublished article.created regdate apub:time";
/** Names that some sites use for the day of publication, and some for that of the crawl or a revision. */
const CREATED =
  "dcterms.created dc.date.created datecreated dcterms.date dc.date dc:date article:create_at creation_date created date timestamp dcsext.articlefirstpublished";
const MODIFIED =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified last_modified " +
  "lastmod modified revised article:modified updated_time last_updated last-updated cme_last_updated utime";

/** The dates in the document's `meta` elements; each null where none is told. */
export function metaDates(
  document: Document,
  reading: Reading,
): {
  readonly published: MetaDate | null;
  readonly created: MetaDate | null;
  readonly modified: MetaDate | null;
} {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    // What stands inside an item of microdata is that item's.
    if (meta.hasAttribute("itemprop") && meta.closest("[itemscope]:not(html,body)") !== null) continue;
    const content = meta.getAttribute("content") ?? "";
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      for (const key of (meta.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/)) {
        if (key !== "" && !contents.has(key)) contents.set(key, content);
      }
    }
  }
  const first = (keys: string): MetaDate | null => {
    for (const key of keys.split(" ")) {
      const date = readDate(contents.get(key) ?? "", reading);
      if (date !== null) return { ...date, key };
    }
    return null;
  };
  return { published: first(PUBLISHED), created: first(CREATED), modified: first(MODIFIED) };
}
