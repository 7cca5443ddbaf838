/** Headings looked at; a page of search results has hundreds. */
const MOST = 60;
/** A headline is repeated in a sticky bar, for printing, for narrow screens. */
const COPIES = 4;

/**
 * The heading of the article, with its copies: the longest heading that the page's title contains, else the only
 * `h1`; empty if unclear.
 */
export function headlinesOf(document: Document): readonly Element[] {
  const shared = document.querySelector('meta[property="og:title"],meta[name="twitter:title"]');
  const title = plain(`${document.title} | ${shared?.getAttribute("content") ?? ""}`);
  const headings = [
    ...document.querySelectorAll("h1,h2,h3,[itemprop~=headline],.entry-title,.headline"),
  ].slice(0, MOST);
  const named = headings
    .map((element) => ({ element, text: plain(element.textContent ?? "") }))
    .filter(({ text }) => text.length > 5 && title.includes(text));
  const length = Math.max(...named.map(({ text }) => text.length));
  if (named.length > 0) {
    return named
      .filter(({ text }) => text.length === length)
      .slice(0, COPIES)
      .map(({ element }) => element);
  }
  const own = document.querySelectorAll("article h1, main h1");
  const tops = own.length > 0 ? own : document.querySelectorAll("h1");
  return tops.length === 1 ? [...tops] : [];
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
