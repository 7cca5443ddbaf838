import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  type OpenBrowser,
  openBrowser,
  type Site,
  serve,
  untilRead,
  waitForMarks,
} from "./driver/index.ts";

const DEADLINE = { timeout: 15_000 };

const head = (title: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>`;
const paragraph = (index: number): string =>
  `<p id="p${index}">In week ${index} the reporters wrote of WeChat, and of ${"what became of it there ".repeat(20)}.</p>`;

/** More than is read at once, with an aside behind it that is in view. */
const LONG = `${head("A very long page")}<main>${Array.from({ length: 4_000 }, (_, index) => paragraph(index)).join("\n")}</main>
<aside style="position:fixed;right:0;bottom:0;width:12em;background:canvas"><p id="beside">Beside it the readers of KakaoTalk are told to wait.</p></aside></html>`;

/** A page whose script heaps up blocks below what is seen, in the page and in a list that scrolls by itself. */
const HEAPS = `${head("A page that heaps up")}<p>At first only Weibo is named in this text.</p>
<section id="list" style="height:300px;overflow:auto"></section><section id="page"></section><script>
window.heap = (into, count) => document.getElementById(into).append(...Array.from({ length: count }, (_, index) => {
  const p = document.createElement("p");
  p.style.height = "40px";
  p.textContent = "In week " + index + " all of them wrote of " + ["WeChat", "KakaoTalk", "YouTube"][index % 3] + " once more.";
  p.id = into + index;
  return p;
}));
</script></html>`;

describe.each(BROWSERS)("text far from the reader in %s", (kind) => {
  let site: Site;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ "/long": LONG, "/heaps": HEAPS });
    browser = await openBrowser(kind, { extension: extensionPath(kind) });
    page = await browser.newPage();
    await page.goto(`${site.origin}/heaps`);
    await waitForMarks(page, { timeout: 20_000 });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(`${site.origin}/${path}`);
    await waitForMarks(page, { timeout: 20_000 });
  };
  const isMarked = (id: string): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get("lacuna") ?? [])].some(
          ({ startContainer }) => startContainer.parentElement?.id === wanted,
        ),
      id,
    );
  const show = (id: string): Promise<void> =>
    page.evaluate((wanted) => {
      document.getElementById(wanted)?.scrollIntoView({ behavior: "instant", block: "center" });
    }, id);
  const heap = (into: string, count: number): Promise<unknown> => page.evaluate(`heap("${into}", ${count})`);

  test("of a very long page, wherever the reader leaps, and beside it", async () => {
    await open("long");
    await expect.poll(() => isMarked("beside"), DEADLINE).toBe(true);
    for (const id of ["p3999", "p2500", "p3200"]) {
      await show(id);
      await expect.poll(() => isMarked(id), DEADLINE).toBe(true);
    }
  });

  test("of blocks that a script heaps up below, there too when it goes on and moves them", async () => {
    await open("heaps");
    await heap("page", 1_000);
    await untilRead(page);
    await heap("page", 1_000);
    await untilRead(page);
    await page.evaluate(() => {
      const all = document.getElementById("page");
      if (all?.firstElementChild) all.append(all.firstElementChild);
      document.getElementById("page999")?.remove();
    });
    for (const id of ["page500", "page3"]) {
      await show(id);
      await expect.poll(() => isMarked(id), DEADLINE).toBe(true);
    }
  });

  test("of blocks in a list that scrolls by itself, and of those that are not shown at first", async () => {
    await open("heaps");
    await heap("list", 600);
    await page.evaluate(() => document.getElementById("page")?.setAttribute("hidden", ""));
    await heap("page", 300);
    await untilRead(page);
    // Only the list is scrolled: 600 blocks of 56 pixels each.
    await page.evaluate(() => document.getElementById("list")?.scrollTo({ top: 300 * 56 }));
    await expect.poll(() => isMarked("list300"), DEADLINE).toBe(true);
    await page.evaluate(() => document.getElementById("page")?.removeAttribute("hidden"));
    await show("page100");
    await expect.poll(() => isMarked("page100"), DEADLINE).toBe(true);
  });
});
