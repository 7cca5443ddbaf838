/**
 * The place that a reader typed, ending in "/", or null if it can be none: `https`, or the reader's own computer;
 * without user, query and fragment, for these would be sent.
 */
export function placeOf(typed: string): string | null {
  const address = URL.parse(typed.trim());
  if (address === null || address.username !== "" || address.password !== "") return null;
  const local = address.protocol === "http:" && address.hostname === "127.0.0.1";
  if (address.protocol !== "https:" && !local) return null;
  if (address.search !== "" || address.hash !== "") return null;
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}
