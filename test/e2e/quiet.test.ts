import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  hover,
  type OpenBrowser,
  openBrowser,
  storeSettings,
  untilPageSides,
  usePages,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

/** What the spying page has seen of the extension. */
interface Seen {
  readonly seen: readonly string[];
  readonly highlights: number;
  readonly sheets: number;
  readonly nodes: number;
  readonly highlightStyles: readonly string[];
}

describe.each(BROWSERS)("quiet and off in %s", (kind) => {
  const at = usePages(kind, FOLDER);
  let bare: OpenBrowser;
  beforeAll(async () => {
    bare = await openBrowser(kind);
  });
  afterAll(() => bare?.close());

  /** How long a popover took to open where names are marked, in milliseconds. */
  let opening = 0;

  const hoverName = async (where: Page): Promise<void> => {
    const box = await where.evaluate(() => {
      const range = new Range();
      const text = document.querySelector("p")?.firstChild;
      if (text === null || text === undefined) throw new Error("no text");
      range.setStart(text, 10);
      range.setEnd(text, 16);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    await hover(where, box);
  };
  const spy = async (where: Page, begun: () => Promise<void>): Promise<Seen> => {
    await where.goto(`${at.site.origin}/spy.html`);
    await begun();
    await hoverName(where);
    // By the page's own clock, which is as late as that of whatever else is in the page.
    await where.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 800 + 2 * opening);
    return where.evaluate("look()") as Promise<Seen>;
  };

  test("with marks, the page can see them (which is why quiet exists)", async () => {
    await at.open("spy.html");
    await expect.poll(() => at.page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(await at.page.evaluate("look().highlightStyles")).toContain("underline");
    const began = performance.now();
    await hoverName(at.page);
    await waitForPopover(at.page, { text: "WeChat" });
    opening = performance.now() - began;
  });

  test.each(["quiet", "off"] as const)(
    "in %s the page sees what it sees without the extension",
    async (mode) => {
      await storeSettings(at.browser, { mode });
      const names = mode === "quiet" ? ["WeChat", "KakaoTalk"] : [];
      const seen = await spy(at.page, () => untilPageSides(at.browser, at.page, [{ mode, names }]));
      expect(seen).toEqual(await spy(await bare.newPage(), () => Promise.resolve()));
    },
  );

  test("a page cannot load the parts of the page side, and so not tell that there are any", async () => {
    const { host, protocol } = new URL(at.browser.extensionOrigin);
    await at.open("spy.html");
    const probe = (address: string) => at.page.evaluate(`probe(${JSON.stringify(address)})`);
    expect(await probe(`${at.site.origin}/spy.html`)).toContain("fetch");
    const others = `${protocol}//${host.split("").toReversed().join("")}/page.js`;
    expect(await probe(`${protocol}//${host}/page.js`)).toEqual([]);
    expect(await probe(others)).toEqual([]);
  });

  test("one site can be quiet while others are marked, and changes take hold at once", async () => {
    await storeSettings(at.browser, { mode: "marks" });
    await at.open("csp.html");
    await expect.poll(() => at.page.evaluate(() => CSS.highlights.size)).toBe(1);
    await storeSettings(at.browser, { mode: "marks", sites: { "127.0.0.1": "off" } });
    await expect.poll(() => at.page.evaluate(() => CSS.highlights.size)).toBe(0);
    await at.page.goto(`${at.site.otherOrigin}/csp.html`);
    await expect.poll(() => at.page.evaluate(() => CSS.highlights.size)).toBe(1);
  });
});
