import { browser } from "wxt/browser";
import type { FrameReport, NameOnPage, PageReport } from "./protocol.ts";
import { REPORT_PORT } from "./protocol.ts";
import { parseFrameReport } from "./schemas.ts";

/** Milliseconds after which a tab that has not answered counts as one without page side. */
const SILENCE = 1_000;

/**
 * Asks all frames of a tab what they found, and goes on listening until the signal aborts. `told` gets the merged report
 * at once and after each change; null means that no page side answers there: so far, or any more, for the tab has gone
 * to another page.
 */
export function observeReports(
  tab: number,
  told: (report: PageReport | null) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const frames = new Map<string, FrameReport>();
  const silence = setTimeout(() => frames.size === 0 && told(null), SILENCE);
  const port = browser.tabs.connect(tab, { name: REPORT_PORT });
  port.onMessage.addListener((message: unknown) => {
    const report = parseFrameReport(message);
    if (report === null || signal.aborted) return;
    clearTimeout(silence);
    frames.set(report.frame, report);
    told(mergeReports([...frames.values()]));
  });
  port.onDisconnect.addListener(() => {
    clearTimeout(silence);
    // Reading it tells Chrome that "no receiving end" is expected here.
    void browser.runtime.lastError;
    if (!signal.aborted) told(null);
  });
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(silence);
      port.disconnect();
    },
    { once: true },
  );
}

/**
 * One report for the tab: host, mode and date are the top frame's; names are added up over all
 * frames, with the spelling of the frame that came first, the top frame's before all others.
 */
export function mergeReports(reports: readonly FrameReport[]): PageReport | null {
  const ordered = [...reports].sort((a, b) => Number(b.top) - Number(a.top));
  const first = ordered[0];
  if (first === undefined) return null;
  const names = new Map<string, NameOnPage>();
  for (const name of ordered.flatMap(({ report }) => report.names)) {
    const known = names.get(name.entity);
    names.set(
      name.entity,
      known === undefined ? name : { ...known, text: known.text + name.text, menu: known.menu + name.menu },
    );
  }
  const { host, mode, published } = first.report;
  return { host, mode, published, names: [...names.values()] };
}
