import { expect } from "vitest";
import type { OpenBrowser } from "../../../utils/cli/browsers/types.ts";
import { markedSites } from "../../../utils/settings/marked-sites.ts";
import { DEFAULT_SETTINGS } from "../../../utils/settings/mode.ts";
import type { Settings } from "../../../utils/settings/types.ts";

/** The parts of the browser's API that are used here, in a page of the extension. */
interface ExtensionPage {
  readonly chrome: {
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
    readonly scripting: {
      getRegisteredContentScripts(): Promise<
        readonly { readonly matches?: string[]; readonly excludeMatches?: string[] }[]
      >;
    };
  };
}

/** Stores the defaults with these changes, and waits until the background has followed. */
export async function storeSettings(browser: OpenBrowser, changes: Partial<Settings>): Promise<void> {
  const settings: Settings = { ...DEFAULT_SETTINGS, introduced: true, ...changes };
  const page = await browser.extensionPage("popup.html");
  await page.evaluate(async (value) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    await chrome.storage.local.set({ settings: value });
  }, settings);
  const registered = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as ExtensionPage;
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.map(({ matches = [], excludeMatches = [] }) => [matches.sort(), excludeMatches.sort()]);
    });
  const sites = markedSites(settings);
  const expected = sites === null ? [] : [[sites.matches.toSorted(), sites.excludeMatches.toSorted()]];
  await expect.poll(registered).toEqual(expected);
  await page.close();
}
