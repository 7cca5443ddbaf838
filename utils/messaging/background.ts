import { browser } from "wxt/browser";
import type { Reply, Request } from "./protocol.ts";
import { receive, type Sender } from "./receive.ts";
import { parseDetailRequest, parseTimelineRequest, parseWalkReply } from "./schemas.ts";

/** Answers requests for timelines from pages and views. Call it synchronously at start-up. */
export function listenForTimelines(
  answer: (request: Request<"timeline.get">) => Promise<Reply<"timeline.get">>,
  signal: AbortSignal,
): void {
  receive({ "timeline.get": { parse: parseTimelineRequest, answer } }, signal);
}

/** The script file of the page side's second part. */
const DETAIL_FILE = "/detail.js";

/** Injects the second part of the page side into frames that ask for it. Call it synchronously at start-up. */
export function listenForDetail(signal: AbortSignal): void {
  receive(
    {
      "detail.load": {
        parse: parseDetailRequest,
        answer: async (_request, sender) => ({ ok: await inject(sender) }),
      },
    },
    signal,
  );
}

/** False where the browser does not let a script in; never rejects. */
async function inject({ tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: [DETAIL_FILE],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** Asks a tab's page side to walk to a mention. False if it has none, or if no page side runs there; never rejects. */
export async function askWalk(tab: number, direction: Request<"page.walk">["direction"]): Promise<boolean> {
  const request: Request<"page.walk"> = { kind: "page.walk", direction };
  try {
    const reply: unknown = await browser.tabs.sendMessage(tab, request);
    return parseWalkReply(reply)?.ok ?? false;
  } catch {
    return false;
  }
}
