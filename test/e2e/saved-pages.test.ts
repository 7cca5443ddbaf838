import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  marks,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  type Site,
  serve,
  STILL_PAGE_CSP,
} from "./driver/index.ts";
import { MENU_NAMES, MENU_ONLY } from "./saved-pages/menu-only.ts";

/** Pages saved from real sites, beside the project on its developers' machines. */
const FOLDER = fileURLToPath(new URL("../../../shared/pages", import.meta.url));
const pages = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".html")) : [];
if (pages.length === 0) console.log("The shared saved pages are not here: 93 pages skipped.");

/** Tall enough for every name of most pages to be near the viewport. */
const VIEWPORT = { width: 1200, height: 3000 };
/** Between the last change of what is marked and the look at the page, in milliseconds. */
const REST = 250;

interface Look {
  readonly html: string;
  readonly text: string;
  readonly layout: string;
}

/** Everything a reader or a script of the page could find changed. */
async function look(page: Page): Promise<Look> {
  const { html, text, boxes } = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    text: document.body?.innerText ?? "",
    boxes: [...document.querySelectorAll("*")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${x.toFixed(1)} ${y.toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)}`;
      })
      .join("\n"),
  }));
  return { html: digest(html), text: digest(text), layout: digest(boxes) };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

async function settled(page: Page): Promise<readonly string[]> {
  for (let before = -1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    const now = await marks(page);
    if (now.length === before) return now.map(({ text }) => text);
    before = now.length;
  }
}

describe.skipIf(pages.length === 0).each(BROWSERS)("saved pages in %s", (kind) => {
  let site: Site;
  let bare: OpenBrowser;
  let extended: OpenBrowser;
  let barePage: Page;
  let extendedPage: Page;

  beforeAll(async () => {
    site = await serve(FOLDER, { csp: STILL_PAGE_CSP });
    bare = await openBrowser(kind, VIEWPORT);
    extended = await openBrowser(kind, { extension: extensionPath(kind), ...VIEWPORT });
    barePage = await bare.newPage();
    extendedPage = await extended.newPage();
  });
  afterAll(async () => {
    await bare?.close();
    await extended?.close();
    site?.close();
  });

  test.each(pages)("%s is as it was", async (name) => {
    const address = `${site.origin}/${name}`;
    await Promise.all([barePage.goto(address), extendedPage.goto(address)]);
    const marked = await settled(extendedPage);
    // What a page asks of refused hosts fails in its own time, and moves things until then.
    await expect
      .poll(async () => JSON.stringify(await look(extendedPage)) === JSON.stringify(await look(barePage)), {
        timeout: 20_000,
      })
      .toBe(true);
    if (MENU_ONLY.has(name)) expect(marked.filter((text) => MENU_NAMES.test(text))).toEqual([]);
  });

  test("no console holds a word of the extension, and it asked the network for nothing", async () => {
    expect(await problemsOf(extended)).toEqual([]);
    expect(extended.outside.filter((address) => !bare.outside.includes(address))).toEqual([]);
  });
});
