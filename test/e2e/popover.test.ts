import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { articlePage } from "./articles/load.ts";
import {
  boxesInPopover,
  BROWSERS,
  clickInPopover,
  hoverText,
  inPopover,
  marks,
  problemsOf,
  readPopover,
  usePages,
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
  const at = usePages(
    kind,
    {
      "/2017": article("2017-09-17"),
      "/undated": article("").replace(/<meta property[^>]*>/, ""),
      "/living": article("")
        .replace(/<meta property[^>]*>/, "")
        .replace("</body>", "<footer>This page was last edited on 3 May 2018.</footer></body>"),
      "/frames": `<!doctype html><p>Outside, WeChat.</p><iframe width="600" height="500" srcdoc="&lt;p>A frame made of a string names KakaoTalk in a sentence.&lt;/p>"></iframe><iframe width="600" height="500" sandbox srcdoc="&lt;p>A sandboxed frame names YouTube in a sentence.&lt;/p>"></iframe>`,
    },
    { width: 1000, height: 1200 },
  );
  beforeEach(async () => {
    await at.page.mouse.move(5, 900);
    await at.open("2017");
    await expect.poll(async () => (await marks(at.page)).length).toBe(2);
  });

  test("tells what held when the article was written, and what holds today", async () => {
    await hoverText(at.page, "WeChat");
    const { text } = await waitForPopover(at.page, { text: "after this article" });
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toMatch(/When written 17 Sep 2017/);
    expect(flat).toMatch(/Real-name rules[^.]*since 7 Aug 2014/);
    expect(flat).toMatch(/announced 7 Sep 2017: Group-chat rules, from 8 Oct 2017/);
    expect(flat).toMatch(/Today/);
    expect(flat).toMatch(/after this article/);
    expect(flat).toMatch(/bundled data of/);
  });

  test("leads past what came later to the article's day, and leaves the page where it is", async () => {
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "skip to 17 Sep 2017" });
    await clickInPopover(at.page, ".skip .link");
    const place = () =>
      inPopover(
        at.page,
        (root) => {
          const top = (selector: string) =>
            root.querySelector(selector)?.getBoundingClientRect().top ?? Infinity;
          return Math.abs(top(".cut") - top(".body"));
        },
        null,
      );
    await expect.poll(place).toBeLessThan(3);
    expect(await at.page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("one that opens where another was closed stays open", async () => {
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "after this article" });
    await at.page.keyboard.press("Escape");
    await gone(at.page);
    await hoverText(at.page, "KakaoTalk");
    await waitForPopover(at.page, { text: "KakaoTalk" });
    // It was first put where the other one had been, over this name: so the pointer left both.
    await rest(800);
    expect((await readPopover(at.page))?.text).toContain("KakaoTalk");
  });

  test("an article without a date is not given one", async () => {
    await at.open("undated");
    await expect.poll(async () => (await marks(at.page)).length).toBe(2);
    await hoverText(at.page, "WeChat");
    const { text } = await waitForPopover(at.page, { text: "No date was found on this page" });
    expect(text).not.toMatch(/When written/);
    expect(text).toMatch(/Today/);
  });

  test("a reader can read as of another day, and go back to the page's own", async () => {
    await at.open("undated");
    await expect.poll(async () => (await marks(at.page)).length).toBe(2);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "No date was found on this page" });
    await clickInPopover(at.page, ".date-note .link");
    await inPopover(
      at.page,
      (root, day) => {
        const field = root.querySelector("input");
        if (field === null) throw new Error("no field");
        field.value = day;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      },
      "2018-05-03",
    );
    const { text } = await waitForPopover(at.page, { text: "after the chosen day" });
    expect(text.replace(/\s+/g, " ")).toMatch(/On 3 May 2018/);
    await clickInPopover(at.page, ".day-field .link");
    await waitForPopover(at.page, { text: "No date was found on this page" });
  });

  test("a last change is called so", async () => {
    await at.open("living");
    await expect.poll(async () => (await marks(at.page)).length).toBe(2);
    await hoverText(at.page, "WeChat");
    const { text } = await waitForPopover(at.page, { text: "after this page’s last change" });
    expect(text.replace(/\s+/g, " ")).toMatch(/Last changed 3 May 2018/);
    expect(text).not.toMatch(/When written|this article/);
  });

  test("every link leaves without a trace", async () => {
    await hoverText(at.page, "KakaoTalk");
    const { links } = await waitForPopover(at.page, { text: "KakaoTalk" });
    expect(links.length).toBeGreaterThan(3);
    expect(
      links.filter(
        ({ rel, target, href }) =>
          rel !== "noreferrer noopener" || target !== "_blank" || !/^https?:/.test(href),
      ),
    ).toEqual([]);
  });

  test("passing over a name opens nothing", async () => {
    await hoverText(at.page, "WeChat");
    await at.page.mouse.move(5, 900);
    await rest(600);
    expect(await readPopover(at.page)).toBeNull();
  });

  test("nothing of it is in the page before the rest was long enough, though it is drawn by then", async () => {
    await at.page.evaluate(() => {
      const seen = { moved: 0, added: 0 };
      addEventListener("pointermove", ({ timeStamp }) => (seen.moved ||= timeStamp), { capture: true });
      new MutationObserver(() => (seen.added ||= performance.now())).observe(document.documentElement, {
        childList: true,
      });
      Object.assign(window, { seen });
    });
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
    // A clock that is kept coarse may be off by some milliseconds.
    expect(Number(await at.page.evaluate("seen.added - seen.moved"))).toBeGreaterThan(245);
  });

  test("the way from name to popover is forgiven, and leaving both closes it", async () => {
    await hoverText(at.page, "WeChat");
    const { box } = await waitForPopover(at.page, { text: "WeChat" });
    await at.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await rest(700);
    expect(await readPopover(at.page)).not.toBeNull();
    await at.page.mouse.move(5, 1_100, { steps: 3 });
    await gone(at.page);
  });

  test("Esc closes without moving the pointer, and the page has nothing of it afterwards", async () => {
    const before = await at.page.evaluate(() => document.documentElement.outerHTML);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
    await at.page.keyboard.press("Escape");
    await gone(at.page);
    expect(await at.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test("it stays while the names are found anew, under a pointer that rests as under one that moves on the name", async () => {
    const view = await at.browser.extensionPage("popup.html");
    await at.page.bringToFront();
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "after this article" });
    await at.page.evaluate(`{
      window.marked = new Set(CSS.highlights.get("lacuna"));
      window.left = 0;
      new MutationObserver((all) => all.forEach(({ removedNodes }) => (left += removedNodes.length)))
        .observe(document.documentElement, { childList: true });
    }`);
    // What the background tells when it has other names.
    await view.evaluate(`chrome.storage.local.set({ "names-changed": Date.now() })`);
    await expect
      .poll(() =>
        at.page.evaluate(
          `[...(CSS.highlights.get("lacuna") ?? [])].filter((one) => !marked.has(one)).length`,
        ),
      )
      .toBe(2);
    await rest(800);
    await hoverText(at.page, "WeChat");
    await rest(800);
    expect((await readPopover(at.page))?.text).toContain("When written");
    expect(await at.page.evaluate("left")).toBe(0);
    await at.page.mouse.move(5, 900);
    await gone(at.page);
    await view.close();
  });

  test("pinned, it stays until it is closed", async () => {
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
    await clickInPopover(at.page, "button[aria-pressed]");
    await at.page.mouse.move(5, 1_100);
    await rest(800);
    expect(await readPopover(at.page)).not.toBeNull();
    await clickInPopover(at.page, "button.icon", 1);
    await gone(at.page);
  });

  test("it scrolls inside and keeps head and foot", async () => {
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
    const [head] = await boxesInPopover(at.page, ".head");
    const [foot] = await boxesInPopover(at.page, ".foot");
    const box = (await readPopover(at.page))?.box;
    if (head === undefined || foot === undefined || box === undefined) throw new Error("no head or foot");
    expect(head.y).toBeGreaterThanOrEqual(box.y);
    expect(foot.y + foot.height).toBeLessThanOrEqual(box.y + box.height + 1);
  });

  test("it opens inside frames, sandboxed ones too", async () => {
    await at.open("frames");
    for (const [index, name] of [
      [1, "KakaoTalk"],
      [2, "YouTube"],
    ] as const) {
      const frame = at.page.frames()[index];
      if (frame === undefined) throw new Error(`no frame ${index}`);
      await expect.poll(async () => (await marks(frame)).length, { timeout: 20_000 }).toBe(1);
      await hoverText(frame, name);
      await waitForPopover(frame, { text: name });
      await at.page.keyboard.press("Escape");
      await at.page.mouse.move(900, 1_100);
      await rest(400);
    }
  });

  test("no console holds a word of complaint", async () => {
    await at.page.goto("about:blank");
    expect(await problemsOf(at.browser)).toEqual([]);
    expect(at.browser.outside).toEqual([]);
  });
});

