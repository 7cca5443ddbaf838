import { browser } from "wxt/browser";
import { isDamaged } from "./damage.ts";
import { SETTINGS_KEY } from "./page.ts";
import { parseSettings } from "./parse.ts";
import type { Settings } from "./types.ts";

/** Where stored settings that could not be understood are kept, so that nothing the reader chose is lost unseen. */
export const DAMAGED_SETTINGS_KEY = "settings.damaged";

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings: reads them, applies `change`, stores the outcome and returns it.
 * Changes made in one context follow one another, so none of them overwrites another.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    const settings = parseSettings(stored);
    const next = change(settings);
    await browser.storage.local.set({
      [SETTINGS_KEY]: next,
      ...(isDamaged(stored, settings) && { [DAMAGED_SETTINGS_KEY]: stored }),
    });
    return next;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}
