import type { Browser, Page } from "puppeteer-core";

/** The empty tab that a browser starts with, while it is still empty. */
export async function blankPage(browser: Browser): Promise<Page | null> {
  const pages = await browser.pages();
  return pages.find((page) => /^about:(blank|newtab|home)$|^chrome:\/\/new-?tab/.test(page.url())) ?? null;
}
