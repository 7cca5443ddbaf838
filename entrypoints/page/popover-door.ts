import type { EntityId } from "../../utils/dataset/types.ts";
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

/** … and so often that the pointer is near one: a background that has nothing to do is stopped after thirty seconds. */
const WAKE_EVERY_MS = 20_000;

/** A pointer that has come to rest is heard of with the next frame, after at most this many milliseconds. */
const LONGEST_FRAME_MS = 50;

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
  #approached = Number.NEGATIVE_INFINITY;

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
        onMention: (mention, pointer, since) => this.#enter(mention, pointer, since),
        onNear: () => this.#approach(),
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

  #enter(mention: PlacedMention, pointer: Point, came: number): void {
    if (!this.#alive()) return;
    // Some browsers blur the times of events, to protect their readers.
    const now = performance.now();
    const since = Math.min(now, Math.max(came, now - LONGEST_FRAME_MS));
    this.#announce(mention.entity);
    if (this.#glue !== null) {
      this.#glue.enter(mention, pointer, now - since);
      return;
    }
    if (this.#resting?.mention === mention) {
      this.#resting.pointer = pointer;
      return;
    }
    this.#forget();
    // Of what is to be done during the dwell, the second part is brought first.
    void loadDetail();
    const timer = setTimeout(() => void this.#rested(mention), REQUEST_AFTER_MS);
    this.#resting = { mention, since, timer, pointer };
  }

  /** At the first touch of a name: waking takes longer than everything else that has to be done during the dwell. */
  #announce(entity: EntityId): void {
    const now = performance.now();
    if (now - this.#announced < ANNOUNCE_EVERY_MS) return;
    this.#announced = now;
    this.#approached = now;
    void announceTimeline(entity);
  }

  /** A pointer in a text is often on its way to a name: what has slept or is missing by then takes most of the dwell. */
  #approach(): void {
    const now = performance.now();
    if (now - this.#approached < WAKE_EVERY_MS || !this.#alive()) return;
    this.#approached = now;
    void announceTimeline(null);
    void loadDetail();
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
