import { fileURLToPath } from "node:url";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  hoverText,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  readPopover,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/reach", import.meta.url));
const DEADLINE = { timeout: 8_000 };
/** Longer than the extension takes to read a small page, in milliseconds. */
const REST = 1_000;

/** What is marked, shadow roots included, sorted by name. */
const names = (where: Page | Frame): Promise<readonly string[]> =>
  where.evaluate(() =>
    [...(CSS.highlights.get("lacuna") ?? [])]
      .map((range) => (range.startContainer.nodeValue ?? "").slice(range.startOffset, range.endOffset))
      .sort(),
  );
const inAllFrames = async (page: Page): Promise<readonly string[]> =>
  (await Promise.all(page.frames().map((frame) => names(frame).catch(() => [])))).flat().sort();
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));

describe.each(BROWSERS)("reach in %s", (kind) => {
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

  const open = async (name: string): Promise<void> => {
    await page.goto(`${site.origin}/${name}`);
  };

  test("frames of other sites, written, filled, sandboxed, of blobs and of data addresses", async () => {
    await open("frames.html");
    await expect
      .poll(() => inAllFrames(page), DEADLINE)
      .toEqual(["Facebook", "Instagram", "KakaoTalk", "Telegram", "WeChat", "Weibo", "WhatsApp", "YouTube"]);
    expect(await page.evaluate("heard")).toEqual([]);
  });

  test("an endless page, on the way down", async () => {
    await open("scroll.html");
    await expect.poll(() => names(page), DEADLINE).toContain("WeChat");
    for (let i = 0; i < 5; i++) {
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
      const isMarked = () =>
        page.evaluate(() => {
          const inView = document
            .elementsFromPoint(20, innerHeight / 2)
            .find((each) => each.localName === "p");
          return [...(CSS.highlights.get("lacuna") ?? [])].some(
            ({ startContainer }) => startContainer.parentElement === inView,
          );
        });
      await expect.poll(isMarked, DEADLINE).toBe(true);
    }
  });

  test("a live blog that posts, edits and withdraws", async () => {
    await open("blog.html");
    const expectNames = async (expected: readonly string[]): Promise<void> => {
      await expect.poll(() => names(page), DEADLINE).toEqual(expected);
    };
    await expectNames(["WeChat"]);
    await page.evaluate(`post("b", "<p>At ten some of them had moved to KakaoTalk.</p>")`);
    await expectNames(["KakaoTalk", "WeChat"]);
    await page.evaluate(`edit("a", "<p>At nine the owners of groups on Weibo were told to wait.</p>")`);
    await expectNames(["KakaoTalk", "Weibo"]);
    await page.evaluate(`withdraw("b")`);
    await expectNames(["Weibo"]);
  });

  test("a list that recycles its rows", async () => {
    await open("rows.html");
    for (const top of [0, 4_000, 4_020, 390_000, 800]) {
      await page.evaluate((to) => document.querySelector("#list")?.scrollTo({ top: to }), top);
      await expect
        .poll(async () => ({ marked: await names(page) }), DEADLINE)
        .toEqual({ marked: await page.evaluate("shown()") });
    }
  });

  test("the next article of a single-page site, with its own date", async () => {
    await open("app.html");
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat"]);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "12 Sep 2017" });
    await page.evaluate(
      `show("2021-03-04", "Years later WhatsApp is what this article is about, and WeChat.")`,
    );
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat", "WhatsApp"]);
    await page.mouse.move(2, 2);
    await page.keyboard.press("Escape");
    await expect.poll(() => readPopover(page)).toBeNull();
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "4 Mar 2021" });
  });

  // Firefox shows JSON in a page of its own, which no extension may read.
  test.runIf(kind === "chromium")("a JSON document", async () => {
    await open("data.json");
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat"]);
  });

  test("roots attached and elements defined after the page was read; slots", async () => {
    await open("roots.html");
    await expect.poll(() => names(page), DEADLINE).toContain("WeChat");
    await rest();
    await page.evaluate("attach()");
    await expect.poll(() => names(page), DEADLINE).toEqual(expect.arrayContaining(["KakaoTalk", "WhatsApp"]));
    await page.evaluate("define()");
    await expect
      .poll(() => names(page), DEADLINE)
      .toEqual(["Instagram", "KakaoTalk", "WeChat", "Weibo", "WhatsApp", "YouTube"]);
  });

  test("a slot's own text only while nothing is slotted in", async () => {
    await open("fallback.html");
    await expect.poll(() => names(page), DEADLINE).toEqual(["Telegram"]);
    await rest();
    expect(await names(page)).toEqual(["Telegram"]);
    await page.evaluate("window.kept = document.querySelector('#slotted'); kept.remove()");
    await expect.poll(() => names(page), DEADLINE).toEqual(["Telegram", "WeChat"]);
    await page.evaluate("document.querySelector('x-note').append(kept)");
    await expect.poll(() => names(page), DEADLINE).toEqual(["Telegram"]);
  });

  test("nothing that somebody writes, in frames and roots neither", async () => {
    await open("editors.html");
    await expect.poll(() => inAllFrames(page), DEADLINE).toContain("WeChat");
    await rest();
    await expect.poll(() => inAllFrames(page), DEADLINE).toEqual(["WeChat"]);
  });

  test("a document that becomes an editor, and none again", async () => {
    await open("blog.html");
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat"]);
    await page.evaluate(() => (document.designMode = "on"));
    await expect.poll(() => names(page), DEADLINE).toEqual([]);
    await page.evaluate(() => (document.designMode = "off"));
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat"]);
  });

  test("hidden text is marked when it is shown, however that comes about", async () => {
    await open("hidden.html");
    await expect.poll(() => names(page), DEADLINE).toContain("WeChat");
    await rest();
    expect(await names(page)).toEqual(["WeChat"]);
    const expected = ["WeChat"];
    for (const [how, name] of Object.entries({
      display: "KakaoTalk",
      visible: "YouTube",
      animated: "WhatsApp",
      content: "Facebook",
      details: "Weibo",
    })) {
      await page.evaluate(`reveal.${how}()`);
      expected.push(name);
      await expect.poll(() => names(page), DEADLINE).toEqual([...expected].sort());
    }
  });

  test("neither its own popover nor its popup", async () => {
    await open("blog.html");
    await expect.poll(() => names(page), DEADLINE).toEqual(["WeChat"]);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "WeChat" });
    await rest();
    expect(await names(page)).toEqual(["WeChat"]);
    const popup = await browser.extensionPage("popup.html");
    await rest();
    expect(await popup.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.close();
  });

  test("a page in the background is not read until it is seen", async () => {
    const front = await browser.newPage();
    await front.bringToFront();
    const hidden = () => page.evaluate(() => document.visibilityState);
    await expect.poll(hidden, DEADLINE).toBe("hidden");
    await open("scroll.html");
    await rest();
    expect(await hidden()).toBe("hidden");
    expect(await names(page)).toEqual([]);
    await page.bringToFront();
    await expect.poll(() => names(page), DEADLINE).toContain("WeChat");
    await front.close();
  });

  test("no console holds a word of the extension", async () => {
    expect(await problemsOf(browser)).toEqual([]);
    expect(browser.outside).toEqual([]);
  });
});
