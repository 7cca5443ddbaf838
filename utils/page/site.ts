/**
 * The host of most pages, as browsers write addresses (https://url.spec.whatwg.org/#url-serializing). A frame asks as it
 * starts, and to parse the address took as long there as to read a short page.
 */
const PLAIN_HOST = /^https?:\/\/([\w.-]+)(?::\d+)?(?:[/?#]|$)/;

/**
 * The host whose settings hold in a frame, or "". A frame without an address of its own (`srcdoc`, `about:blank`) is
 * part of the page that made it, whose address is its base; a `blob:` names its maker. A `data:` names nobody.
 *
 * The address is the document's own: `document.location` is null once the reader has left the page, while a script of it
 * may still be at work (HTML, 7.2.4: null unless fully active).
 */
export function siteOf({ URL: address, baseURI }: Pick<Document, "URL" | "baseURI">): string {
  const plain = PLAIN_HOST.exec(address)?.[1];
  if (plain !== undefined) return plain;
  const url = URL.parse(address);
  if (url?.protocol === "about:") return URL.parse(baseURI)?.hostname ?? "";
  if (url?.protocol === "blob:") return URL.parse(url.pathname)?.hostname ?? "";
  return url?.hostname ?? "";
}
