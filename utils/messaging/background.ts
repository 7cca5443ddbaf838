import { browser } from "wxt/browser";
import type { EntityId } from "../dataset/types.ts";
import type { Part, Reply, Request } from "./protocol.ts";
import { receive, type Sender } from "./receive.ts";
import { parsePartRequest, parseSoonRequest, parseTimelineRequest, parseWalkReply } from "./schemas.ts";

/**
 * Answers requests for timelines from pages and views; `soon` is called when one may come, of an entity if it is
 * known which, and must not throw. Call it
 * synchronously at start-up.
 */
export function listenForTimelines(
  answer: (request: Request<"timeline.get">) => Promise<Reply<"timeline.get">>,
  soon: (entity: EntityId | null) => void,
  signal: AbortSignal,
): void {
  receive(
    {
      "timeline.get": { parse: parseTimelineRequest, answer },
      "timeline.soon": {
        parse: parseSoonRequest,
        answer: ({ entity }) => {
          soon(entity);
          return { ok: true };
        },
      },
    },
    signal,
  );
}

/** Injects parts of the page side into frames that ask for them. Call it synchronously at start-up. */
export function listenForParts(signal: AbortSignal): void {
  receive(
    {
      "part.load": {
        parse: parsePartRequest,
        answer: async ({ part }, sender) => ({ ok: await inject(part, sender) }),
      },
    },
    signal,
  );
}

/** False where the browser does not let a script in; never rejects. */
async function inject(part: Part, { tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: [`/${part}.js`],
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
