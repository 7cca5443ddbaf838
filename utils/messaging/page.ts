import { browser } from "wxt/browser";
import type { EntityId } from "../dataset/types.ts";
import { takeBack } from "./context.ts";
import { isWalkRequest } from "./walk-guard.ts";
import { type FrameReport, type PageReport, REPORT_PORT, type Reply, type Request } from "./protocol.ts";

/** The page side's door: no schema library behind it. */

/** Wakes the background and has it make ready to be asked for the entity's timeline, or (null) for any; never rejects. */
export async function announceTimeline(entity: EntityId | null): Promise<void> {
  const request: Request<"timeline.soon"> = { kind: "timeline.soon", entity };
  try {
    await browser.runtime.sendMessage(request);
  } catch {
    // Whoever does not hear this is asked all the same.
  }
}

export type NamesKind = "names.touched" | "names.decide";
/** A reply that answers. */
export type Answered<K extends NamesKind> = Extract<Reply<K>, { readonly ok: true }>;

/** Asks the background for names in texts. Null if it has none yet, or does not answer; never rejects. */
export async function askNames<K extends NamesKind>(request: Request<K>): Promise<Answered<K> | null> {
  try {
    // Only the background hears this and answers, and it is of the same build.
    const reply: unknown = await browser.runtime.sendMessage(request);
    return isAnswer<K>(reply) ? reply : null;
  } catch {
    return null;
  }
}

function isAnswer<K extends NamesKind>(reply: unknown): reply is Answered<K> {
  return typeof reply === "object" && reply !== null && "ok" in reply && reply.ok === true;
}

type Walk = (direction: Request<"page.walk">["direction"]) => boolean | Promise<boolean>;

/**
 * Calls `walk` when the reader asks by keyboard for the next or previous mention; it says whether there was one to go
 * to. It is the only message that a frame hears, and an unsound one is left unanswered.
 */
export function listenForWalk(walk: Walk, signal: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const listener = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    reply: (value: Reply<"page.walk">) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id || !isWalkRequest(message)) return false;
    void answerWalk(message, walk, reply);
    // Keeps the channel open for a reply that comes later, in Chrome as in Firefox.
    return true;
  };
  onMessage.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => onMessage.removeListener(listener)), { once: true });
}

async function answerWalk(
  { direction }: Request<"page.walk">,
  walk: Walk,
  reply: (value: Reply<"page.walk">) => void,
): Promise<void> {
  try {
    reply({ ok: await walk(direction) });
  } catch {
    // The frame or the asker is gone.
  }
}

/**
 * Posts this frame's report to every popup that asks, until the signal aborts or the reader leaves the page, which the
 * popup hears at once.
 * Returns a function to call when the report has changed; it is cheap while no popup is open.
 */
export function offerReport(report: () => PageReport, signal: AbortSignal): () => void {
  let frame: string | null = null;
  const open = new Set<Port>();
  const post = (port: Port): void => {
    frame ??= randomName();
    const message: FrameReport = { kind: "page.report", frame, top: isTop(), report: report() };
    try {
      port.postMessage(message);
    } catch {
      open.delete(port);
    }
  };
  const listener = (port: Port): void => {
    if (port.name !== REPORT_PORT || port.sender?.id !== browser.runtime.id) return;
    open.add(port);
    port.onDisconnect.addListener(() => open.delete(port));
    window.addEventListener("pagehide", left, { signal });
    post(port);
  };
  // Firefox keeps a page that was left, to go back to, with its ports; this one no longer is what the reader sees.
  const left = (): void => {
    for (const port of open) takeBack(() => port.disconnect());
    open.clear();
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener(
    "abort",
    () => {
      open.clear();
      takeBack(() => browser.runtime.onConnect.removeListener(listener));
    },
    { once: true },
  );
  return () => {
    for (const port of open) post(port);
  };
}

/** The parts of the browser's port that are used here. */
interface Port {
  readonly name: string;
  readonly sender?: { readonly id?: string | undefined } | undefined;
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void };
  readonly postMessage: (message: unknown) => void;
  readonly disconnect: () => void;
}

function isTop(): boolean {
  return window.top === window;
}

/** Unlike `randomUUID`, `getRandomValues` is there on insecure pages too. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
