import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  DAY,
  firstDataset,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../unit/utils/feed/storage/test-feed.ts";
import { checkReceipt } from "../../utils/feed/receipt/check-receipt.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import { BROWSERS, localExtensionPath, type OpenBrowser, openBrowser, problemsOf } from "./driver/index.ts";

const START = Date.now() - 3 * DAY;

describe.each(BROWSERS)("the feeds page in %s", (kind) => {
  let host: FeedHost;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    feed = await testFeed();
    await feed.publish({ ...firstDataset(), publisher: "Test publisher" }, START);
    host = await feedHost(() => feed.files);
    browser = await openBrowser(kind, { extension: localExtensionPath(kind), width: 900, height: 1000 });
    page = await browser.extensionPage("feeds.html");
  });
  afterAll(async () => {
    await browser?.close();
    host?.close();
  });

  const said = (selector = "body"): Promise<string> =>
    page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, " "));
  const press = (words: string, within = "body"): Promise<void> =>
    page.$eval(
      within,
      (root, wanted) => {
        const found = [...root.querySelectorAll("button, summary")].find((one) =>
          (one.textContent ?? "").startsWith(wanted),
        );
        if (found === undefined) throw new Error(`no "${wanted}"`);
        (found as HTMLElement).click();
      },
      words,
    );
  const type = async (selector: string, text: string): Promise<void> => {
    await page.bringToFront();
    await page.type(selector, text);
  };
  const focus = async (selector: string): Promise<void> => {
    await page.bringToFront();
    await page.focus(selector);
  };
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
  const card = (): string => `[data-feed="${feed.fingerprint}"]`;

  test("without a feed it says that no updates are configured", async () => {
    // It is opened while the dataset is still being put into its database.
    await expect
      .poll(() => said("[data-bundled]").catch(() => ""), { timeout: 30_000 })
      .toMatch(/Bundled data No updates configured\./);
  });

  test("a link without a fingerprint adds nothing before that was compared", async () => {
    await type(
      "#add-link",
      `feed:v1?u=${encodeURIComponent(host.base)}&n=${encodeURIComponent("Test publisher")}`,
    );
    await press("Look it up");
    await expect.poll(() => page.$(".preview")).not.toBeNull();
    expect(await said(".preview")).toMatch(/Add Test publisher\?.*single key.*names no fingerprint/i);
    await press("Add", ".preview");
    expect(await page.$(card())).toBeNull();
    await type("#compare", feed.fingerprint.replace(/.{4}/g, "$& ").toUpperCase());
    await expect.poll(() => said("#comparison")).toBe("It is the same.");
    await press("Add", ".preview");
    await expect.poll(() => page.$(card()), { timeout: 15_000 }).not.toBeNull();
    // The preview is gone with the field that was typed in.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("add-link");
    await expect.poll(() => said(card()), { timeout: 30_000 }).toMatch(/Up to date\..*Dataset 1, as of/);
  });

  test("an update, what it changed, and what is held back until it is accepted", async () => {
    await feed.publish({ ...secondDataset(), publisher: "Test publisher" }, START + DAY);
    // The reader may ask once a minute: here the last time is forgotten.
    await page.evaluate(`chrome.storage.local.get("feeds").then(({ feeds }) =>
      chrome.storage.local.set({ feeds: feeds.map((feed) => ({ ...feed, checked: null })) }))`);
    // The list is asked for anew when the page is seen again.
    await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
    // While it may not be asked, the button has the same words.
    await expect
      .poll(() => page.$$eval(`${card()} .deeds button`, (all) => all[0]?.ariaDisabled), { timeout: 15_000 })
      .toBe("false");
    await press("Check now", card());
    await expect
      .poll(() => said(`${card()} .said`), { timeout: 15_000 })
      .toMatch(/^Version 2 of .* held back\.$/);
    await expect.poll(() => said(`${card()} [data-part=held]`)).toMatch(/would go altogether Shown until/);
    await press("What changed", card());
    await expect
      .poll(() => said(`${card()} [data-part=changes]`))
      .toMatch(/Version 2 .*added.*corrected.*removed/i);
    await press("Last checks", card());
    await expect.poll(() => said(`${card()} [data-part=journal]`)).toMatch(/by you Version 2 of/);
    await focus(`${card()} .held button`);
    await page.keyboard.press("Enter");
    await expect.poll(focused).toMatch(/^Keep until/);
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(`${card()} .said`)).toMatch(/^Done/);
    // The row with its button is gone, and it was the last one.
    await expect.poll(() => page.$(`${card()} .held li`)).toBeNull();
    expect(await focused()).toMatch(/^Held back/);
  });

  /** The reader's own places, as the page lists them. */
  const own = (): Promise<readonly string[]> =>
    page.$$eval(`${card()} [data-part=places] li:has(button) bdi`, (all) =>
      all.map((place) => place.textContent ?? ""),
    );
  const addPlace = async (place: string): Promise<void> => {
    await type(`${card()} [data-part=places] input`, place);
    await page.keyboard.press("Enter");
    await expect.poll(own).toContain(place);
  };

  test("places that are removed in quick succession are all gone", async () => {
    await press("Where it is fetched from", card());
    await addPlace("https://one.example/");
    await addPlace("https://two.example/");
    await addPlace("https://three.example/");
    await page.$$eval(`${card()} [data-part=places] li button`, (all) => {
      for (const button of all.slice(1, 3)) (button as HTMLElement).click();
    });
    await expect.poll(own).toEqual([host.base, "https://three.example/"]);
    await expect.poll(() => said(`${card()} .said`)).toMatch(/^Your places were saved/);
    await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
    await expect.poll(own).toEqual([host.base, "https://three.example/"]);
  });

  test("the keyboard goes on at the next place when one is removed, and at the field when none is left", async () => {
    await addPlace("https://four.example/");
    await focus(`${card()} [aria-label="Remove https://three.example/"]`);
    for (const next of ["Remove https://four.example/", `Remove ${host.base}`]) {
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe(next);
    }
    await page.keyboard.press("Enter");
    await expect.poll(own).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("input");
    await expect.poll(() => said(`${card()} .said`)).toMatch(/^Your places were saved/);
    await addPlace(host.base);
  });

  test("a receipt for an event is proof by itself; one that is shown as it was before has none", async () => {
    const ask = (event: string) =>
      page.evaluate(
        `chrome.runtime.sendMessage(${JSON.stringify({ kind: "feeds.receipt", feed: feed.fingerprint, event })})`,
      );
    const reply = (await ask("event-2")) as { readonly filename: string; readonly text: string };
    expect(reply.filename).toBe("event-2.lacuna-receipt");
    expect(await checkReceipt(new TextEncoder().encode(reply.text), Date.now())).toMatchObject({
      ok: true,
      fingerprint: feed.fingerprint,
      dataset: { version: 2 },
    });
    expect(await ask("block")).toEqual({ ok: false, reason: "no-receipt" });
  });

  test("a publisher is removed after a question, and the bundled data stay", async () => {
    await page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ kind: "feeds.export", feed: feed.fingerprint })}).then(({ file }) => { window.held = file; })`,
    );
    await press("Remove…", card());
    await expect.poll(focused).toBe("Cancel");
    await press("Cancel", `${card()} .sure`);
    await expect.poll(focused).toBe("Remove…");
    await press("Remove…", card());
    expect(await said(`${card()} .sure`)).toMatch(/These go from this computer: dataset 2 with/);
    // From the button that changes nothing to the one before it.
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.$(card())).toBeNull();
    expect(await focused()).toBe("Bundled data");
    await expect.poll(() => said()).toContain("Test publisher was removed.");
    expect(await said("[data-bundled]")).toMatch(/No updates configured/);
  });

  test("what was saved as a file brings the publisher back, after the same question", async () => {
    await page.evaluate(`{
      const files = new DataTransfer();
      const bytes = Uint8Array.from(atob(window.held), (one) => one.charCodeAt(0));
      files.items.add(new File([bytes], "test.lacuna-feed"));
      document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    }`);
    await expect
      .poll(() => said(".preview").catch(() => ""), { timeout: 15_000 })
      .toMatch(/Fetched from a file/);
    await page.$eval(".tick input", (input) => input.click());
    await expect
      .poll(() => page.$eval(".preview .main", (button) => button.getAttribute("aria-disabled")))
      .toBe("false");
    await press("Add", ".preview");
    await expect.poll(() => said(card()).catch(() => ""), { timeout: 30_000 }).toMatch(/Dataset 2, as of/);
  });

  test("no console holds a word of complaint, and nothing was asked of anyone else", async () => {
    expect(await problemsOf(browser)).toEqual([]);
    expect(browser.outside).toEqual([]);
  });
});
