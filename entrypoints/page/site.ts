/**
 * The host whose settings hold in a frame, or "". A frame without an address of its own (`srcdoc`, `about:blank`) is
 * part of the page that made it, whose address is its base.
 */
export function siteOf({ location, baseURI }: Document): string {
  return location.protocol === "about:" ? new URL(baseURI).hostname : location.hostname;
}
