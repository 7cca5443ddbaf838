import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { askWalk, listenForParts, listenForTimelines } from "../utils/messaging/background.ts";
import { listenForFeeds } from "../utils/messaging/feeds.ts";
import { listenForNames } from "../utils/messaging/names.ts";
import { keepMarksSheet } from "../utils/settings/marks-sheet.ts";
import { openBackgroundData } from "../utils/store/feeds/open.ts";
import { onWake } from "../utils/store/feeds/wake.ts";
import { keepSeeker } from "../utils/store/seeker.ts";

const WALKS = [
  ["next-mention", "next"],
  ["previous-mention", "previous"],
] as const;

/**
 * The background, in Chrome a service worker, in Firefox an event page. All listeners are
 * registered before anything is awaited, so that the event that woke it is heard.
 */
export default defineBackground(() => {
  const seeker = keepSeeker();
  const { store, feeds, timeline, foresee, answers } = openBackgroundData(() => seeker.renew());
  const life = new AbortController();
  const marksSheet = keepMarksSheet(life.signal);

  listenForNames(seeker.get, life.signal);
  listenForTimelines(timeline, (entity) => void foresee(entity).catch(untilNextStart), life.signal);
  listenForFeeds(answers, life.signal);
  listenForParts(life.signal);
  // A new version of the extension may read otherwise what an older one wrote: that is examined as at a start.
  browser.runtime.onInstalled.addListener(() => {
    void marksSheet.update();
    void store.install().catch(untilNextStart);
    void feeds.examine().catch(untilNextStart);
  });
  browser.runtime.onStartup.addListener(() => {
    void marksSheet.update();
    void store.examine().catch(untilNextStart);
    void feeds.examine().catch(untilNextStart);
  });
  onWake(() => void feeds.checkDue().catch(untilNextStart));
  browser.commands.onCommand.addListener((command, tab) => void walk(command, tab?.id));
  void feeds.begin().catch(untilNextStart);
});

async function walk(command: string, tab: number | undefined): Promise<void> {
  const direction = WALKS.find(([name]) => name === command)?.[1];
  if (direction !== undefined && tab !== undefined) await askWalk(tab, direction);
}

/** The browser refuses its storage, or the bundle could not be read either: a later start may find them. */
function untilNextStart(): void {}
