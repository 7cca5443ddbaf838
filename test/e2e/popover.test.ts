import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { articlePage } from "./articles/load.ts";
import {
  BROWSERS,
  boxesInPopover,
  clickInPopover,
  extensionPath,
  hoverText,
  inPopover,
  marks,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  readPopover,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";

const article = (date: string): string =>
  articlePage({
    file: "",
    lang: "en",
    date,
    text: "Owners of groups on WeChat began to close them.\nSome of them went over to KakaoTalk in the same week.\nThis line names nobody.",
    mentions: [],
    either: [],
    events: [],
  });

const gone = async (page: Page): Promise<void> => {
  await expect.poll(() => readPopover(page)).toBeNull();
};
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)("popover in %s", (kind) => {
  let site: Site;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({
      "/2017": article("2017-09-17"),
      "/undated": article("").replace(/<meta property[^>]*>/, ""),
      "/living": article("")
        .replace(/<meta property[^>]*>/, "")
        .replace("</body>", "<footer>This page was last edited on 3 May 2018.</footer></body>"),
      "/frames": `<!doctype html><p>Outside, WeChat.</p><iframe width="600" height="500" srcdoc="&lt;p>A frame made of a string names KakaoTalk in a sentence.&lt;/p>"></iframe><iframe width="600" height="500" sandbox srcdoc="&lt;p>A sandboxed frame names YouTube in a sentence.&lt;/p>"></iframe>`,
    });
    browser = await openBrowser(kind, { extension: extensionPath(kind), width: 1000, height: 1200 });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  beforeEach(async () => {
    await page.mouse.move(5, 900);
    await page.goto(`${site.origin}/2017`);
    await expect.poll(async () => (await marks(page)).length).toBe(2);
  });

  test("tells what held when the article was written, and what holds today", async () => {
    await hoverText(page, "WeChat");
    const { text } = await waitForPopover(page, { text: "after this article" });
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toMatch(/When written 17 Sep 2017/);
    expect(flat).toMatch(/Real-name rules[^.]*since 7 Aug 2014/);
    expect(flat).toMatch(/announced 7 Sep 2017: Group-chat rules, from 8 Oct 2017/);
    expect(flat).toMatch(/Today/);
    expect(flat).toMatch(/after this article/);
    expect(flat).toMatch(/bundled data of/);
  });

  test("one that opens where another was closed stays open", async () => {
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "after this article" });
    await page.keyboard.press("Escape");
    await gone(page);
    await hoverText(page, "KakaoTalk");
    await waitForPopover(page, { text: "KakaoTalk" });
    // It was first put where the other one had been, over this name: so the pointer left both.
    await rest(800);
    expect((await readPopover(page))?.text).toContain("KakaoTalk");
  });

  test("an article without a date is not given one", async () => {
    await page.goto(`${site.origin}/undated`);
    await expect.poll(async () => (await marks(page)).length).toBe(2);
    await hoverText(page, "WeChat");
    const { text } = await waitForPopover(page, { text: "No date was found on this page" });
    expect(text).not.toMatch(/When written/);
    expect(text).toMatch(/Today/);
  });

  test("a reader can read as of another day, and go back to the page's own", async () => {
    await page.goto(`${site.origin}/undated`);
    await expect.poll(async () => (await marks(page)).length).toBe(2);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "No date was found on this page" });
    await clickInPopover(page, ".date-note .link");
    await inPopover(
      page,
      (root, day) => {
        const field = root.querySelector("input");
        if (field === null) throw new Error("no field");
        field.value = day;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      "2018-05-03",
    );
    const { text } = await waitForPopover(page, { text: "after the chosen day" });
    expect(text.replace(/\s+/g, " ")).toMatch(/On 3 May 2018/);
    await clickInPopover(page, ".day-field .link");
    await waitForPopover(page, { text: "No date was found on this page" });
  });

  test("a last change is called so", async () => {
    await page.goto(`${site.origin}/living`);
    await expect.poll(async () => (await marks(page)).length).toBe(2);
    await hoverText(page, "WeChat");
    const { text } = await waitForPopover(page, { text: "after this page’s last change" });
    expect(text.replace(/\s+/g, " ")).toMatch(/Last changed 3 May 2018/);
    expect(text).not.toMatch(/When written|this article/);
  });

  test("every link leaves without a trace", async () => {
    await hoverText(page, "KakaoTalk");
    const { links } = await waitForPopover(page, { text: "KakaoTalk" });
    expect(links.length).toBeGreaterThan(3);
    expect(
      links.filter(
        ({ rel, target, href }) =>
          rel !== "noreferrer noopener" || target !== "_blank" || !/^https?:/.test(href),
      ),
    ).toEqual([]);
  });

  test("passing over a name opens nothing", async () => {
    await hoverText(page, "WeChat");
    await page.mouse.move(5, 900);
    await rest(600);
    expect(await readPopover(page)).toBeNull();
  });

  test("nothing of it is in the page before the rest was long enough, though it is drawn by then", async () => {
    await page.evaluate(() => {
      const seen = { moved: 0, added: 0 };
      addEventListener("pointermove", ({ timeStamp }) => (seen.moved ||= timeStamp), { capture: true });
      new MutationObserver(() => (seen.added ||= performance.now())).observe(document.documentElement, {
        childList: true,
      });
      Object.assign(window, { seen });
    });
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "WeChat" });
    // A clock that is kept coarse may be off by some milliseconds.
    expect(Number(await page.evaluate("seen.added - seen.moved"))).toBeGreaterThan(245);
  });

  test("the way from name to popover is forgiven, and leaving both closes it", async () => {
    await hoverText(page, "WeChat");
    const { box } = await waitForPopover(page, { text: "WeChat" });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await rest(700);
    expect(await readPopover(page)).not.toBeNull();
    await page.mouse.move(5, 1_100, { steps: 3 });
    await gone(page);
  });

  test("Esc closes without moving the pointer, and the page has nothing of it afterwards", async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "WeChat" });
    await page.keyboard.press("Escape");
    await gone(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test("pinned, it stays until it is closed", async () => {
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "WeChat" });
    await clickInPopover(page, "button[aria-pressed]");
    await page.mouse.move(5, 1_100);
    await rest(800);
    expect(await readPopover(page)).not.toBeNull();
    await clickInPopover(page, "button.icon", 1);
    await gone(page);
  });

  test("it scrolls inside and keeps head and foot", async () => {
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "WeChat" });
    const [head] = await boxesInPopover(page, ".head");
    const [foot] = await boxesInPopover(page, ".foot");
    const box = (await readPopover(page))?.box;
    if (head === undefined || foot === undefined || box === undefined) throw new Error("no head or foot");
    expect(head.y).toBeGreaterThanOrEqual(box.y);
    expect(foot.y + foot.height).toBeLessThanOrEqual(box.y + box.height + 1);
  });

  test("it opens inside frames, sandboxed ones too", async () => {
    await page.goto(`${site.origin}/frames`);
    for (const [index, name] of [
      [1, "KakaoTalk"],
      [2, "YouTube"],
    ] as const) {
      const frame = page.frames()[index];
      if (frame === undefined) throw new Error(`no frame ${index}`);
      await expect.poll(async () => (await marks(frame)).length, { timeout: 8_000 }).toBe(1);
      await hoverText(frame, name);
      await waitForPopover(frame, { text: name });
      await page.keyboard.press("Escape");
      await page.mouse.move(900, 1_100);
      await rest(400);
    }
  });

  test("no console holds a word of complaint", async () => {
    await page.goto("about:blank");
    expect(await problemsOf(browser)).toEqual([]);
    expect(browser.outside).toEqual([]);
  });
});

