import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../utils/dataset/types.ts";
import { DAY, firstDataset, type TestFeed, testFeed } from "../unit/utils/feed/storage/test-feed.ts";
import { sampleEntity, sampleEvent } from "../unit/utils/store/sample-dataset.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import {
  BROWSERS,
  clickInPopover,
  hoverText,
  localExtensionPath,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  readPopover,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";

const START = Date.now() - 3 * DAY;

/** What the feed says: of a service that nobody else knows, and of WeChat, which it gives one more name. */
function published(title: string): Dataset {
  const about = (entity: string) => [{ entity, extent: null }];
  const [name] = sampleEntity("zamizdat").names;
  if (name === undefined) throw new Error("no name");
  return {
    ...firstDataset(),
    publisher: "Test publisher",
    entities: [
      ...firstDataset().entities,
      { ...sampleEntity("zamizdat"), names: [{ ...name, text: "Zamizdat" }] },
      { ...sampleEntity("wechat"), names: [{ ...name, text: "Weefeed" }] },
    ],
    events: [
      ...firstDataset().events,
      sampleEvent("zamizdat-blocked", { title, subjects: about("zamizdat"), observed: "2026-07-01" }),
      sampleEvent("about-wechat", { title: "Quillwork told of it", subjects: about("wechat") }),
    ],
  };
}

