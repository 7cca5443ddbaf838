import { normaliseHost } from "./mode.ts";
import type { Settings } from "./types.ts";

/** Pages by match patterns (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns). */
export interface Sites {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Hosts that mean themselves in a pattern: an asterisk may stand in a host, but means any text in a pattern. */
const PLAIN_HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/u;

/**
 * The sites whose mode is `marks` (`modeFor`), or null if there are none, or none that can be said: a site that is not
 * marked is never among them.
 */
export function markedSites({ mode, sites }: Settings): Sites | null {
  const others = Object.entries(sites).filter(([, own]) => own !== mode);
  if (mode === "marks") {
    const hosts = others.map(([host]) => host);
    return hosts.every(isPlain)
      ? { matches: ["<all_urls>"], excludeMatches: hosts.flatMap(patternsOf) }
      : null;
  }
  const hosts = others.filter(([host, own]) => own === "marks" && isPlain(host)).map(([host]) => host);
  return hosts.length === 0 ? null : { matches: hosts.flatMap(patternsOf), excludeMatches: [] };
}

function isPlain(host: string): boolean {
  return PLAIN_HOST.test(host);
}

/** A pattern for each host with that key. One that the browser cannot read would have it refuse all the others, too. */
function patternsOf(key: string): readonly string[] {
  return [key, `${key}.`, `www.${key}`, `www.${key}.`]
    .filter((host) => normaliseHost(host) === key && URL.parse(`http://${host}`)?.hostname === host)
    .map((host) => `*://${host}/*`);
}
