import { browser } from "wxt/browser";
import { takeBack } from "./context.ts";
import type { MessageKind, Refusal, Reply, Request } from "./protocol.ts";

/** For some kinds of messages: how a request is recognised, and how it is answered. */
export type Handlers = {
  readonly [K in MessageKind]?: {
    /** The request, or null if the message is not a sound one of this kind. */
    readonly parse: (message: unknown) => Request<K> | null;
    readonly answer: (request: Request<K>, sender: Sender) => Promise<Reply<K>> | Reply<K>;
    /** `own-pages`: from pages of the extension only, not from its scripts in web pages. */
    readonly from?: "own-pages";
  };
};

/** What an unsound or failed request is answered with; replies without a refusal have a value of their own. */
export type Refused = { readonly ok: false; readonly reason: Refusal };

/** The parts of a message's sender that are looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Answers messages of the kinds it has handlers for, until the signal aborts. Messages of other
 * extensions, and kinds for which there is no handler, are left alone. Unsound requests are
 * answered `bad-request`, failures `store-unavailable`; nothing is ever thrown at the browser.
 * Must be called synchronously when a background starts, so that the waking message is heard.
 */
export function receive(handlers: Handlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, reply: (value: unknown) => void): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const kind = kindOf(message, handlers);
    if (kind === null) return false;
    if (handlers[kind]?.from === "own-pages" && !isOwnPage(sender)) return false;
    void answerTo(handlers, kind, message, sender).then(reply).catch(goneAway);
    // Keeps the channel open for a reply that comes later, in Chrome as in Firefox.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => browser.runtime.onMessage.removeListener(listener)), {
    once: true,
  });
}

async function answerTo<K extends MessageKind>(
  handlers: Handlers,
  kind: K,
  message: unknown,
  sender: Sender,
): Promise<Reply<K> | Refused> {
  const handler: Handlers[K] = handlers[kind];
  const request = handler?.parse(message) ?? null;
  if (handler === undefined || request === null) return { ok: false, reason: "bad-request" };
  try {
    return await handler.answer(request, sender);
  } catch {
    return { ok: false, reason: "store-unavailable" };
  }
}

function kindOf(message: unknown, handlers: Handlers): MessageKind | null {
  if (typeof message !== "object" || message === null || !("kind" in message)) return null;
  const { kind } = message;
  return isHandled(kind, handlers) ? kind : null;
}

function isHandled(kind: unknown, handlers: Handlers): kind is MessageKind {
  return typeof kind === "string" && Object.hasOwn(handlers, kind);
}

/** A content script's sender has the address of the page that it runs in. */
function isOwnPage({ url }: Sender): boolean {
  return url !== undefined && url.startsWith(browser.runtime.getURL("/"));
}

/** The asker closed its page before the answer was ready: there is nobody to tell. */
function goneAway(): void {}
