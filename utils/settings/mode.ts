import type { Marking, Mode, Settings } from "./types.ts";

export const MODES = ["marks", "quiet", "off"] as const satisfies readonly Mode[];
export const MARKINGS = ["all", "first"] as const satisfies readonly Marking[];

export const DEFAULT_SETTINGS: Settings = {
  format: 2,
  mode: "marks",
  sites: {},
  marking: "all",
  never: [],
  introduced: false,
};

/**
 * The form in which a host is a key of `Settings.sites`: lower case, ASCII (IDNA), without port,
 * final dot and a leading `www.`. A text that is no host (and the empty host of `file:` and
 * `about:` pages) gives "".
 */
export function normaliseHost(host: string): string {
  if (host === "" || /[\s/\\?#@]/u.test(host)) return "";
  let name: string;
  try {
    name = new URL(`http://${host}`).hostname;
  } catch {
    return "";
  }
  const bare = name.replace(/\.$/u, "");
  return bare.startsWith("www.") && bare.length > 4 ? bare.slice(4) : bare;
}

/** What the extension does on a host: the site's own choice, else the general one. */
export function modeFor(settings: Settings, host: string): Mode {
  if (Object.keys(settings.sites).length === 0) return settings.mode;
  const key = normaliseHost(host);
  const own = Object.hasOwn(settings.sites, key) ? settings.sites[key] : undefined;
  return own ?? settings.mode;
}

/** The settings with another mode for one site; null lets it follow the general mode. A text that is no host changes nothing. */
export function withSiteMode(settings: Settings, host: string, mode: Mode | null): Settings {
  const key = normaliseHost(host);
  if (key === "") return settings;
  const others = Object.entries(settings.sites).filter(([site]) => site !== key);
  return { ...settings, sites: Object.fromEntries(mode === null ? others : [...others, [key, mode]]) };
}
