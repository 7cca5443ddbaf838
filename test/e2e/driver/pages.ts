import type { Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "../../../utils/cli/browsers/open-browser.ts";
import { type Served, serve, type Site } from "../../../utils/cli/browsers/serve.ts";
import type { BrowserKind, OpenBrowser, OpenBrowserOptions } from "../../../utils/cli/browsers/types.ts";
import { extensionPath } from "./extension.ts";

/** Pages that are served on this machine, and a browser with the extension and a tab to read them in. */
export interface Pages {
  readonly site: Site;
  readonly browser: OpenBrowser;
  readonly page: Page;
  /** Goes to a page of the site, loaded. */
  readonly open: (name: string) => Promise<void>;
}

/**
 * For the block of tests in which it is called: opened before the first of them and closed after the last. Its members
 * are there once the tests run.
 */
export function usePages(
  kind: BrowserKind,
  pages: string | Readonly<Record<string, Served>>,
  options: OpenBrowserOptions = {},
): Pages {
  let opened: Omit<Pages, "open"> | null = null;
  let site: Site | undefined;
  let browser: OpenBrowser | undefined;
  beforeAll(async () => {
    site = await serve(pages);
    browser = await openBrowser(kind, { extension: extensionPath(kind), ...options });
    opened = { site, browser, page: await browser.newPage() };
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  const now = (): Omit<Pages, "open"> => {
    if (opened === null) throw new Error("the browser is not open yet");
    return opened;
  };
  return {
    get site() {
      return now().site;
    },
    get browser() {
      return now().browser;
    },
    get page() {
      return now().page;
    },
    open: async (name) => {
      await now().page.goto(`${now().site.origin}/${name}`);
    },
  };
}