describe.each(BROWSERS)("the popup with a feed, in %s", (kind) => {
  let folder: string;
  let site: Site;
  let host: FeedHost;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let feeds: Page;
  let popup: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lacuna-popup-"));
    writeFileSync(
      join(folder, "page.html"),
      "<!doctype html><title>News</title><article><p>The service Zamizdat and WeChat were named in an article, the latter as Weefeed too.</p></article>",
    );
    site = await serve(folder);
    feed = await testFeed();
    await feed.publish(published("First told"), START);
    host = await feedHost(() => feed.files);
    browser = await openBrowser(kind, {
      extension: localExtensionPath(kind),
      width: 900,
      height: 1000,
      downloads: folder,
    });
    feeds = await browser.extensionPage("feeds.html");
    popup = await browser.extensionPage("popup.html");
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (message: object): Promise<unknown> =>
    feeds.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  /** The reader may ask once a minute: here the last time is forgotten. */
  const check = async (): Promise<unknown> => {
    await feeds.evaluate(`chrome.storage.local.get("feeds").then(({ feeds }) =>
      chrome.storage.local.set({ feeds: feeds.map((feed) => ({ ...feed, checked: null })) }))`);
    return ask({ kind: "feeds.check", feed: feed.fingerprint });
  };
  const type = async (query: string): Promise<void> => {
    await popup.bringToFront();
    await popup.focus("[role=combobox]");
    await popup.$eval("[role=combobox]", (input) => (input as HTMLInputElement).select());
    await popup.keyboard.press("Backspace");
    await popup.type("[role=combobox]", query);
  };
  const said = (selector: string): Promise<readonly string[]> =>
    popup.$$eval(selector, (all) => all.map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim()));
  const press = (selector: string): Promise<void> =>
    popup.$eval(selector, (element) => (element as HTMLElement).click());
  const verdict = async (file: string): Promise<string | null> => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const read = () =>
      page.evaluate(() => document.querySelector("#verdict")?.getAttribute("data-verdict") ?? null);
    await expect.poll(read).not.toBeNull();
    const found = await read();
    await page.close();
    return found;
  };

  test("finds in the open popup what was subscribed to meanwhile, with who says so", async () => {
    await type("zamizdat");
    // The first search waits until the index is built.
    await expect
      .poll(() => popup.$eval("body", (body) => body.innerText), { timeout: 30_000 })
      .toMatch(/Nothing found/);
    const from = {
      link: `feed:v1?u=${encodeURIComponent(host.base)}&r=${feed.fingerprint}&n=Test%20publisher`,
    };
    await ask({ kind: "feeds.subscribe", from, confirm: feed.fingerprint });
    await expect
      .poll(async () => (await said("[role=option]"))[0] ?? "", { timeout: 20_000 })
      .toMatch(/^Zamizdat.*according to Test publisher$/);
    await type("quillwork");
    await expect
      .poll(async () => (await said("[role=option]"))[0] ?? "")
      .toMatch(/Quillwork told of it.*according to Test publisher$/);
    await type("telegram");
    await expect.poll(async () => (await said("[role=option]"))[0] ?? "").toMatch(/^Telegram/);
    expect((await said("[role=option]"))[0]).not.toMatch(/according to/);
  });

  test("an event that only another publisher tells is shown in that publisher's timeline", async () => {
    await type("quillwork");
    await expect.poll(async () => (await said("[role=option]")).length).toBeGreaterThan(0);
    await popup.keyboard.press("Enter");
    await expect.poll(() => said("[data-event=about-wechat]")).toHaveLength(1);
    expect(await said(".whose [aria-pressed=true]")).toEqual([expect.stringContaining("Test publisher")]);
    await press(".timeline .head button.icon");
  });

  test("an update comes into the open timeline", async () => {
    await type("zamizdat");
    await expect.poll(async () => (await said("[role=option]")).length).toBeGreaterThan(0);
    await popup.keyboard.press("Enter");
    await expect
      .poll(() => said("[data-event=zamizdat-blocked]"))
      .toEqual([expect.stringContaining("First told")]);
    expect((await said(".foot .provenance"))[0]).toMatch(
      /Test publisher · signed with a single key · confirmed newest today$/,
    );
    await feed.publish({ ...published("Told anew"), version: "v2" }, START + DAY);
    expect(await check()).toMatchObject({ ok: true, outcome: { kind: "updated" } });
    await expect
      .poll(() => said("[data-event=zamizdat-blocked]"), { timeout: 15_000 })
      .toEqual([expect.stringContaining("Told anew")]);
  });

  test("a receipt is saved as a page that checks itself, and refuses once a byte of it is changed", async () => {
    await popup.bringToFront();
    await press("[data-event=zamizdat-blocked] button.receipt");
    const file = join(folder, "zamizdat-blocked.html");
    const read = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
    // Browsers write it step by step.
    await expect.poll(read, { timeout: 15_000 }).toMatch(/<\/html>\n$/);
    const page = read();
    expect(page).toContain("Told anew");
    expect(await verdict(file)).toBe("good");
    const changed = join(folder, "changed.html");
    writeFileSync(changed, page.replace("Told anew", "Told anon"));
    expect(await verdict(changed)).toBe("bad");
  });

  test("a name that only a feed knows is listed with who says so", async () => {
    const article = await browser.newPage();
    await article.goto(`${site.origin}/page.html`);
    await article.bringToFront();
    await popup.evaluate(() => {
      document.body.textContent = "";
      setTimeout(() => location.reload(), 0);
    });
    await expect
      .poll(() => said(".chip").catch(() => []), { timeout: 15_000 })
      .toEqual(["WeChat2", "Zamizdat1according to Test publisher"]);
    await hoverText(article, "Weefeed");
    await waitForPopover(article, { text: "WeChat" });
    await clickInPopover(article, ".ask");
    await expect
      .poll(async () => (await readPopover(article))?.text)
      .toMatch(/Only .?Test publisher.? gives it this name, whose data you added; .?Lacuna.? does not\./);
    await article.close();
  });

  test("once the feed is removed the popup finds nothing of it", async () => {
    await type("zamizdat");
    await expect.poll(async () => (await said("[role=option]")).length).toBeGreaterThan(0);
    await ask({ kind: "feeds.remove", feed: feed.fingerprint });
    await expect
      .poll(() => popup.$eval("body", (body) => body.innerText), { timeout: 15_000 })
      .toMatch(/Nothing found/);
    expect(await problemsOf(browser)).toEqual([]);
    expect(browser.outside).toEqual([]);
  });
});
