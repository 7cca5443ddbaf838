import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Dataset } from "../../dataset/types.ts";
import { openBrowser } from "../browsers/open-browser.ts";
import { AFTER_PAINT } from "./after-paint.ts";
import { bundleText } from "../dataset/bundle.ts";
import { builtExtension } from "./built.ts";
import { grownDataset } from "./grown-dataset.ts";
import { type Figure, median, quantile } from "./report.ts";

const QUERIES = ["wechat china", "telegram 2018", "whatsapp brazil", "微博", "line taiwan", "юtube block"];

/** What is shown while only names are looked through. */
const OPENING = ".notice.soon";

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

/**
 * The popup of the built extension in Chromium, shown in a tab: opened → usable, and keystroke → results; with a dataset,
 * also with ten times as much of it.
 */
export async function popupCosts(repeats: number, dataset?: Dataset): Promise<readonly Figure[] | null> {
  const extension = builtExtension("chromium");
  if (extension === null) return null;
  const shipped = await costsOf(extension, repeats, { name: "", keystroke: 16 });
  if (dataset === undefined) return shipped;
  const folder = mkdtempSync(join(tmpdir(), "lacuna-popup-"));
  try {
    cpSync(extension, folder, { recursive: true });
    writeFileSync(join(folder, "dataset.json"), bundleText(grownDataset(dataset, 10)));
    return [...shipped, ...(await costsOf(folder, repeats, { name: ", ×10", keystroke: 50 }))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Size {
  readonly name: string;
  /** Milliseconds that a keystroke may take. */
  readonly keystroke: number;
}

async function costsOf(extension: string, repeats: number, size: Size): Promise<readonly Figure[]> {
  const browser = await openBrowser("chromium", { extension });
  try {
    const popup = await browser.extensionPage("popup.html");
    await popup.waitForSelector("[role=combobox]:not([disabled])");
    await untilPrepared(popup);
    const opened: number[] = [];
    for (let turn = 0; turn < repeats; turn++) {
      await popup.reload({ waitUntil: "domcontentloaded" });
      opened.push(Number(await popup.evaluate(USABLE)));
    }
    const answered = await untilAnswered(popup);
    await popup.reload({ waitUntil: "domcontentloaded" });
    await popup.evaluate(USABLE);
    await untilWhole(popup);
    const strokes = await strokesIn(popup);
    const note = (values: readonly number[]): string =>
      `95th percentile of ${values.length}; median ${median(values).toFixed(0)} ms`;
    return [
      {
        what: `popup opened → usable${size.name}`,
        value: quantile(opened, 0.95),
        unit: "ms",
        budget: 150,
        note: note(opened),
      },
      {
        what: `popup opened → first results${size.name}`,
        value: quantile(
          answered.map(({ first }) => first),
          0.95,
        ),
        unit: "ms",
        note: `${note(answered.map(({ first }) => first))}; a word is typed at once: names`,
      },
      {
        what: `popup opened → all results${size.name}`,
        value: quantile(
          answered.map(({ all }) => all),
          0.95,
        ),
        unit: "ms",
        note: note(answered.map(({ all }) => all)),
      },
      {
        what: `keystroke → results painted${size.name}`,
        value: quantile(strokes, 0.95),
        unit: "ms",
        // A frame goes by before anything is painted: what is allowed is the work before it.
        budget: size.keystroke + FRAME_MS,
        note: `${note(strokes)}, a frame of waiting in it`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Types a word and waits until all its results are there; `onFirst` when the first are. */
async function untilWhole(popup: Page, onFirst?: () => Promise<void>): Promise<void> {
  await popup.type("[role=combobox]", "wechat");
  await popup.waitForSelector("[role=option]", { timeout: 240_000 });
  await onFirst?.();
  await popup.waitForFunction(`document.querySelector(${JSON.stringify(OPENING)}) === null`, {
    timeout: 240_000,
  });
}

/** Waits until the search has been prepared once, and what was prepared is kept. */
async function untilPrepared(popup: Page): Promise<void> {
  await untilWhole(popup);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

/**
 * Milliseconds from when the popup was asked for to the first and to all results of a word that is in its field as soon as
 * there is one.
 */
async function untilAnswered(
  popup: Page,
): Promise<readonly { readonly first: number; readonly all: number }[]> {
  const found: { readonly first: number; readonly all: number }[] = [];
  const now = async () => Number(await popup.evaluate("performance.now()"));
  for (let turn = 0; turn < 5; turn++) {
    await popup.reload({ waitUntil: "domcontentloaded" });
    await popup.evaluate(USABLE);
    let first = Number.POSITIVE_INFINITY;
    await untilWhole(popup, async () => {
      first = await now();
    });
    found.push({ first, all: await now() });
  }
  return found;
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
