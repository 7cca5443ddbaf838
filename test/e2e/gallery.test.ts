import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenBrowser, openBrowser } from "./driver/index.ts";
import { buildGallery } from "./gallery/build.ts";
import { FEEDS_NAMES, POPOVER_NAMES, POPUP_NAMES } from "./gallery/names.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: { "target-size": { enabled: true } },
};

let folder = "";
let address = "";
let browser: OpenBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lacuna-gallery-"));
  address = await buildGallery(folder);
  browser = await openBrowser("chromium");
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function withCase<T>(
  name: string,
  look: { readonly width?: number; readonly height?: number },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: look.width ?? 560, height: look.height ?? 900 });
    await page.goto(`${address}#${name}`);
    await page.waitForSelector("html[data-ready]");
    return await use(page);
  } finally {
    await page.close();
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.addScriptTag({ path: AXE });
  const { violations: found } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  )) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

describe("accessible by axe, in light and dark", () => {
  test.each([...POPOVER_NAMES, ...POPUP_NAMES, ...FEEDS_NAMES])("%s", async (name) => {
    await withCase(name, {}, async (page) => {
      expect(await violations(page)).toEqual([]);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      expect(await violations(page)).toEqual([]);
    });
  });

  test.each(["wechat", "long", "popup-results", "popup-timeline", "feeds-all", "feeds-preview"])(
    "%s, 320 px wide",
    async (name) => {
      expect(await withCase(name, { width: 320, height: 640 }, violations)).toEqual([]);
    },
  );
});

describe("the popover", () => {
  const frame = `document.querySelector("body > div:last-of-type").shadowRoot`;

  test.each([
    ["320 px wide", { width: 320, height: 640 }],
    ["at 200 % zoom", { width: 640, height: 400 }],
    ["low", { width: 900, height: 260 }],
  ] as const)(
    "%s stays inside the viewport, and its head and foot stay while the middle scrolls",
    async (_name, look) => {
      for (const name of ["wechat", "long"]) {
        const boxes = await withCase(name, look, (page) =>
          page.evaluate(`(() => {
          const root = ${frame};
          const of = (selector) => { const { top, bottom, left, right } = root.querySelector(selector).getBoundingClientRect(); return { top, bottom, left, right }; };
          root.querySelector(".body").scrollTop = 10000;
          return { panel: of(".panel"), head: of(".head"), foot: of(".foot"), wide: root.querySelector(".body").scrollWidth - root.querySelector(".body").clientWidth };
        })()`),
        );
        expect(boxes).toMatchObject({ wide: 0 });
        const { panel, head, foot } = boxes as Record<"panel" | "head" | "foot", DOMRect>;
        expect(panel.left).toBeGreaterThanOrEqual(0);
        expect(panel.right).toBeLessThanOrEqual(look.width);
        expect(panel.top).toBeGreaterThanOrEqual(0);
        expect(panel.bottom).toBeLessThanOrEqual(look.height);
        expect(head.top).toBeGreaterThanOrEqual(panel.top);
        expect(foot.bottom).toBeLessThanOrEqual(panel.bottom);
      }
    },
  );
});

describe("the feeds page", () => {
  test.each(["feeds-all", "feeds-preview", "feeds-standings", "feeds-rtl"])(
    "%s is read without scrolling sideways, 320 px wide",
    async (name) => {
      const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await withCase(name, { width: 320, height: 640 }, (page) => page.evaluate(beyond))).toBe(0);
    },
  );

  test("what asks before it acts puts the keyboard on what changes nothing", async () => {
    await withCase("feeds", {}, async (page) => {
      const focused = "document.activeElement.textContent";
      await page.evaluate(
        `[...document.querySelectorAll("button")].find((one) => one.textContent === "Remove…").click()`,
      );
      await expect.poll(() => page.evaluate(focused)).toBe("Cancel");
    });
  });
});

describe("the popup's search", () => {
  const selected = `document.querySelector("[role=option][aria-selected=true]")?.id`;
  const active = `document.querySelector("[role=combobox]").getAttribute("aria-activedescendant")`;

  test("arrow keys walk the results round, Enter opens, and focus stays in the field", async () => {
    await withCase("popup-results", {}, async (page) => {
      expect(await page.evaluate(selected)).toBe("result-0");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(selected)).toBe("result-1");
      expect(await page.evaluate(active)).toBe("result-1");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(`document.body.dataset.opened`)).toBe("kakaotalk kr");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(selected)).toBe("result-3");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(selected)).toBe("result-0");
      expect(await page.evaluate(`document.activeElement.getAttribute("role")`)).toBe("combobox");
    });
  });

  test('"/" comes back to the field and is not typed into it; Esc clears it', async () => {
    await withCase("popup-results", {}, async (page) => {
      await page.focus(".chip");
      await page.keyboard.press("/");
      expect(await page.evaluate(`document.activeElement.value`)).toBe("kakao china 2014");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(`document.activeElement.value`)).toBe("");
    });
  });

  test("typing starts at the first result again", async () => {
    await withCase("popup-results", {}, async (page) => {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.type("x");
      expect(await page.evaluate(selected)).toBe("result-0");
    });
  });

  test("the modes are radio buttons", async () => {
    await withCase("popup-home", {}, async (page) => {
      await page.focus("input[name=mode]");
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(`document.body.dataset.mode`)).toBe("quiet");
    });
  });

  test("an event that was chosen is scrolled to, and Back has the focus", async () => {
    await withCase("popup-timeline", { height: 620 }, async (page) => {
      const inView = `(() => { const { top, bottom } = document.querySelector(".chosen").getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`;
      expect(await page.evaluate(inView)).toBe(true);
      expect(await page.evaluate(`document.activeElement.title`)).toBe("Back");
    });
  });
});
