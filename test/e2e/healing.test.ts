import type { Page } from "puppeteer-core";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  hoverText,
  marks,
  type OpenBrowser,
  openBrowser,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

describe.each(BROWSERS)("a damaged store in %s", (kind) => {
  let site: Site;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve(FOLDER);
    browser = await openBrowser(kind, { extension: extensionPath(kind) });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const inExtension = async (action: string): Promise<void> => {
    const view = await browser.extensionPage("popup.html");
    await view.evaluate(action);
    await view.close();
  };
  const popoverOpens = async (): Promise<void> => {
    await page.goto(`${site.origin}/csp.html`);
    await expect.poll(async () => (await marks(page)).length).toBe(1);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "Real-name rules", timeout: 10_000 });
    await page.keyboard.press("Escape");
  };

  test("before anything is damaged the popover opens", popoverOpens);

  test("events that are gone come back", async () => {
    await inExtension(`new Promise((resolve, reject) => {
      const open = indexedDB.open("lacuna");
      open.onerror = reject;
      open.onsuccess = () => {
        const change = open.result.transaction("events", "readwrite");
        change.objectStore("events").clear();
        change.oncomplete = () => { open.result.close(); resolve(); };
        change.onerror = reject;
      };
    })`);
    await popoverOpens();
  });

  test("a database that is deleted comes back", async () => {
    await inExtension(`new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase("lacuna");
      gone.onsuccess = () => resolve();
      gone.onerror = reject;
      gone.onblocked = () => undefined;
    })`);
    await popoverOpens();
  });
});
