import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { askWalk } from "../utils/messaging/background.ts";
import { openStore } from "../utils/store/open.ts";

const WALKS = { "next-mention": "next", "previous-mention": "previous" } as const;

/**
 * The background, in Chrome a service worker, in Firefox an event page. All listeners are
 * registered before anything is awaited, so that the event that woke it is heard.
 */
export default defineBackground(() => {
  const store = openStore();

  browser.runtime.onInstalled.addListener(() => void store.install().catch(untilNextStart));
  browser.runtime.onStartup.addListener(() => void store.examine().catch(untilNextStart));
  browser.commands.onCommand.addListener((command) => void walk(command));
});

async function walk(command: string): Promise<void> {
  const direction = Object.hasOwn(WALKS, command) ? WALKS[command as keyof typeof WALKS] : undefined;
  if (direction === undefined) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await askWalk(tab.id, direction);
}

/** The bundle could not be read either: questions are refused until a later start finds it. */
function untilNextStart(): void {}
