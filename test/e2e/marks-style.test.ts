import type { Frame, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { BROWSERS, storeSettings, untilPageSides, usePages } from "./driver/index.ts";

const TEXT = "<p>Groups on WeChat closed ahead of the rules.</p>";
/** What the page could see of the marks' style before it had a body. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page with frames</title>
<script>const early = getComputedStyle(document.documentElement, "::highlight(lacuna)").textDecorationLine;</script>
<body>${TEXT}
<iframe srcdoc="${TEXT}"></iframe><iframe sandbox srcdoc="${TEXT}"></iframe><iframe id="blob"></iframe>
<script>blob.src = URL.createObjectURL(new Blob(["<!doctype html>${TEXT}"], { type: "text/html" }));</script></html>`;

const COLOURS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Text of many colours</title>
<style>p { font: 24px/48px sans-serif; margin: 0 } .red { color: #e00000 } .light { color: #eeeeee; background: #111111 }</style>
<p id="black">In black, groups on WeChat closed ahead of the rules.</p>
<p id="red" class="red">In red, groups on <b>WeChat</b> closed ahead of the rules.</p>
<p id="light" class="light">In light, groups on WeChat closed ahead of the rules.</p>
<div id="root"><template shadowrootmode="open"><style>p { color: #e00000; font: 24px/48px sans-serif; margin: 0 }</style>
<p>In a root, groups on WeChat closed ahead of the rules.</p><div><template shadowrootmode="open"><p>Deeper, WeChat is named.</p></template></div></template></div></html>`;

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

const GIVEN: Look = { line: "underline", sheets: 0, marks: 1 };
const ADOPTED: Look = { line: "underline", sheets: 1, marks: 1 };
const NOTHING: Look = { line: "none", sheets: 0, marks: 0 };

describe.each(BROWSERS)("the style of marks in %s", (kind) => {
  const at = usePages(kind, { "/": PAGE, "/colours": COLOURS });
  /** Until the page side is in all four frames, and in those that are quiet has read the one name that there is. */
  const untilSides = (mode: "quiet" | "off"): Promise<void> => {
    const side = { mode, names: mode === "quiet" ? ["WeChat"] : [] };
    return untilPageSides(at.browser, at.page, [side, side, side, side]);
  };

  test("is there before the page, in every frame, and is not brought again", async () => {
    await storeSettings(at.browser, {});
    await at.open("");
    expect(await at.page.evaluate("early")).toBe("underline");
    await expect.poll(() => lookAll(at.page)).toEqual(four(GIVEN));
  });

  test.each(["quiet", "off"] as const)("is nowhere on a site that is %s, and on others", async (mode) => {
    await storeSettings(at.browser, { sites: { "127.0.0.1": mode } });
    await at.open("");
    await untilSides(mode);
    expect(await at.page.evaluate("early")).toBe("none");
    expect(await lookAll(at.page)).toEqual(four(NOTHING));
    await at.page.goto(at.site.otherOrigin);
    await expect.poll(() => lookAll(at.page)).toEqual(four(GIVEN));
  });

  test("is there on the one site that is marked, and on no other", async () => {
    await storeSettings(at.browser, { mode: "quiet", sites: { localhost: "marks" } });
    await at.page.goto(at.site.otherOrigin);
    expect(await at.page.evaluate("early")).toBe("underline");
    await expect.poll(() => lookAll(at.page)).toEqual(four(GIVEN));
    await at.open("");
    await untilSides("quiet");
    expect(await at.page.evaluate("early")).toBe("none");
    expect(await lookAll(at.page)).toEqual(four(NOTHING));
  });

  test("is adopted where the page began without it, kept there, and taken back", async () => {
    await storeSettings(at.browser, { mode: "quiet" });
    await at.open("");
    await untilSides("quiet");
    await storeSettings(at.browser, {});
    await at.page.bringToFront();
    await expect.poll(() => lookAll(at.page)).toEqual(four(ADOPTED));
    await at.page.evaluate(
      `document.adoptedStyleSheets = []; document.body.insertAdjacentHTML("beforeend", "${TEXT}")`,
    );
    await expect.poll(() => look(at.page)).toEqual({ ...ADOPTED, marks: 2 });
    await storeSettings(at.browser, { mode: "off" });
    await expect.poll(() => lookAll(at.page)).toEqual(four(NOTHING));
  });

  test.each([
    ["given", { mode: "marks" }],
    ["adopted", { mode: "quiet" }],
  ] as const)(
    "%s, it draws marks that are seen on light and dark pages, in shadow roots too",
    async (_how, before) => {
      await storeSettings(at.browser, before);
      await at.open("colours");
      await storeSettings(at.browser, {});
      await at.page.bringToFront();
      await expect.poll(async () => (await look(at.page)).marks).toBe(5);
      await untilDrawn(at.page);
      const { black, red, light, root, deeper } = await lineColours(at.page);
      // What is not text needs a contrast of 3 (https://www.w3.org/TR/WCAG22/#non-text-contrast).
      expect(contrast(black, [255, 255, 255])).toBeGreaterThanOrEqual(3);
      expect(contrast(red, [255, 255, 255])).toBeGreaterThanOrEqual(3);
      expect(contrast(light, [17, 17, 17])).toBeGreaterThanOrEqual(3);
      for (const [r, , b] of [black, light]) expect(b).toBeGreaterThan(r);
      expect(root).toEqual(red);
      expect(deeper).toEqual(black);
    },
  );
});

type Colour = readonly [number, number, number];
type Colours = Readonly<Record<"black" | "red" | "light" | "root" | "deeper", Colour>>;

/** Between two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: Colour, other: Colour): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Until what stands in the page has been drawn. */
function untilDrawn(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** The colour of what marks add to each line: the pixel that differs most from the page without them. */
async function lineColours(page: Page): Promise<Colours> {
  const marked = await page.screenshot({ encoding: "base64" });
  await page.evaluate(() => CSS.highlights.delete("lacuna"));
  const bare = await page.screenshot({ encoding: "base64" });
  return page.evaluate(
    async (pictures) => {
      const pixels = async (picture: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        if (canvas === null) throw new Error("no canvas");
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height);
      };
      const [after, before] = [await pixels(pictures.marked), await pixels(pictures.bare)];
      const at = ({ data, width }: ImageData, x: number, y: number): [number, number, number] => {
        const from = 4 * (y * width + x);
        return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
      };
      const colourIn = (line: Element | null | undefined): [number, number, number] => {
        if (line === null || line === undefined) throw new Error("no such line");
        const { left, right, top, bottom } = line.getBoundingClientRect();
        let found: { by: number; colour: [number, number, number] } = { by: 0, colour: [-1, -1, -1] };
        for (let y = Math.ceil(top); y < bottom; y++) {
          for (let x = Math.ceil(left); x < right; x++) {
            const [colour, unmarked] = [at(after, x, y), at(before, x, y)];
            const by = colour.reduce((sum, value, i) => sum + Math.abs(value - (unmarked[i] ?? 0)), 0);
            if (by > found.by) found = { by, colour };
          }
        }
        return found.colour;
      };
      const root = document.querySelector("#root")?.shadowRoot;
      return {
        black: colourIn(document.querySelector("#black")),
        red: colourIn(document.querySelector("#red")),
        light: colourIn(document.querySelector("#light")),
        root: colourIn(root?.querySelector("p")),
        deeper: colourIn(root?.querySelector("div")?.shadowRoot?.querySelector("p")),
      };
    },
    { marked, bare },
  );
}