const AWKWARD = fileURLToPath(new URL("../pages/awkward", import.meta.url));

describe("by keyboard and after an update, in chromium", () => {
  let site: Site;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve(AWKWARD);
    browser = await openBrowser("chromium", { extension: extensionPath("chromium") });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** What the browser does on the command's keys, which a driver cannot press: the background asks the tab to walk. */
  const walk = async (direction: "next" | "previous"): Promise<void> => {
    const view = await browser.extensionPage("popup.html");
    await page.bringToFront();
    await view.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { kind: "page.walk", direction: "${direction}" }))`,
    );
    await view.close();
    await page.bringToFront();
  };

  test("the walk goes from name to name with the focus in the popover, and Esc gives it back", async () => {
    await page.goto(`${site.origin}/rtl.html`);
    await expect.poll(async () => (await marks(page)).length).toBe(3);
    await walk("next");
    await waitForPopover(page, { text: "WeChat" });
    await walk("next");
    await waitForPopover(page, { text: "WhatsApp" });
    await walk("previous");
    await waitForPopover(page, { text: "Weixin" });
    await page.keyboard.press("Escape");
    await gone(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });

  test("why a name is marked opens by keyboard, and whoever leaves it unmarked comes to the way back", async () => {
    await page.goto(`${site.origin}/rtl.html`);
    await expect.poll(async () => (await marks(page)).length).toBe(3);
    await walk("next");
    await waitForPopover(page, { text: "WeChat" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForPopover(page, { text: "It is no ordinary word" });
    // Past pin and close to the two buttons that leave it unmarked.
    for (let at = 0; at < 4; at++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForPopover(page, { text: "“WeChat” is no longer marked." });
    await expect.poll(async () => (await marks(page)).length).toBe(2);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await marks(page)).length).toBe(3);
    await gone(page);
  });

  test("a tab left open while the extension is replaced goes quiet without an error", async () => {
    await page.goto(`${site.origin}/csp.html`);
    await expect.poll(async () => (await marks(page)).length).toBe(1);
    const view = await browser.extensionPage("popup.html");
    await view.evaluate("setTimeout(() => chrome.runtime.reload(), 50)").catch(() => undefined);
    await rest(2_000);
    await page.bringToFront();
    if ((await marks(page)).length > 0) await hoverText(page, "WeChat");
    await expect.poll(async () => (await marks(page)).length).toBe(0);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await problemsOf(browser)).toEqual([]);
  });
});
