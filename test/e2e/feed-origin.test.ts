import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, firstDataset, type TestFeed, testFeed } from "../unit/utils/feed/storage/test-feed.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import { follower, linkTo } from "./driver/follower.ts";
import { localExtensionPath, type OpenBrowser, openBrowser } from "./driver/index.ts";

/** Firefox alone: in Chromium an extension has one origin for all, and access is taken back in its own pages only. */
describe("a feed in firefox, of a site to which access was taken back", () => {
  let host: FeedHost;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let view: Page;

  beforeAll(async () => {
    feed = await testFeed();
    await feed.publish(firstDataset(), Date.now() - 3 * DAY);
    host = await feedHost(() => feed.files);
    browser = await openBrowser("firefox", { extension: localExtensionPath("firefox") });
    view = await browser.extensionPage("popup.html");
  });
  afterAll(async () => {
    await browser?.close();
    host?.close();
  });

  const { ask, check, held, subscribe } = follower(() => view);

  test("is not asked, for the request would say which installation it comes from; what is held stays", async () => {
    expect(await subscribe(host, feed)).toMatchObject({ ok: true, added: true });
    await expect.poll(async () => (await held(feed))?.dataset?.label, { timeout: 15_000 }).toBe("v1");
    expect(host.telling).toEqual([]);
    host.asked.length = 0;
    expect(await view.evaluate(`browser.permissions.remove({ origins: ["<all_urls>"] })`)).toBe(true);
    expect(await check(feed)).toMatchObject({ outcome: { kind: "unreachable", fault: "no-access" } });
    const from = { link: linkTo(host, feed) };
    expect(await ask({ kind: "feeds.subscribe", from, confirm: null })).toEqual({
      ok: false,
      reason: "no-access",
    });
    expect([host.asked, host.telling]).toEqual([[], []]);
    expect((await held(feed))?.dataset?.label).toBe("v1");
  });
});
