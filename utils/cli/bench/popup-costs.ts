import type { Page } from "puppeteer-core";
import { openBrowser } from "../browsers/open-browser.ts";
import { AFTER_PAINT } from "./after-paint.ts";
import { builtExtension } from "./built.ts";
import { type Figure, median, quantile } from "./report.ts";

const QUERIES = ["wechat china", "telegram 2018", "whatsapp brazil", "微博", "line taiwan", "юtube block"];

/** Tells when the box takes words: milliseconds after the page was asked for, with the frame painted. */
const USABLE = `new Promise((resolve) => {
  const painted = () => ${AFTER_PAINT}(resolve);
  const ready = () => document.querySelector("[role=combobox]:not([disabled])") !== null;
  if (ready()) return painted();
  new MutationObserver((_, observer) => ready() && (observer.disconnect(), painted()))
    .observe(document, { childList: true, subtree: true, attributes: true });
})`;

/** Collects, for every keystroke, the milliseconds until the frame with its results is painted. */
const LISTEN = `(() => {
  window.strokes = [];
  document.querySelector("[role=combobox]").addEventListener("input", (event) => {
    const struck = event.timeStamp;
    ${AFTER_PAINT}((painted) => window.strokes.push(painted - struck));
  }, { capture: true });
})()`;

/** The popup of the built extension in Chromium, shown in a tab: opened → usable, and keystroke → results. */
export async function popupCosts(repeats: number): Promise<readonly Figure[] | null> {
  const extension = builtExtension("chromium");
  if (extension === null) return null;
  const browser = await openBrowser("chromium", { extension });
  try {
    const popup = await browser.extensionPage("popup.html");
    await popup.waitForSelector("[role=combobox]:not([disabled])");
    const opened: number[] = [];
    for (let turn = 0; turn < repeats; turn++) {
      await popup.reload({ waitUntil: "domcontentloaded" });
      opened.push(Number(await popup.evaluate(USABLE)));
    }
    const strokes = await strokesIn(popup);
    const note = (values: readonly number[]): string =>
      `95th percentile of ${values.length}; median ${median(values).toFixed(0)} ms`;
    return [
      {
        what: "popup opened → usable",
        value: quantile(opened, 0.95),
        unit: "ms",
        budget: 150,
        note: note(opened),
      },
      {
        what: "keystroke → results painted",
        value: quantile(strokes, 0.95),
        unit: "ms",
        // A frame goes by before anything is painted: what is allowed is the work before it.
        budget: 16 + FRAME_MS,
        note: `${note(strokes)}, a frame of waiting in it`,
      },
    ];
  } finally {
    await browser.close();
  }
}

const FRAME_MS = 1_000 / 60;

async function strokesIn(popup: Page): Promise<readonly number[]> {
  await popup.evaluate(LISTEN);
  for (const query of QUERIES) {
    await popup.click("[role=combobox]", { count: 3 });
    await popup.keyboard.type(query, { delay: 120 });
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const strokes: unknown = await popup.evaluate("window.strokes");
  return Array.isArray(strokes) ? strokes.map(Number) : [];
}
