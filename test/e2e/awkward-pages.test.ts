import { fileURLToPath } from "node:url";
import type { Frame, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import {
  BROWSERS,
  clickInPopover,
  hoverText,
  marks,
  problemsOf,
  readPopover,
  storeSettings,
  untilRead,
  usePages,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

const textsIn = async (where: Page | Frame): Promise<readonly string[]> =>
  (await marks(where)).map(({ text }) => text);

/** What is marked once the page has been read, in document order. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "csp.html": ["WeChat"],
  "quirks.html": ["WeChat", "KakaoTalk"],
  "xhtml.xhtml": ["WeChat", "Telegram", "KakaoTalk"],
  "plain.txt": ["WeChat", "KakaoTalk"],
  "drawing.svg": ["WeChat"],
  "rtl.html": ["WeChat", "واتساب", "KakaoTalk"],
  "vertical.html": ["微信", "カカオトーク"],
  "split.html": ["WeChat", "KakaoTalk"],
  "fields.html": ["WeChat"],
  "menus.html": [],
  "contents.html": ["WeChat", "KakaoTalk"],
  "hostile-css.html": ["WeChat"],
  "transformed.html": ["WeChat", "KakaoTalk", "Tencent Holdings", "LINE", "KakaoTalk"],
  "late.html": [],
};

describe.each(BROWSERS)("awkward pages in %s", (kind) => {
  const at = usePages(kind, FOLDER);
  const { open } = at;

  test.each(Object.entries(EXPECTED))("%s", async (name, expected) => {
    await open(name);
    // Where nothing is to be marked it is too early to look before the page has been read.
    if (expected.length === 0) await untilRead(at.page);
    await expect.poll(() => textsIn(at.page), { timeout: 20_000 }).toEqual(expected);
  });

  test.each([
    "csp.html",
    "quirks.html",
    "xhtml.xhtml",
    "plain.txt",
    "rtl.html",
    "vertical.html",
    "hostile-css.html",
    "transformed.html",
  ])("the popover opens on %s, whole and in the viewport", async (name) => {
    await open(name);
    const [first = ""] = EXPECTED[name] ?? [];
    await expect.poll(() => textsIn(at.page), { timeout: 20_000 }).toContain(first);
    await hoverText(at.page, first);
    const { box } = await waitForPopover(at.page, { text: "WeChat" });
    const view = await at.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.width).toBeGreaterThan(200);
    expect(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height,
    ).toBe(true);
    await at.page.keyboard.press("Escape");
    await expect.poll(() => readPopover(at.page)).toBeNull();
  });

  test("a name across elements opens one popover", async () => {
    await open("split.html");
    await expect.poll(() => textsIn(at.page)).toContain("KakaoTalk");
    await hoverText(at.page, "KakaoTalk");
    await waitForPopover(at.page, { text: "KakaoTalk" });
  });

  test("open shadow roots are read, closed ones are not", async () => {
    await open("shadow.html");
    await expect.poll(async () => (await shadowMarks(at.page)).sort()).toEqual(["KakaoTalk", "WeChat"]);
  });

  test("frames with text are read; hidden, tiny and empty ones are not", async () => {
    await open("frames.html");
    await expect
      .poll(async () => (await Promise.all(at.page.frames().map(textsIn))).flat().sort())
      .toEqual(["KakaoTalk", "Telegram", "WeChat"]);
  });

  test("the popover works inside an open modal dialog", async () => {
    await open("dialog.html");
    await expect.poll(() => textsIn(at.page)).toContain("KakaoTalk");
    await hoverText(at.page, "KakaoTalk");
    await waitForPopover(at.page, { text: "KakaoTalk" });
    await clickInPopover(at.page, "button[aria-pressed]");
    await at.page.mouse.move(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await readPopover(at.page)).not.toBeNull();
    await clickInPopover(at.page, "button.icon:last-child");
    await expect.poll(() => readPopover(at.page)).toBeNull();
    expect(await at.page.$("dialog[open]")).not.toBeNull();
  });

  test("text that is shown later is marked then", async () => {
    await open("late.html");
    await untilRead(at.page);
    expect(await textsIn(at.page)).toEqual([]);
    await at.page.click("#b");
    await expect.poll(() => textsIn(at.page)).toEqual(["WeChat"]);
  });

  test("a page that clears the registry and the style sheets gets its marks back with the next", async () => {
    await open("hostile-script.html");
    await expect.poll(() => textsIn(at.page), { timeout: 20_000 }).toEqual(["WeChat", "KakaoTalk"]);
  });

  test("a page that takes its root away and puts it back is marked as before", async () => {
    await open("split.html");
    await expect.poll(() => textsIn(at.page)).toContain("KakaoTalk");
    const root = await at.page.evaluateHandle(() => document.documentElement);
    await at.page.evaluate((taken) => taken.remove(), root);
    // So long that what has left is noticed, and nothing is there to be asked about it.
    await new Promise((resolve) => setTimeout(resolve, 800));
    await at.page.evaluate((taken) => document.append(taken), root);
    await expect.poll(() => textsIn(at.page)).toEqual(["WeChat", "KakaoTalk"]);
    await hoverText(at.page, "KakaoTalk");
    await waitForPopover(at.page, { text: "KakaoTalk" });
  });

  test("a page that writes itself anew is marked anew, and its names open popovers", async () => {
    await open("split.html");
    await expect.poll(() => textsIn(at.page)).toContain("KakaoTalk");
    // By the page itself: a driver's call would not come back from a document that is opened anew.
    await at.page.evaluate(() => {
      setTimeout(() => {
        document.open();
        document.write("<!doctype html><title>Anew</title><p>Only WeChat is named here, in a new root.</p>");
        document.close();
      }, 0);
    });
    await expect.poll(() => textsIn(at.page).catch(() => [])).toEqual(["WeChat"]);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "WeChat" });
  });

  test("a page that is gone by the time a wish is kept is told nothing, and nothing complains", async () => {
    /** What the page does as soon as the popover goes, for which a wish is still on its way. */
    const leaveUnmarked = async (where: Page | Frame, leave: () => void): Promise<void> => {
      await expect.poll(() => textsIn(where)).toContain("KakaoTalk");
      await hoverText(where, "KakaoTalk");
      await waitForPopover(where, { text: "Why this match?" });
      await clickInPopover(where, ".ask");
      await waitForPopover(where, { text: "Never mark" });
      await where.evaluate(
        `new MutationObserver(${leave.toString()}).observe(document.documentElement, { childList: true })`,
      );
      await clickInPopover(where, ".why .plain");
      await new Promise((resolve) => setTimeout(resolve, 800));
      await storeSettings(at.browser, {});
      await at.page.bringToFront();
    };
    await open("split.html");
    await leaveUnmarked(at.page, () => document.documentElement.remove());
    await open("split.html");
    await at.page.evaluate(() => {
      const inner = document.createElement("iframe");
      inner.width = inner.height = "600";
      inner.srcdoc = "<p>A frame that will be gone names KakaoTalk in a sentence.</p>";
      document.body.prepend(inner);
    });
    await expect.poll(() => at.page.frames().length).toBe(2);
    const [, inner] = at.page.frames();
    if (inner === undefined) throw new Error("no frame");
    await leaveUnmarked(inner, () => frameElement?.remove());
    expect(await problemsOf(at.browser)).toEqual([]);
  });

  test("what arrives, changes and leaves", async () => {
    await open("live.html");
    const act = (name: string): Promise<unknown> => at.page.evaluate(`act.${name}()`);
    const settle = async (expected: readonly string[]): Promise<void> => {
      await expect.poll(() => textsIn(at.page), { timeout: 20_000 }).toEqual(expected);
    };
    await settle(["WeChat"]);
    await act("insert");
    await settle(["WeChat", "KakaoTalk"]);
    await act("change");
    await settle(["Weibo", "KakaoTalk"]);
    await act("split");
    await settle(["Weibo", "KakaoTalk"]);
    await act("edit");
    await settle(["KakaoTalk"]);
    await act("leave");
    await settle([]);
    await act("navigate");
    await settle(["Telegram", "WeChat"]);
    await act("recycle");
    await settle(["YouTube"]);
  });

  test("a long page registers what is near the viewport, and the rest on the way", async () => {
    await open("long.html");
    await expect.poll(async () => (await marks(at.page)).length, { timeout: 15_000 }).toBeGreaterThan(20);
    expect((await marks(at.page)).length).toBeLessThan(1_000);
    await at.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await expect
      .poll(async () => (await marks(at.page)).some(({ start }) => start > 100_000), { timeout: 15_000 })
      .toBe(true);
  });

  test("no console holds a word of the extension", async () => {
    expect(await problemsOf(at.browser)).toEqual([]);
    expect(at.browser.outside).toEqual([]);
  });
});

/** Marks with those in open shadow roots, which lie outside the document's own tree. */
function shadowMarks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get("lacuna") ?? [])].map((range) =>
      (range.startContainer.nodeValue ?? "").slice(range.startOffset, range.endOffset),
    ),
  );
}
