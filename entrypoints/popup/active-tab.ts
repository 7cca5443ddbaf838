import { browser } from "wxt/browser";
import type { PageReport } from "../../utils/messaging/protocol.ts";
import { observeReports } from "../../utils/messaging/reports.ts";

const EVERY_SITE = { origins: ["<all_urls>"] };

/** Where browsers let no extension read, though the address looks like any other. */
const STORES = new Set(["chromewebstore.google.com", "chrome.google.com", "addons.mozilla.org"]);
const READABLE = new Set(["http:", "https:", "file:"]);

/** What can be said of the page in the active tab. */
export type TabState =
  | { readonly kind: "unreadable" }
  | { readonly kind: "no-access"; readonly host: string }
  | { readonly kind: "needs-reload"; readonly host: string }
  | { readonly kind: "ready"; readonly report: PageReport };

/** How long a page that is there may be silent, in milliseconds: its side comes when it has loaded and the browser rests. */
const PATIENCE_MS = 2_000;
/** How soon a page that was silent is asked again, in milliseconds. */
const AGAIN_MS = 400;

/**
 * Follows what the page in the active tab reports, and the one that takes its place, until the signal aborts. A page that
 * does not answer is told apart by why; one that may still be loading is asked until it does, and one that needs to be
 * loaded anew until it was.
 */
export async function observeActiveTab(told: (state: TabState) => void, signal: AbortSignal): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (signal.aborted) return;
  if (tab?.id === undefined) {
    told({ kind: "unreadable" });
    return;
  }
  const { id } = tab;
  let patientUntil = performance.now() + PATIENCE_MS;
  const ask = (): void => {
    if (signal.aborted) return;
    const asking = new AbortController();
    let answered = false;
    observeReports(
      id,
      (report) => {
        if (report !== null) {
          answered = true;
          told({ kind: "ready", report });
          return;
        }
        asking.abort();
        // Another page takes its place, and has as long to come.
        if (answered) patientUntil = performance.now() + PATIENCE_MS;
        silent().catch(() => (signal.aborted ? undefined : told({ kind: "unreadable" })));
      },
      AbortSignal.any([signal, asking.signal]),
    );
  };
  const silent = async (): Promise<void> => {
    const { url, status } = await browser.tabs.get(id);
    const state = await silentPage(url);
    if (signal.aborted) return;
    // What is only on its way may be any page: Firefox does not tell its address yet.
    const isLoading = status === "loading" && state.kind !== "no-access";
    const isMute = state.kind === "needs-reload";
    if (isLoading || !isMute) patientUntil = performance.now() + PATIENCE_MS;
    if (!isLoading && (!isMute || performance.now() >= patientUntil)) told(state);
    if (isLoading || isMute) setTimeout(ask, AGAIN_MS);
  };
  ask();
}

/** Asks the browser to grant access to all sites; must be called in a click. Whether it is granted then. */
export async function requestSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request(EVERY_SITE);
  } catch {
    return false;
  }
}

async function silentPage(url: string | undefined): Promise<TabState> {
  const address = url === undefined ? null : URL.parse(url);
  if (address === null || !READABLE.has(address.protocol) || STORES.has(address.hostname)) {
    return { kind: "unreadable" };
  }
  const { hostname: host } = address;
  // Without an answer to this the page is most likely one from before an update.
  const granted = await browser.permissions.contains(EVERY_SITE).catch(() => true);
  return granted ? { kind: "needs-reload", host } : { kind: "no-access", host };
}
