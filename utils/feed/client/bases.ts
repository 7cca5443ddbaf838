/** Addresses in the reader's own network, which a stranger's list must not have the browser ask. */
const LOCAL = /^(?:[\d.]+|\[.*\]|[^.]+|.*\.(?:local|localhost|internal|home\.arpa|lan))\.?$/u;

/** Whether a place may be asked: https, a directory, nothing that tells one reader from another, none of the reader's own. */
export function isBase(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === "https:" &&
    text.endsWith("/") &&
    url.search === "" &&
    url.hash === "" &&
    url.username === "" &&
    url.password === "" &&
    !LOCAL.test(url.hostname)
  );
}
