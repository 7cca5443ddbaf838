import { DEFAULT_SETTINGS, MARKINGS, MODES } from "./mode.ts";
import type { Never, Settings } from "./types.ts";

/**
 * Settings from whatever lies in storage, of format 1 or 2: every part that is sound is kept, every other part is
 * the default. Never throws. Written without a schema library, because each page frame runs it.
 */
export function parseSettings(stored: unknown): Settings {
  const { mode, sites, marking, never, introduced } = isRecord(stored) ? stored : {};
  return {
    format: DEFAULT_SETTINGS.format,
    mode: oneOf(MODES, mode) ?? DEFAULT_SETTINGS.mode,
    sites: Object.fromEntries(
      Object.entries(isRecord(sites) ? sites : {}).flatMap(([site, value]) => {
        const known = oneOf(MODES, value);
        return known === undefined ? [] : [[site, known]];
      }),
    ),
    marking: oneOf(MARKINGS, marking) ?? DEFAULT_SETTINGS.marking,
    never: Array.isArray(never) ? never.filter(isNever) : [],
    introduced: introduced === true,
  };
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

function isNever(value: unknown): value is Never {
  return isRecord(value) && isName(value["name"]) && (value["site"] === null || isName(value["site"]));
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
