import { contextAlive } from "../../utils/messaging/context.ts";
import { announceTimeline } from "../../utils/messaging/page.ts";
import type { Marks } from "../../utils/page/marks.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";
import { REQUEST_AFTER_MS } from "../../utils/popover/timing.ts";
import type { Point, PopoverGlue } from "../detail/contract.ts";
import { loadDetail } from "./detail.ts";
import { watchPointer } from "./hover.ts";

/** The background is told at most so often that a name was touched, in milliseconds. */
const ANNOUNCE_EVERY_MS = 1_000;

/** Where the pointer came to rest before the second part was here. */
interface Resting {
  readonly mention: PlacedMention;
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
  pointer: Point;
}

/**
 * Follows the pointer until it first rests on a name; then brings the popover, which takes over. Most frames never get
 * so far, and hold no more of it than this.
 */
export class PopoverDoor {
  readonly #marks: Marks;
  readonly #mentions: () => Iterable<PlacedMention>;
  readonly #onOrphaned: () => void;
  readonly #signal: AbortSignal;
  #glue: PopoverGlue | null = null;
  #resting: Resting | null = null;
  #announced = Number.NEGATIVE_INFINITY;

  constructor(
    marks: Marks,
    mentions: () => Iterable<PlacedMention>,
    onOrphaned: () => void,
    signal: AbortSignal,
  ) {
    this.#marks = marks;
    this.#mentions = mentions;
    this.#onOrphaned = onOrphaned;
    this.#signal = signal;
    watchPointer(
      marks,
      () => this.#glue?.element ?? null,
      {
        onMention: (mention, pointer) => this.#enter(mention, pointer),
        onAway: () => this.#leave(),
        onTap: (mention, pointer) => void this.#open().then((glue) => glue?.open(mention, pointer)),
      },
      signal,
    );
    signal.addEventListener("abort", () => this.#forget(), { once: true });
    // A press is the reader's business with the page; a scroll moved the text, not the pointer.
    const options = { capture: true, passive: true, signal } as const;
    for (const type of ["pointerdown", "scroll", "resize"])
      window.addEventListener(type, () => this.#forget(), options);
    document.addEventListener("visibilitychange", () => this.#forget(), options);
  }

  /** Opens the next or previous name's popover for the keyboard. False if there is none in this frame, or it has no focus. */
  async walk(direction: "next" | "previous"): Promise<boolean> {
    if (this.#marks.isEmpty || !inFocusedFrame()) return false;
    return (await this.#open())?.walk(direction) ?? false;
  }

  #enter(mention: PlacedMention, pointer: Point): void {
    if (!this.#alive()) return;
    this.#announce();
    if (this.#glue !== null) {
      this.#glue.enter(mention, pointer, 0);
      return;
    }
    if (this.#resting?.mention === mention) {
      this.#resting.pointer = pointer;
      return;
    }
    this.#forget();
    const since = performance.now();
    const timer = setTimeout(() => void this.#rested(mention), REQUEST_AFTER_MS);
    this.#resting = { mention, since, timer, pointer };
  }

  /** At the first touch of a name: waking takes longer than everything else that has to be done during the dwell. */
  #announce(): void {
    const now = performance.now();
    if (now - this.#announced < ANNOUNCE_EVERY_MS) return;
    this.#announced = now;
    void announceTimeline();
  }

  #leave(): void {
    this.#forget();
    this.#glue?.leave();
  }

  async #rested(mention: PlacedMention): Promise<void> {
    const glue = await this.#open();
    const resting = this.#resting;
    if (glue === null || resting?.mention !== mention) return;
    glue.enter(mention, resting.pointer, performance.now() - resting.since);
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#resting?.timer);
    this.#resting = null;
  }

  async #open(): Promise<PopoverGlue | null> {
    if (this.#glue !== null || !this.#alive()) return this.#glue;
    const detail = await loadDetail();
    if (this.#signal.aborted || detail === null) return null;
    this.#glue ??= detail.openPopover({
      marks: this.#marks,
      mentions: this.#mentions,
      alive: () => this.#alive(),
      signal: this.#signal,
    });
    return this.#glue;
  }

  /** A tab left open while the extension was updated goes quiet at the first touch. */
  #alive(): boolean {
    if (contextAlive()) return true;
    this.#onOrphaned();
    return false;
  }
}

/** A command reaches every frame; the one that has the keyboard focus answers it. */
function inFocusedFrame(): boolean {
  const inner = document.activeElement?.localName;
  if (inner === "iframe" || inner === "frame") return false;
  return document.hasFocus() || window.top === window;
}
