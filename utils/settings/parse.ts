import { DEFAULT_SETTINGS, MARKINGS, MODES } from "./mode.ts";
import type { Marking, Mode, Never, Settings } from "./types.ts";

export interface ParsedSettings {
  readonly settings: Settings;
  /** Something was stored that could not be understood; it is kept aside before the next write. */
  readonly damaged: boolean;
}

/**
 * Settings from whatever lies in storage, of format 1 or 2: every part that is sound is kept, every other part is
 * the default. Never throws. Written without a schema library, because each page frame runs it.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, damaged: false };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, damaged: true };
  const sites = isRecord(stored["sites"]) ? Object.entries(stored["sites"]) : null;
  const soundSites = (sites ?? []).filter((entry): entry is [string, Mode] => isMode(entry[1]));
  const { format, mode, marking = DEFAULT_SETTINGS.marking, never = [], introduced } = stored;
  const soundNever = Array.isArray(never) ? never.filter(isNever) : [];
  return {
    settings: {
      format: DEFAULT_SETTINGS.format,
      mode: isMode(mode) ? mode : DEFAULT_SETTINGS.mode,
      sites: Object.fromEntries(soundSites),
      marking: isMarking(marking) ? marking : DEFAULT_SETTINGS.marking,
      never: soundNever.map(({ name, site }) => ({ name, site })),
      introduced: typeof introduced === "boolean" ? introduced : DEFAULT_SETTINGS.introduced,
    },
    damaged:
      (format !== undefined && format !== DEFAULT_SETTINGS.format) ||
      !isMode(mode) ||
      !isMarking(marking) ||
      typeof introduced !== "boolean" ||
      sites === null ||
      soundSites.length < sites.length ||
      !Array.isArray(never) ||
      soundNever.length < never.length,
  };
}

function isMode(value: unknown): value is Mode {
  return MODES.some((mode) => mode === value);
}

function isMarking(value: unknown): value is Marking {
  return MARKINGS.some((marking) => marking === value);
}

function isNever(value: unknown): value is Never {
  return isRecord(value) && isName(value["name"]) && (value["site"] === null || isName(value["site"]));
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
