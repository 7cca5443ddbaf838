import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { OpenBrowser } from "../../../utils/cli/browsers/types.ts";
import { type FrameReport, REPORT_PORT } from "../../../utils/messaging/protocol.ts";
import type { Mode } from "../../../utils/settings/types.ts";

/** What the page side of one frame tells whoever opens the popup. */
interface PageSide {
  readonly mode: Mode;
  /** As the page writes them. */
  readonly names: readonly string[];
}

/** Asks a tab as the popup does, and keeps what each of its frames said last. */
const ASK = `(address) => {
  window.sides ??= new Map();
  return chrome.tabs.query({}).then((tabs) => {
    const tab = tabs.find(({ url }) => url === address);
    if (tab === undefined) return [];
    const port = chrome.tabs.connect(tab.id, { name: "${REPORT_PORT}" });
    port.onMessage.addListener((message) => window.sides.set(message.frame, message));
    port.onDisconnect.addListener(() => chrome.runtime.lastError);
    return [...window.sides.values()];
  });
}`;

/**
 * Until the frames of the page in front say this when they are asked: then the page side is in each of them, knows its
 * mode, and has read its frame where it lists names, though nothing of that is to be seen in the page.
 */
export async function untilPageSides(
  browser: OpenBrowser,
  page: Page,
  expected: readonly PageSide[],
): Promise<void> {
  const view = await browser.extensionPage("feeds.html");
  await page.bringToFront();
  const read = async (): Promise<readonly PageSide[]> => {
    const said = (await view.evaluate(`(${ASK})(${JSON.stringify(page.url())})`)) as readonly FrameReport[];
    return said.map(({ report }) => ({
      mode: report.mode,
      names: report.names.map(({ surface }) => surface),
    }));
  };
  await expect.poll(read, { interval: 200 }).toEqual(expected);
  await view.close();
  await page.bringToFront();
}
