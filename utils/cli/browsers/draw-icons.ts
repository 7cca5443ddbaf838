import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./open-browser.ts";

/**
 * Draws the extension's icons from `assets/pictures/icon.svg`, in the sizes that browsers and stores ask for: Chrome
 * takes no SVG. Run by `node utils/cli/browsers/draw-icons.ts` after the drawing was changed.
 */

const SIZES = [16, 32, 48, 128];

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const svg = readFileSync(path("assets/pictures/icon.svg"), "utf8");

mkdirSync(path("assets/public/icon"), { recursive: true });
const browser = await openBrowser("chromium");
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path(`assets/public/icon/${size}.png`), omitBackground: true });
}
await browser.close();
