import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hoverText } from "./marks.ts";
import { openBrowser } from "./open-browser.ts";
import { waitForPopover } from "./popover.ts";
import { serve } from "./serve.ts";

/**
 * Takes the README's pictures of the built extension: the popover on the demonstration article and the popup beside it,
 * light and dark. Run by `npm run pictures`.
 */

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const FOLDER = path("assets/pictures");
const POPUP = { width: 392, height: 600 };

mkdirSync(FOLDER, { recursive: true });
const site = await serve(path("test/pages/demo"));
for (const theme of ["light", "dark"] as const) {
  const browser = await openBrowser("chromium", {
    extension: path(".output/chrome-mv3"),
    dark: theme === "dark",
    width: 900,
    height: 960,
  });
  const article = await browser.newPage();
  await article.goto(site.origin);
  await article.waitForFunction(() => (CSS.highlights.get("lacuna")?.size ?? 0) > 0);
  await hoverText(article, "WeChat", 1).catch(() => hoverText(article, "WeChat"));
  await waitForPopover(article, { text: "WeChat" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await article.screenshot({ path: `${FOLDER}/popover-${theme}.png` });
  await article.keyboard.press("Escape");

  const popup = await browser.extensionPage("popup.html");
  await popup.setViewport(POPUP);
  await popup.waitForSelector(".first-run button");
  await popup.click(".first-run button");
  await article.bringToFront();
  await popup.reload();
  await popup.waitForSelector(".chip");
  await popup.bringToFront();
  await popup.type("[role=combobox]", "kakao china 2014");
  await popup.waitForSelector("[role=option]");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await popup.screenshot({ path: `${FOLDER}/popup-${theme}.png` });
  await browser.close();
  console.log(`${theme}: popover and popup`);
}
site.close();