const AWKWARD = fileURLToPath(new URL("../pages/awkward", import.meta.url));

describe("by keyboard and after an update, in chromium", () => {
  const at = usePages("chromium", AWKWARD);

  /** What the browser does on the command's keys, which a driver cannot press: the background asks the tab to walk. */
  const walk = async (direction: "next" | "previous"): Promise<void> => {
    const view = await at.browser.extensionPage("popup.html");
    await at.page.bringToFront();
    await view.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { kind: "page.walk", direction: "${direction}" }))`,
    );
    await view.close();
    await at.page.bringToFront();
  };

  test("the walk goes from name to name with the focus in the popover, and Esc gives it back", async () => {
    await at.open("rtl.html");
    await expect.poll(async () => (await marks(at.page)).length).toBe(3);
    await walk("next");
    await waitForPopover(at.page, { text: "WeChat" });
    await walk("next");
    await waitForPopover(at.page, { text: "WhatsApp" });
    await walk("previous");
    await waitForPopover(at.page, { text: "Weixin" });
    await at.page.keyboard.press("Escape");
    await gone(at.page);
    expect(await at.page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });

  test("why a name is marked opens by keyboard, and whoever leaves it unmarked comes to the way back", async () => {
    await at.open("rtl.html");
    await expect.poll(async () => (await marks(at.page)).length).toBe(3);
    await walk("next");
    await waitForPopover(at.page, { text: "WeChat" });
    await at.page.keyboard.press("Tab");
    await at.page.keyboard.press("Enter");
    await waitForPopover(at.page, { text: "It is no ordinary word" });
    // Past pin and close to the two buttons that leave it unmarked.
    for (let key = 0; key < 4; key++) await at.page.keyboard.press("Tab");
    await at.page.keyboard.press("Enter");
    await waitForPopover(at.page, { text: "“WeChat” is no longer marked." });
    await expect.poll(async () => (await marks(at.page)).length).toBe(2);
    await at.page.keyboard.press("Enter");
    await expect.poll(async () => (await marks(at.page)).length).toBe(3);
    await gone(at.page);
  });

  test("a tab left open while the extension is replaced goes quiet without an error", async () => {
    await at.open("csp.html");
    await expect.poll(async () => (await marks(at.page)).length).toBe(1);
    const view = await at.browser.extensionPage("popup.html");
    await view.evaluate("setTimeout(() => chrome.runtime.reload(), 50)").catch(() => undefined);
    await rest(2_000);
    await at.page.bringToFront();
    if ((await marks(at.page)).length > 0) await hoverText(at.page, "WeChat");
    await expect.poll(async () => (await marks(at.page)).length).toBe(0);
    expect(await at.page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await problemsOf(at.browser)).toEqual([]);
  });
});
