import { browser } from "wxt/browser";
import type { Reply, Request } from "./protocol.ts";
import { receive } from "./receive.ts";
import { parseTimelineRequest, parseWalkReply } from "./schemas.ts";

/** Answers requests for timelines from pages and views. Call it synchronously at start-up. */
export function listenForTimelines(
  answer: (request: Request<"timeline.get">) => Promise<Reply<"timeline.get">>,
  signal: AbortSignal,
): void {
  receive({ "timeline.get": { parse: parseTimelineRequest, answer } }, signal);
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
