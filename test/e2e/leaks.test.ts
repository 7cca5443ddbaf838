import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { BROWSERS, extensionPath, type OpenBrowser, openBrowser, type Site, serve } from "./driver/index.ts";

/** A page that remembers, weakly, every block that it ever had. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page that turns over</title><main></main><script>
const refs = [];
const main = document.querySelector("main");
window.turnOver = (round) => {
  const fresh = Array.from({ length: 400 }, (_, i) => {
    const p = document.createElement(i % 8 === 0 ? "section" : "p");
    const words = "Paragraph " + round + "." + i + " names WeChat, and KakaoTalk as well.";
    if (i % 8 === 0) p.attachShadow({ mode: "open" }).innerHTML = "<p>" + words + "</p>"; else p.textContent = words;
    refs.push(new WeakRef(p), new WeakRef(p.shadowRoot?.firstChild.firstChild ?? p.firstChild));
    return p;
  });
  main.replaceChildren(...fresh);
};
window.clear = () => { history.pushState({}, "", "#end"); main.innerHTML = "<p>The last paragraph names YouTube.</p>"; };
window.alive = () => refs.filter((ref) => ref.deref() !== undefined).length;
window.made = () => refs.length;
</script></html>`;
const ROUNDS = 12;
const PATIENCE = 60_000;

describe.each(BROWSERS)("memory in %s", (kind) => {
  let site: Site;
  let browser: OpenBrowser;
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test("of thousands of blocks that left the page none is kept", async () => {
    site = await serve({ "/": PAGE });
    browser = await openBrowser(kind, { extension: extensionPath(kind) });
    const page = await browser.newPage();
    await page.goto(site.origin);
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(`turnOver(${round})`);
      // Some rounds are read and marked, some are gone before.
      if (round % 3 === 0)
        await expect.poll(() => markCount(page), { timeout: PATIENCE / 4 }).toBeGreaterThan(20);
    }
    await page.evaluate("clear()");
    await expect.poll(() => markCount(page)).toBe(1);
    expect(await page.evaluate("made()")).toBe(ROUNDS * 800);
    const collect = await collector(page, kind);
    await expect
      .poll(
        async () => {
          await collect();
          return page.evaluate("alive()");
        },
        { timeout: PATIENCE, interval: 200 },
      )
      .toBe(0);
  });
});

const markCount = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get("lacuna")?.size ?? 0);

/** Chromium collects when DevTools asks; Firefox when a page has made enough litter. */
async function collector(page: Page, kind: OpenBrowser["kind"]): Promise<() => Promise<void>> {
  if (kind === "chromium") {
    const session = await page.createCDPSession();
    return async () => {
      await session.send("HeapProfiler.collectGarbage");
    };
  }
  return () =>
    page.evaluate(() => {
      for (let i = 0; i < 60; i++) Array.from({ length: 200_000 }, (_, n) => ({ n: n + i }));
    });
}
