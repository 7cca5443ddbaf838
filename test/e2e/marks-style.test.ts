import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSERS,
  extensionPath,
  type OpenBrowser,
  openBrowser,
  type Site,
  serve,
  storeSettings,
} from "./driver/index.ts";

const TEXT = "<p>Groups on WeChat closed ahead of the rules.</p>";
/** What the page could see of the marks' style before it had a body. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page with frames</title>
<script>const early = getComputedStyle(document.documentElement, "::highlight(lacuna)").textDecorationLine;</script>
<body>${TEXT}
<iframe srcdoc="${TEXT}"></iframe><iframe sandbox srcdoc="${TEXT}"></iframe><iframe id="blob"></iframe>
<script>blob.src = URL.createObjectURL(new Blob(["<!doctype html>${TEXT}"], { type: "text/html" }));</script></html>`;

/** How the frame's root would be drawn if it were marked, how many sheets were adopted, how many marks there are. */
interface Look {
  readonly line: string;
  readonly sheets: number;
  readonly marks: number;
}
const look = (where: Page | Frame): Promise<Look> =>
  where.evaluate(() => ({
    line: getComputedStyle(document.documentElement, "::highlight(lacuna)").textDecorationLine,
    sheets: document.adoptedStyleSheets.length,
    marks: CSS.highlights.get("lacuna")?.size ?? 0,
  }));
const lookAll = (page: Page): Promise<readonly Look[]> => Promise.all(page.frames().map(look));
const four = (one: Look): readonly Look[] => Array.from({ length: 4 }, () => one);
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

const GIVEN: Look = { line: "underline", sheets: 0, marks: 1 };
const ADOPTED: Look = { line: "underline", sheets: 1, marks: 1 };
const NOTHING: Look = { line: "none", sheets: 0, marks: 0 };

describe.each(BROWSERS)("the style of marks in %s", (kind) => {
  let site: Site;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ "/": PAGE });
    browser = await openBrowser(kind, { extension: extensionPath(kind) });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test("is there before the page, in every frame, and is not brought again", async () => {
    await storeSettings(browser, {});
    await page.goto(site.origin);
    expect(await page.evaluate("early")).toBe("underline");
    await expect.poll(() => lookAll(page)).toEqual(four(GIVEN));
  });

  test.each(["quiet", "off"] as const)("is nowhere on a site that is %s, and on others", async (mode) => {
    await storeSettings(browser, { sites: { "127.0.0.1": mode } });
    await page.goto(site.origin);
    await rest();
    expect(await page.evaluate("early")).toBe("none");
    expect(await lookAll(page)).toEqual(four(NOTHING));
    await page.goto(site.otherOrigin);
    await expect.poll(() => lookAll(page)).toEqual(four(GIVEN));
  });

  test("is there on the one site that is marked, and on no other", async () => {
    await storeSettings(browser, { mode: "quiet", sites: { localhost: "marks" } });
    await page.goto(site.otherOrigin);
    expect(await page.evaluate("early")).toBe("underline");
    await expect.poll(() => lookAll(page)).toEqual(four(GIVEN));
    await page.goto(site.origin);
    await rest();
    expect(await page.evaluate("early")).toBe("none");
    expect(await lookAll(page)).toEqual(four(NOTHING));
  });

  test("is adopted where the page began without it, kept there, and taken back", async () => {
    await storeSettings(browser, { mode: "quiet" });
    await page.goto(site.origin);
    await rest();
    await storeSettings(browser, {});
    await page.bringToFront();
    await expect.poll(() => lookAll(page)).toEqual(four(ADOPTED));
    await page.evaluate(
      `document.adoptedStyleSheets = []; document.body.insertAdjacentHTML("beforeend", "${TEXT}")`,
    );
    await expect.poll(() => look(page)).toEqual({ ...ADOPTED, marks: 2 });
    await storeSettings(browser, { mode: "off" });
    await expect.poll(() => lookAll(page)).toEqual(four(NOTHING));
  });
});
