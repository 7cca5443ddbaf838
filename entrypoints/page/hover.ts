import { afterLayout } from "../../utils/page/after-layout.ts";
import { mentionAt, mentionNear } from "../../utils/page/hit-test.ts";
import type { Marks } from "../../utils/page/marks.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";

export interface HoverEvents {
  /** `since`: when the pointer came there, by the clock of `performance.now()`. */
  readonly onMention: (
    mention: PlacedMention,
    pointer: { readonly x: number; readonly y: number },
    since: number,
  ) => void;
  /** The pointer is on no mention, but on a block of text that has some. */
  readonly onNear: () => void;
  readonly onAway: () => void;
  /** A finger tapped a mention that is no link or control. */
  readonly onTap: (mention: PlacedMention, pointer: { readonly x: number; readonly y: number }) => void;
}

const CONTROLS =
  "a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [onclick]";

/**
 * Follows the pointer over the page's marks. Only trusted `pointermove` counts: content that slides under a resting
 * pointer sends trusted over and out events, but nobody asked for anything. One hit test a frame at most, and none
 * while a button is held, for that is a selection.
 */
export function watchPointer(
  marks: Marks,
  host: () => Element | null,
  events: HoverEvents,
  signal: AbortSignal,
): void {
  let latest: PointerEvent | null = null;
  let scheduled = false;

  const look = (): void => {
    scheduled = false;
    const event = latest;
    if (event === null || signal.aborted) return;
    const { clientX: x, clientY: y } = event;
    const found = marks.isEmpty ? null : mentionNear(document, marks, x, y);
    if (found !== null && found !== "near") {
      events.onMention(found, { x, y }, event.timeStamp);
      return;
    }
    events.onAway();
    if (found === "near") events.onNear();
  };

  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    "pointermove",
    (event) => {
      if (!event.isTrusted || event.buttons !== 0 || event.pointerType === "touch") return;
      if (host() !== null && event.target === host()) {
        latest = null;
        return;
      }
      latest = event;
      if (scheduled) return;
      scheduled = true;
      afterLayout(document, look);
    },
    options,
  );
  document.documentElement.addEventListener(
    "pointerleave",
    (event) => {
      // Capturing also hears of every element inside that the pointer leaves: what it leaves for is told by its moves.
      const left = event.target === event.currentTarget;
      if (left && event.isTrusted && event.pointerType !== "touch") events.onAway();
    },
    options,
  );
  window.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted || event.pointerType !== "touch" || marks.isEmpty) return;
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return;
      const mention = mentionAt(document, marks, event.clientX, event.clientY);
      if (mention !== null) events.onTap(mention, { x: event.clientX, y: event.clientY });
    },
    options,
  );
}
