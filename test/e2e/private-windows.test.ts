import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DAY, firstDataset, type TestFeed, testFeed } from "../unit/utils/feed/storage/test-feed.ts";
import { sampleEntity, sampleEvent } from "../unit/utils/store/sample-dataset.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import { follower } from "./driver/follower.ts";
import {
  hoverText,
  localExtensionPath,
  marks,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";
import { openPrivateWindow, type PrivateWindow } from "./driver/private-window.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

/**
 * Pages of an extension that stand in a private window may use no database there; the background, which stands in none,
 * may.
 */
describe("private windows of Firefox, once the reader has allowed the extension there", () => {
  let site: Site;
  let host: FeedHost;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let shut: PrivateWindow;
  let popup: Page;

  beforeAll(async () => {
    const subjects = [{ entity: "wechat", extent: null }];
    const event = sampleEvent("about-wechat", { title: "What the feed says", subjects });
    feed = await testFeed();
    await feed.publish(
      {
        ...firstDataset(),
        publisher: "Test publisher",
        entities: [...firstDataset().entities, sampleEntity("wechat")],
        events: [...firstDataset().events, event],
      },
      Date.now() - DAY,
    );
    host = await feedHost(() => feed.files);
    site = await serve(FOLDER);
    browser = await openBrowser("firefox", { extension: localExtensionPath("firefox") });
    const view = await browser.extensionPage("popup.html");
    const reader = follower(() => view);
    await reader.subscribe(host, feed);
    // What follows begins the extension anew: how the check went must be written down, and names found by it. Else that is
    // caught up with while the page is read, which is marked anew then.
    await vi.waitFor(
      async () =>
        expect(await reader.held(feed)).toMatchObject({
          freshness: { kind: "fresh" },
          dataset: { label: "v1" },
        }),
      { timeout: 15_000 },
    );
    await reader.atRest(feed);
    shut = await openPrivateWindow(view);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    host?.close();
  });

  const said = (page: Page): Promise<string> =>
    page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

  test("names are marked, and the popover tells what all publishers say", async () => {
    await shut.page.goto(`${site.origin}/csp.html`);
    await expect.poll(async () => (await marks(shut.page)).length, { timeout: 20_000 }).toBe(1);
    await hoverText(shut.page, "WeChat");
    const { text } = await waitForPopover(shut.page, { text: "Test publisher", timeout: 15_000 });
    expect(text).toContain("Tencent");
  });

  test("the popup finds what ships, and shows what all publishers say of it", async () => {
    popup = await shut.extensionPage(`${browser.extensionOrigin}/popup.html`);
    expect(await popup.evaluate("chrome.extension.inIncognitoContext")).toBe(true);
    await popup.type("[role=combobox]", "wechat");
    await expect
      .poll(() => popup.$$eval("[role=option]", (all) => all[0]?.textContent ?? ""), { timeout: 30_000 })
      .toMatch(/^WeChat/);
    await popup.keyboard.press("Enter");
    await popup.waitForSelector("[data-entity=wechat]");
    await expect.poll(() => said(popup), { timeout: 15_000 }).toContain("Test publisher");
  });

  test("the feeds page lists the publisher, asks it, and removes it", async () => {
    const page = await shut.extensionPage(`${browser.extensionOrigin}/feeds.html`);
    await expect.poll(() => said(page), { timeout: 15_000 }).toMatch(/Up to date\..*Dataset 1, as of/);
    const reader = follower(() => page);
    expect(await reader.check(feed)).toMatchObject({ ok: true, outcome: { kind: "unchanged" } });
    expect(await reader.ask({ kind: "feeds.remove", feed: feed.fingerprint })).toEqual({ ok: true });
    await expect.poll(() => said(page)).not.toContain("Test publisher");
    expect(await problemsOf(browser)).toEqual([]);
  });
});
