import { type Browser, browser } from "wxt/browser";
import { MARKS_FILE } from "../../assets/styles/marks.css.ts";
import { markedSites, type Sites } from "./marked-sites.ts";
import { observeSettings, readSettings } from "./page.ts";

const ID = "marks";

/**
 * Has the browser put the marks' style sheet into every page that is to be marked, before it is drawn first, and into no
 * other: a page can see it. Call it synchronously at start-up; from then on every change of the settings is followed.
 * `update` is for when an installation or an update may have lost what was registered. Nothing rejects: where the browser
 * refuses, pages adopt the sheet when they need it (utils/page/marks-sheet.ts).
 */
export function keepMarksSheet(signal: AbortSignal): { readonly update: () => Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const update = (): Promise<void> => {
    // Each reads the settings itself, so that the last one sees the last change.
    last = last.then(async () => register(markedSites(await readSettings()))).catch(withdraw);
    return last;
  };
  observeSettings(() => void update(), signal);
  return { update };
}

async function register(sites: Sites | null): Promise<void> {
  const { scripting } = browser;
  const [before] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (sites === null) {
    if (before !== undefined) await scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  if (before !== undefined && isSame(before, sites)) return;
  const script: Browser.scripting.RegisteredContentScript = {
    id: ID,
    matches: [...sites.matches],
    excludeMatches: [...sites.excludeMatches],
    css: [MARKS_FILE],
    runAt: "document_start",
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (before === undefined) await scripting.registerContentScripts([script]);
  else await scripting.updateContentScripts([script]);
}

/** What was registered for former settings may not stay: the sheet would be seen in pages that are no longer marked. */
async function withdraw(): Promise<void> {
  try {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } catch {
    // Nothing was registered.
  }
}

/** Browsers give patterns back in an order of their own. */
function isSame(
  before: Browser.scripting.RegisteredContentScript,
  { matches, excludeMatches }: Sites,
): boolean {
  return isSameSet(before.matches, matches) && isSameSet(before.excludeMatches, excludeMatches);
}

function isSameSet(one: readonly string[] = [], other: readonly string[]): boolean {
  return one.length === other.length && other.every((each) => one.includes(each));
}
