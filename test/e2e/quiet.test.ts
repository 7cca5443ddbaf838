import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  hover,
  type OpenBrowser,
  openBrowser,
  type Site,
  serve,
  storeSettings,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

/** What the spying page has seen of the extension. */
interface Seen {
  readonly seen: readonly string[];
  readonly highlights: number;
  readonly sheets: number;
  readonly nodes: number;
  readonly highlightStyles: readonly string[];
}

describe.each(BROWSERS)("quiet and off in %s", (kind) => {
  let site: Site;
  let bare: OpenBrowser;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve(FOLDER);
    bare = await openBrowser(kind);
    browser = await openBrowser(kind, { extension: extensionPath(kind) });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await bare?.close();
    await browser?.close();
    site?.close();
  });

  const spy = async (where: Page): Promise<Seen> => {
    await where.goto(`${site.origin}/spy.html`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const box = await where.evaluate(() => {
      const range = new Range();
      const text = document.querySelector("p")?.firstChild;
      if (text === null || text === undefined) throw new Error("no text");
      range.setStart(text, 10);
      range.setEnd(text, 16);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    await hover(where, box);
    await new Promise((resolve) => setTimeout(resolve, 800));
    return where.evaluate("look()") as Promise<Seen>;
  };

  test("with marks, the page can see them (which is why quiet exists)", async () => {
    await page.goto(`${site.origin}/spy.html`);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(await page.evaluate("look().highlightStyles")).toContain("underline");
  });

  test.each(["quiet", "off"] as const)(
    "in %s the page sees what it sees without the extension",
    async (mode) => {
      await storeSettings(browser, { mode });
      expect(await spy(page)).toEqual(await spy(await bare.newPage()));
    },
  );

  test("one site can be quiet while others are marked, and changes take hold at once", async () => {
    await storeSettings(browser, { mode: "marks" });
    await page.goto(`${site.origin}/csp.html`);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
    await storeSettings(browser, { mode: "marks", sites: { "127.0.0.1": "off" } });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.goto(`${site.otherOrigin}/csp.html`);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
  });
});
