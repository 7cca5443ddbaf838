import { foldName } from "../detection/fold.ts";
import { normaliseHost } from "./mode.ts";
import type { Never, Settings } from "./types.ts";

const NONE: ReadonlySet<string> = new Set();

/** The folded names (`foldName`) that are not marked on a host, because of that host or anywhere. */
export function neverMarked({ never }: Settings, host: string): ReadonlySet<string> {
  if (never.length === 0) return NONE;
  const site = normaliseHost(host);
  return new Set(never.filter((one) => one.site === null || one.site === site).map((one) => keyOf(one)));
}

/** The settings with one name more that is not marked, on a host or (null) anywhere. A text that is no host changes nothing. */
export function withNever(settings: Settings, name: string, host: string | null): Settings {
  const one: Never = { name, site: host === null ? null : normaliseHost(host) };
  if (one.site === "" || settings.never.some((other) => isSame(one, other))) return settings;
  return { ...settings, never: [...settings.never, one] };
}

/** The settings without that choice, if it was made. */
export function withoutNever(settings: Settings, one: Never): Settings {
  return { ...settings, never: settings.never.filter((other) => !isSame(one, other)) };
}

function isSame(one: Never, other: Never): boolean {
  return one.site === other.site && keyOf(one) === keyOf(other);
}

function keyOf({ name }: Never): string {
  return foldName(name);
}
