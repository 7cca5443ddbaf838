import { fileURLToPath } from "node:url";
import type { Frame, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { BROWSERS, hoverText, problemsOf, readPopover, usePages, waitForPopover } from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/reach", import.meta.url));
const DEADLINE = { timeout: 20_000 };
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
  const at = usePages(kind, FOLDER);
  const { open } = at;

  test("frames of other sites, written, filled, sandboxed, of blobs and of data addresses", async () => {
    await open("frames.html");
    await expect
      .poll(() => inAllFrames(at.page), DEADLINE)
      .toEqual(["Facebook", "Instagram", "KakaoTalk", "Telegram", "WeChat", "Weibo", "WhatsApp", "YouTube"]);
    expect(await at.page.evaluate("heard")).toEqual([]);
  });

  test("a window without an address, once its opener has written into it", async () => {
    await open("inner-still.html");
    const opened = new Promise<Page | null>((resolve) => at.page.once("popup", resolve));
    await at.page.evaluate(() => Reflect.set(window, "opened", window.open("")));
    const page = await opened;
    if (page === null) throw new Error("no window was opened");
    await rest();
    await at.page.evaluate(() => {
      const { document }: Window = Reflect.get(window, "opened");
      document.body.append("In a window of its own, Telegram is named in one line.");
    });
    await expect.poll(() => names(page), DEADLINE).toEqual(["Telegram"]);
    await page.close();
    await at.page.bringToFront();
  });

  test("an endless page, on the way down", async () => {
    await open("scroll.html");
    await expect.poll(() => names(at.page), DEADLINE).toContain("WeChat");
    for (let i = 0; i < 5; i++) {
      await at.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
      const isMarked = () =>
        at.page.evaluate(() => {
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
      await expect.poll(() => names(at.page), DEADLINE).toEqual(expected);
    };
    await expectNames(["WeChat"]);
    await at.page.evaluate(`post("b", "<p>At ten some of them had moved to KakaoTalk.</p>")`);
    await expectNames(["KakaoTalk", "WeChat"]);
    await at.page.evaluate(`edit("a", "<p>At nine the owners of groups on Weibo were told to wait.</p>")`);
    await expectNames(["KakaoTalk", "Weibo"]);
    await at.page.evaluate(`withdraw("b")`);
    await expectNames(["Weibo"]);
  });

  test("a list that recycles its rows", async () => {
    await open("rows.html");
    for (const top of [0, 4_000, 4_020, 390_000, 800]) {
      await at.page.evaluate((to) => document.querySelector("#list")?.scrollTo({ top: to }), top);
      await expect
        .poll(async () => ({ marked: await names(at.page) }), DEADLINE)
        .toEqual({ marked: await at.page.evaluate("shown()") });
    }
  });

  test("the next article of a single-page site, with its own date", async () => {
    await open("app.html");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat"]);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "12 Sep 2017" });
    await at.page.evaluate(
      `show("2021-03-04", "Years later WhatsApp is what this article is about, and WeChat.")`,
    );
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat", "WhatsApp"]);
    await at.page.mouse.move(2, 2);
    await at.page.keyboard.press("Escape");
    await expect.poll(() => readPopover(at.page)).toBeNull();
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "4 Mar 2021" });
  });

  // Firefox shows JSON in a page of its own, which no extension may read.
  test.runIf(kind === "chromium")("a JSON document", async () => {
    await open("data.json");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat"]);
  });

  test("roots attached and elements defined after the page was read; slots", async () => {
    await open("roots.html");
    await expect.poll(() => names(at.page), DEADLINE).toContain("WeChat");
    await rest();
    await at.page.evaluate("attach()");
    await expect
      .poll(() => names(at.page), DEADLINE)
      .toEqual(expect.arrayContaining(["KakaoTalk", "WhatsApp"]));
    await at.page.evaluate("define()");
    await expect
      .poll(() => names(at.page), DEADLINE)
      .toEqual(["Instagram", "KakaoTalk", "WeChat", "Weibo", "WhatsApp", "YouTube"]);
    await at.page.evaluate("attachFull()");
    await expect.poll(() => names(at.page), DEADLINE).toContain("Discord");
  });

  test("a slot's own text only while nothing is slotted in", async () => {
    await open("fallback.html");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["Telegram"]);
    await rest();
    expect(await names(at.page)).toEqual(["Telegram"]);
    await at.page.evaluate("window.kept = document.querySelector('#slotted'); kept.remove()");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["Telegram", "WeChat"]);
    await at.page.evaluate("document.querySelector('x-note').append(kept)");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["Telegram"]);
  });

  test("nothing that somebody writes, in frames and roots neither", async () => {
    await open("editors.html");
    await expect.poll(() => inAllFrames(at.page), DEADLINE).toContain("WeChat");
    await rest();
    await expect.poll(() => inAllFrames(at.page), DEADLINE).toEqual(["WeChat"]);
  });

  test("a document that becomes an editor, and none again", async () => {
    await open("blog.html");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat"]);
    await at.page.evaluate(() => (document.designMode = "on"));
    await expect.poll(() => names(at.page), DEADLINE).toEqual([]);
    await at.page.evaluate(() => (document.designMode = "off"));
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat"]);
  });

  test("hidden text is marked when it is shown, however that comes about", async () => {
    await open("hidden.html");
    await expect.poll(() => names(at.page), DEADLINE).toContain("WeChat");
    await rest();
    expect(await names(at.page)).toEqual(["WeChat"]);
    const expected = ["WeChat"];
    for (const [how, name] of Object.entries({
      display: "KakaoTalk",
      visible: "YouTube",
      animated: "WhatsApp",
      content: "Facebook",
      details: "Weibo",
    })) {
      await at.page.evaluate(`reveal.${how}()`);
      expected.push(name);
      await expect.poll(() => names(at.page), DEADLINE).toEqual([...expected].sort());
    }
  });

  test("neither its own popover nor its popup", async () => {
    await open("blog.html");
    await expect.poll(() => names(at.page), DEADLINE).toEqual(["WeChat"]);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
    await rest();
    expect(await names(at.page)).toEqual(["WeChat"]);
    const popup = await at.browser.extensionPage("popup.html");
    await rest();
    expect(await popup.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.close();
  });

  test("a page in the background is not read until it is seen", async () => {
    const front = await at.browser.newPage();
    await front.bringToFront();
    const hidden = () => at.page.evaluate(() => document.visibilityState);
    await expect.poll(hidden, DEADLINE).toBe("hidden");
    await open("scroll.html");
    await rest();
    expect(await hidden()).toBe("hidden");
    expect(await names(at.page)).toEqual([]);
    await at.page.bringToFront();
    await expect.poll(() => names(at.page), DEADLINE).toContain("WeChat");
    await front.close();
  });

  test("no console holds a word of the extension", async () => {
    expect(await problemsOf(at.browser)).toEqual([]);
    expect(at.browser.outside).toEqual([]);
  });
});
