import { openChromium } from "./open-chromium.ts";
import { openFirefox } from "./open-firefox.ts";
import type { BrowserKind, OpenBrowser, OpenBrowserOptions } from "./types.ts";

/**
 * Starts a browser with a fresh profile and the extension in it, the same for both kinds.
 * @throws Error with the browser's words when it does not start or refuses the extension.
 */
export function openBrowser(kind: BrowserKind, options: OpenBrowserOptions = {}): Promise<OpenBrowser> {
  return kind === "chromium" ? openChromium(options) : openFirefox(options);
}
