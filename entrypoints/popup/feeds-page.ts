import { browser } from "wxt/browser";

/** Opens the page about data and feeds in a tab; the popup closes, for it has lost the focus. */
export async function openFeedsPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/feeds.html") });
  window.close();
}
