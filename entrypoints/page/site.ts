/**
 * The host whose settings hold in a frame, or "". A frame without an address of its own (`srcdoc`, `about:blank`) is
 * part of the page that made it, whose address is its base; a `blob:` names its maker. A `data:` names nobody.
 */
export function siteOf({ location, baseURI }: Document): string {
  if (location.protocol === "about:") return new URL(baseURI).hostname;
  if (location.protocol === "blob:") return URL.parse(location.pathname)?.hostname ?? "";
  return location.hostname;
}
