import { DEFAULT_SETTINGS, MODES } from "./mode.ts";
import type { Mode, Settings } from "./types.ts";

export interface ParsedSettings {
  readonly settings: Settings;
  /** Something was stored that could not be understood; it is kept aside before the next write. */
  readonly damaged: boolean;
}

/**
 * Settings from whatever lies in storage: every part that is sound is kept, every other part is
 * the default. Never throws. Written without a schema library, because each page frame runs it.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, damaged: false };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, damaged: true };
  const sites = isRecord(stored["sites"]) ? Object.entries(stored["sites"]) : null;
  const soundSites = (sites ?? []).filter((entry): entry is [string, Mode] => isMode(entry[1]));
  const { mode, introduced } = stored;
  return {
    settings: {
      mode: isMode(mode) ? mode : DEFAULT_SETTINGS.mode,
      sites: Object.fromEntries(soundSites),
      introduced: typeof introduced === "boolean" ? introduced : DEFAULT_SETTINGS.introduced,
    },
    damaged:
      !isMode(mode) || typeof introduced !== "boolean" || sites === null || soundSites.length < sites.length,
  };
}

function isMode(value: unknown): value is Mode {
  return MODES.some((mode) => mode === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
