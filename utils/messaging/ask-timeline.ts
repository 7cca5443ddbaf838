import { browser } from "wxt/browser";
import type { EntityId, PartialDate } from "../dataset/types.ts";
import { isTimelineReply } from "./page-guards.ts";
import type { Reply, Request } from "./protocol.ts";

/**
 * The timeline of an entity as of the article's date, with or without wider events. Never rejects: whatever goes wrong is a
 * refusal. In an orphaned tab it is `store-unavailable`, and `contextAlive()` says why.
 */
export async function askTimeline(
  entity: EntityId,
  asOf: PartialDate | null,
  wider = false,
): Promise<Reply<"timeline.get">> {
  const request: Request<"timeline.get"> = { kind: "timeline.get", entity, asOf, wider };
  try {
    const reply: unknown = await browser.runtime.sendMessage(request);
    if (isTimelineReply(reply)) return reply;
  } catch {
    // No background, or no extension any more.
  }
  return { ok: false, reason: "store-unavailable" };
}
