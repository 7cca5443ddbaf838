import type { ChangeLog } from "./changes.ts";
import { idle, inSlices } from "./idle.ts";
import { type Host, likelyShadowHosts, PORTION, shadowHosts } from "./shadow-roots.ts";
import { later, type Timer } from "./timer.ts";

/**
 * The pauses in milliseconds after which is looked, from the last change on. A thorough look takes about a microsecond
 * for each element that could have a root; pauses grow with their number, so that it takes no more than half a percent
 * of the time.
 */
const PAUSES_MS = [600, 2_000, 6_000, 20_000];
const PAUSE_PER_ELEMENT_MS = 0.2;
/** So long after the last thorough look, in milliseconds, the next one is thorough again; others are at likely places. */
const THOROUGH_AFTER_MS = 2_000;

/**
 * Looks for what no observer tells of, and puts it in the log: that a script gave an element a shadow root after it had
 * been read, and that it made the whole document editable, or no more (`designMode`).
 */
export class Untold {
  readonly #document: Document;
  readonly #log: ChangeLog;
  readonly #signal: AbortSignal;
  #designed: boolean;
  #timer: Timer | undefined;
  #next: number | null = null;
  #elements = 0;
  #thoroughAt = performance.now();

  constructor(document: Document, log: ChangeLog, signal: AbortSignal) {
    this.#document = document;
    this.#log = log;
    this.#signal = signal;
    this.#designed = isDesigned(document);
    signal.addEventListener("abort", () => clearTimeout(this.#timer), { once: true });
  }

  /** Something changed: looks soon, and then ever more seldom. */
  lookSoon(): void {
    this.#schedule(0);
  }

  /** A look that is as near already is left to come, or a page that never rests would never be looked at. */
  #schedule(turn: number): void {
    const pause = PAUSES_MS[turn];
    if (pause === undefined || this.#signal.aborted || this.#next === turn) return;
    clearTimeout(this.#timer);
    this.#next = turn;
    const look = (): void => {
      this.#next = null;
      void this.#look().then(() => this.#next ?? this.#schedule(turn + 1));
    };
    this.#timer = later(look, Math.max(pause, this.#elements * PAUSE_PER_ELEMENT_MS));
  }

  async #look(): Promise<void> {
    await idle(this.#signal);
    if (this.#signal.aborted) return;
    const designed = isDesigned(this.#document);
    if (designed !== this.#designed) this.#log.add(this.#document.documentElement);
    this.#designed = designed;
    const isThorough = performance.now() - this.#thoroughAt >= THOROUGH_AFTER_MS;
    await inSlices(isThorough ? this.#everywhere() : this.#atLikelyPlaces(this.#document), this.#signal);
  }

  *#atLikelyPlaces(tree: Document | ShadowRoot): Generator<void, void, undefined> {
    for (const host of likelyShadowHosts(tree)) {
      this.#add(host);
      yield* this.#atLikelyPlaces(host.shadowRoot);
    }
    yield;
  }

  *#everywhere(): Generator<void, void, undefined> {
    let elements = 0;
    for (const host of hostsIn(this.#document)) {
      if (host === null) elements += PORTION;
      else this.#add(host);
      yield;
    }
    this.#elements = elements;
    this.#thoroughAt = performance.now();
  }

  #add(host: Host): void {
    if (this.#log.isWatched(host.shadowRoot)) return;
    // Watched even where nothing is read, so that it is not found again.
    this.#log.watch(host.shadowRoot);
    this.#log.add(host);
  }
}

/** Whether the whole document is an editor. */
export function isDesigned(document: Document): boolean {
  return document.designMode === "on";
}

/** The elements of a tree, and of the open shadow roots of it, that have a root; null after each portion of elements. */
function* hostsIn(tree: Document | ShadowRoot): Generator<Host | null, void, undefined> {
  for (const host of shadowHosts([tree])) {
    yield host;
    if (host !== null) yield* hostsIn(host.shadowRoot);
  }
}
