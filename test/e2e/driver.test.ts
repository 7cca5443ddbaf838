import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  allMarks,
  BROWSERS,
  boxesInPopover,
  clickInPopover,
  hover,
  hoverText,
  inPopover,
  marks,
  openBrowser,
  problemsOf,
  readPopover,
  serve,
  waitForMarks,
  waitForPopover,
} from "./driver/index.ts";
import type { OpenBrowser, Site } from "./driver/index.ts";

const PROBE = fileURLToPath(new URL("../fixtures/probe-extension", import.meta.url));
const BUTTONS = ["log", "throw", "reject", "fetch", "background", "background-fetch"]
  .map((id) => `<button id="${id}">${id}</button>`)
  .join("");

let site: Site;
beforeAll(async () => {
  site = await serve({
    "/": `<!doctype html><title>Birds</title><p>One <i>bird</i>, Gamayun.</p><p style="padding-left: 400px">${BUTTONS}</p>
      <div style="height: 3000px"></div><p>And Gamayun again.</p>`,
    "/frames": `<!doctype html><title>Frames</title><h1>Frames</h1><div id="place"></div>`,
    "/inner": `<!doctype html><p>Inside: Gamayun.</p>`,
    "/plain": { body: "Gamayun", headers: { "Content-Type": "text/plain" } },
  });
});
afterAll(() => site.close());

describe.each(BROWSERS)("%s", (kind) => {
  let browser: OpenBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(kind, {
      extension: PROBE,
      dark: true,
      lang: "ko-KR",
      width: 900,
      height: 600,
    });
    page = await browser.newPage();
    await page.goto(site.origin);
    await waitForMarks(page, { count: 2, highlight: "probe" });
  });
  afterAll(() => browser?.close());

  test("pages have the size, the colours and the language asked for", async () => {
    const seen = await page.evaluate(() => [
      innerWidth,
      innerHeight,
      matchMedia("(prefers-color-scheme: dark)").matches,
      navigator.language,
    ]);
    expect(seen).toEqual([900, 600, true, "ko-KR"]);
  });

  test("marks are read in document order, with their places in the text", async () => {
    const text = await page.evaluate(() => document.body.textContent ?? "");
    const found = await marks(page, "probe");
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Gamayun", "Gamayun"]);
    expect(found.map(({ start }) => start)).toEqual([text.indexOf("Gamayun"), text.lastIndexOf("Gamayun")]);
    expect(await allMarks(page, "probe", 20)).toEqual(found);
    expect(await marks(page, "another")).toEqual([]);
  });

  test("a popover in a closed root is read, inspected and clicked", async () => {
    expect(await readPopover(page)).toBeNull();
    await expect(hoverText(page, "Sirin", 0, "probe")).rejects.toThrow("marked: Gamayun");
    await hoverText(page, "Gamayun", 1, "probe");
    const reading = await waitForPopover(page, { text: "prophecy" });
    expect(reading.text).toContain("A bird of prophecy.");
    expect(reading.text).not.toContain("never shown");
    expect(reading.html).toContain('<p data-on="2017-09-12">A bird of <b>prophecy</b>.</p>');
    expect(reading.html).not.toContain("<style");
    expect(reading.links).toEqual([
      { text: "Source", href: "https://source.example/", rel: "noreferrer noopener", target: "" },
    ]);
    expect(reading.box).toMatchObject({ x: 40, y: 40 });
    await clickInPopover(page, "button");
    expect(await inPopover(page, (root) => root.querySelector("output")?.textContent, null)).toBe("1");
    expect(await boxesInPopover(page, "b, output")).toHaveLength(2);
    await expect(clickInPopover(page, "dialog")).rejects.toThrow("shows no dialog");
    await expect(waitForPopover(page, { text: "Alkonost", timeout: 50 })).rejects.toThrow(
      "it reads: Gamayun",
    );
  });

  test("all of it holds inside a frame of another site", async () => {
    const outer = await browser.newPage();
    await outer.goto(`${site.origin}/frames`);
    await outer.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      frame.width = "500";
      frame.height = "300";
      document.querySelector("#place")?.append(frame);
    }, `${site.otherOrigin}/inner`);
    const frame = await outer.waitForFrame((each) => each.url().endsWith("/inner"));
    const [mark] = await waitForMarks(frame, { highlight: "probe" });
    if (mark === undefined) throw new Error("no mark");
    await hover(frame, mark);
    const reading = await waitForPopover(frame, { text: "prophecy" });
    expect(reading.box.y).toBeGreaterThan(40);
    await clickInPopover(frame, "button");
    expect(await inPopover(frame, (root) => root.querySelector("output")?.textContent, null)).toBe("1");
    expect(await readPopover(outer)).toBeNull();
    await outer.close();
  });

  test("text documents have marks, too", async () => {
    const plain = await browser.newPage();
    await plain.goto(`${site.origin}/plain`);
    await expect.poll(() => marks(plain, "probe")).toEqual([{ text: "Gamayun", start: 0, end: 7 }]);
    await plain.close();
  });

  test("pages of the extension open and can ask its background", async () => {
    const inside = await browser.extensionPage("page.html");
    await expect.poll(() => inside.evaluate(() => document.body.innerText)).toContain("probe reply");
    expect(await inside.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
    await inside.close();
  });

  test("what the extension says and what it fails at is seen, wherever it runs", async () => {
    expect(await problemsOf(browser)).toEqual([]);
    const said = (await browser.log())
      .filter((entry) => entry.from === "extension")
      .map((entry) => entry.text);
    expect(said).toEqual(expect.arrayContaining(["probe background", "probe content /", "probe page"]));
    await page.evaluate(() => console.error("the page's own"));
    for (const id of ["log", "throw", "reject", "background"]) await page.click(`#${id}`);
    await expect
      .poll(async () =>
        (await problemsOf(browser)).map(({ kind: how, text }) => `${how}: ${text.split("\n")[0]}`).sort(),
      )
      .toEqual([
        "console: probe background error",
        expect.stringMatching(/^console: probe content error .*why.*asked/),
        "exception: Error: probe background failed",
        "exception: Error: probe content failed",
        "exception: Error: probe content rejected",
      ]);
  });

  test("what would have left the machine is seen and stopped", async () => {
    expect(browser.outside).toEqual([]);
    await page.click("#fetch");
    await expect.poll(() => browser.outside).toEqual(["http://probe.example/content"]);
    await page.click("#background-fetch");
    await expect.poll(() => browser.outside.length).toBe(2);
    expect(browser.outside[1]).toMatch(/^http:\/\/probe\.example\/background$|^probe\.example:443$/);
    expect(site.requests).toContain("/inner");
  });

  test("an extension that cannot be loaded is an error, and no browser is left", async () => {
    const broken = mkdtempSync(join(tmpdir(), "lacuna broken "));
    const manifest = {
      manifest_version: 3,
      browser_specific_settings: { gecko: { id: "broken@lacuna.example" } },
    };
    writeFileSync(join(broken, "manifest.json"), JSON.stringify(manifest));
    await expect(openBrowser(kind, { extension: broken })).rejects.toThrow(/extension|manifest|version/i);
    rmSync(broken, { recursive: true });
  });
});
