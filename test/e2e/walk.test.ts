import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Walk from "../../utils/page/touched-runs.ts";
import { BROWSERS, type OpenBrowser, openBrowser, type Site, serve } from "./driver/index.ts";

declare const walk: typeof Walk;

/** A page that has the walk itself: stand-ins for a browser's tree walker go by a list that was made at the start. */
async function walkPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL("../../utils/page/touched-runs.ts", import.meta.url)),
        formats: ["iife"],
        name: "walk",
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  return `<!doctype html><meta charset="utf-8"><title>Walk</title><script>${output?.output[0].code ?? ""}</script><body></body>`;
}

const HTML = await walkPage();

describe.each(BROWSERS)("the walk over a page's texts in %s", (kind) => {
  let browser: OpenBrowser;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ "/": HTML });
    browser = await openBrowser(kind, {});
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test("misses nothing when the page moves what it stands on behind all that was still before it", async () => {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const seen = await page.evaluate(() => {
      document.body.innerHTML = "<div><p>of Telegram</p></div>".repeat(3_000);
      const all = [...document.querySelectorAll("p")].map(({ firstChild }) => firstChild);
      const came = new Set<Node>();
      const read = new Set<Node | null>();
      for (const portion of walk.textPortions([document.body], null, 256, (node) => came.has(node))) {
        if (portion === null) continue;
        for (const node of portion.nodes) read.add(node);
        const around = portion.nodes.at(-1)?.parentNode?.parentNode;
        if (came.size > 3 || !around) continue;
        came.add(around);
        document.body.append(around);
      }
      return { moved: came.size, missed: all.filter((node) => !read.has(node)).length };
    });
    expect(seen).toEqual({ moved: 4, missed: 0 });
  });

  test("covers all of a stretch whose edges the page moved or took away before it began", async () => {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const seen = await page.evaluate(() => {
      document.body.innerHTML = "<p>of Telegram</p>".repeat(9);
      const { body } = document;
      const [first, last] = [body.firstElementChild, body.lastElementChild];
      if (first === null || last === null) return null;
      const stretch = { within: body, parent: body, first, last };
      const portions = walk.textPortions([stretch], null, 4_096, (node) => node === first);
      body.append(first);
      last.remove();
      return [...portions].flatMap((portion) => portion?.nodes ?? []).length;
    });
    expect(seen).toBe(8);
  });
});
