import { parseHTML } from "linkedom";
import { publishedOn } from "../../../../../utils/page/published/published.ts";

const NOW = Date.UTC(2026, 10, 21);

interface Told {
  readonly day: string;
  readonly from: string;
  readonly kind: string;
}

/** The date that is found on a page of this HTML, in 2026; null if none is. */
export function published(head: string, body = "", lang = ""): Told | null {
  const { document } = parseHTML(
    `<!doctype html><html${lang === "" ? "" : ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`,
  );
  const found = publishedOn(document, NOW);
  return found === null ? null : { day: found.day, from: found.from, kind: found.kind };
}

/** For a page's head: a value as JSON-LD. */
export const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** For a page's head: the headline of the article below, and the newspaper's name. */
export const TITLE = "<title>The ferry sails again | The Harbour Post</title>";
const HEADLINE = "<h1>The ferry sails again</h1>";

/** For a page's body: an article with this between its headline and its text. */
export const article = (byline: string): string =>
  `<main><div>${HEADLINE}${byline}<p>It left the quay at noon.</p></div></main>`;
