import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { askWalk, listenForDetail, listenForTimelines } from "../utils/messaging/background.ts";
import type { Reply, Request } from "../utils/messaging/protocol.ts";
import { openStore } from "../utils/store/open.ts";
import type { Store } from "../utils/store/store.ts";
import { readersToday, timelineView } from "../utils/store/timeline-view.ts";

const WALKS = [
  ["next-mention", "next"],
  ["previous-mention", "previous"],
] as const;

/**
 * The background, in Chrome a service worker, in Firefox an event page. All listeners are
 * registered before anything is awaited, so that the event that woke it is heard.
 */
export default defineBackground(() => {
  const store = openStore();
  const life = new AbortController();

  listenForTimelines((request) => answer(store, request), life.signal);
  listenForDetail(life.signal);
  browser.runtime.onInstalled.addListener(() => void store.install().catch(untilNextStart));
  browser.runtime.onStartup.addListener(() => void store.examine().catch(untilNextStart));
  browser.commands.onCommand.addListener((command, tab) => void walk(command, tab?.id));
});

async function answer(
  store: Store,
  { entity, asOf, wider = false }: Request<"timeline.get">,
): Promise<Reply<"timeline.get">> {
  const view = await timelineView(store, entity, asOf, readersToday(), { wider });
  return view === null ? { ok: false, reason: "unknown-entity" } : { ok: true, view, others: [] };
}

async function walk(command: string, tab: number | undefined): Promise<void> {
  const direction = WALKS.find(([name]) => name === command)?.[1];
  if (direction !== undefined && tab !== undefined) await askWalk(tab, direction);
}

/** The bundle could not be read either: questions are refused until a later start finds it. */
function untilNextStart(): void {}
