import { browser } from "wxt/browser";
import { takeBack } from "../messaging/context.ts";
import { parseSettings } from "./parse.ts";
import type { Settings } from "./types.ts";

/** The key of the settings in `storage.local`. */
export const SETTINGS_KEY = "settings";

/**
 * The settings, read once. Rejects only if the browser refuses the read, as it does in a tab left
 * open while the extension is updated.
 */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/**
 * The settings, and `changed` for every later change of them until the signal aborts: what changes while they are read is
 * not lost, but what they are. Rejects as `readSettings` does.
 */
export async function followSettings(
  changed: (settings: Settings) => void,
  signal: AbortSignal,
): Promise<Settings> {
  let isRead = false;
  let newer: Settings | null = null;
  const heard = (settings: Settings): void => {
    if (isRead) changed(settings);
    else newer = settings;
  };
  observeSettings(heard, signal);
  try {
    const read = await readSettings();
    return newer ?? read;
  } finally {
    isRead = true;
  }
}

/** Calls `changed` after every later change of the settings, wherever it was made, until the signal aborts. */
export function observeSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) changed(parseSettings(change.newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => onChanged.removeListener(listener)), { once: true });
}
