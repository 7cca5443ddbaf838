import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { allMarks, hover, waitForMarks } from "./marks.ts";
import { openBrowser } from "./open-browser.ts";
import { inPopover, waitForPopover } from "./popover.ts";
import { readAloud } from "./read-aloud.ts";
import { serve } from "./serve.ts";
import type { BrowserKind, OpenBrowser } from "./types.ts";

const ARTICLE = fileURLToPath(new URL("../../../test/pages/demo", import.meta.url));
const PICTURE = fileURLToPath(new URL("../../../.output/demo.png", import.meta.url));
const EXTENSION: Readonly<Record<BrowserKind, string>> = {
  chromium: fileURLToPath(new URL("../../../.output/chrome-mv3", import.meta.url)),
  firefox: fileURLToPath(new URL("../../../.output/firefox-mv3", import.meta.url)),
};
const NAME = "WeChat";

const TO_TRY = `
  · Rest the pointer on WeChat, 카카오톡 or LINE: what held on 12 September 2017, and what holds today.
  · Follow a source; press Esc to close; Alt+Shift+L walks through the names.
  · Open Lacuna from the toolbar (behind the puzzle piece) and search: 幣行, “real name 2014”, telegrm.
  · The names in the menu and on the share buttons are not marked; the popup lists them.

Close the window or press Ctrl-C to end.`;

const [kind = "chromium", manner = "headless"] = process.argv.slice(2);
process.exitCode = await demonstrate(kind === "firefox" ? "firefox" : "chromium", manner === "visible");

/** Shows the demonstration article with the extension; resolves to the exit code. */
async function demonstrate(browserKind: BrowserKind, visible: boolean): Promise<number> {
  const site = await serve(ARTICLE);
  let browser: OpenBrowser | null = null;
  try {
    browser = await openBrowser(browserKind, {
      extension: EXTENSION[browserKind],
      visible,
      network: visible,
      height: 900,
    });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    if (visible) await stay(browser, page, site.origin);
    else await tell(page, browser.version);
    return 0;
  } catch (error) {
    process.stderr.write(
      `The demonstration failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  } finally {
    await browser?.close();
    site.close();
  }
}

/** Leaves the browser to the reader until the window closes or Ctrl-C is pressed. */
async function stay(browser: OpenBrowser, page: Page, address: string): Promise<void> {
  await page.bringToFront();
  process.stdout.write(`\n${browser.version} shows the article, at ${address}. Try:\n${TO_TRY}\n`);
  const lastTab = new Promise<void>((resolve) => {
    page.once("close", () => resolve());
  });
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await Promise.race([browser.closed, lastTab, asked]);
}

/** Does unseen what a reader would: rests on a name, and reads. */
async function tell(page: Page, version: string): Promise<void> {
  await waitForMarks(page, { timeout: 15_000 });
  const found = await allMarks(page);
  const names = [...new Set(found.map(({ text }) => text))].join(", ");
  const mark = found.find(({ text }) => text === NAME);
  if (mark === undefined) throw new Error(`“${NAME}” is not marked; marked are ${names}`);
  await hover(page, mark);
  const { links } = await waitForPopover(page, { text: "2014", timeout: 15_000 });
  const timeline = await inPopover(page, readAloud, null);
  if (timeline === null) throw new Error("The popover closed again");
  await page.screenshot({ path: PICTURE });
  process.stdout.write(
    `${version}, without a display. Marked in the article: ${names}.\n` +
      `Resting on “${NAME}” opens:\n\n${timeline.replace(/^/gm, "  ")}\n\n` +
      `${new Set(links.map(({ href }) => href)).size} documents are linked. A picture is at ${PICTURE}\n`,
  );
}
