import { browser } from "wxt/browser";
import type { FeedRefusal, FeedsProtocol } from "./feeds-protocol.ts";
import { parseFeedsRequest } from "./feeds-schemas.ts";
import type { Refusal } from "./protocol.ts";
import { type Handlers, receive } from "./receive.ts";

type Kind = keyof FeedsProtocol;

/** How each request about feeds is answered. */
export type FeedsAnswers = {
  readonly [K in Kind]: (request: FeedsProtocol[K]["request"]) => Promise<FeedsProtocol[K]["reply"]>;
};

/** Answers the extension's own pages; nobody else is heard. Call it synchronously at start-up. */
export function listenForFeeds(answers: FeedsAnswers, signal: AbortSignal): void {
  const on = <K extends Kind>(kind: K) => ({
    from: "own-pages" as const,
    parse: (message: unknown) => parseFeedsRequest(kind, message),
    answer: answers[kind],
  });
  const handlers: Pick<Handlers, Kind> = {
    "feeds.list": on("feeds.list"),
    "feeds.subscribe": on("feeds.subscribe"),
    "feeds.remove": on("feeds.remove"),
    "feeds.pause": on("feeds.pause"),
    "feeds.place": on("feeds.place"),
    "feeds.check": on("feeds.check"),
    "feeds.journal": on("feeds.journal"),
    "feeds.changes": on("feeds.changes"),
    "feeds.held": on("feeds.held"),
    "feeds.accept": on("feeds.accept"),
    "feeds.receipt": on("feeds.receipt"),
    "feeds.export": on("feeds.export"),
    "feeds.import": on("feeds.import"),
  };
  receive(handlers, signal);
}

/** Asks the background; for the extension's own pages. Never rejects: without an answer it is `store-unavailable`. */
export async function askFeeds<K extends Kind>(
  kind: K,
  request: Omit<FeedsProtocol[K]["request"], "kind">,
): Promise<FeedsProtocol[K]["reply"] | { readonly ok: false; readonly reason: FeedRefusal | Refusal }> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ ...request, kind });
    if (isReplyTo(kind, reply)) return reply;
  } catch {
    // No background.
  }
  return { ok: false, reason: "store-unavailable" };
}

/** The background is of the same build and hears nobody but us: its replies are taken at their word. */
function isReplyTo<K extends Kind>(_kind: K, reply: unknown): reply is FeedsProtocol[K]["reply"] {
  return typeof reply === "object" && reply !== null && "ok" in reply && typeof reply.ok === "boolean";
}
