import type { ChangeLog } from "./changes.ts";
import { idle, inSlices } from "./idle.ts";
import { type Host, PORTION, shadowHosts } from "./shadow-roots.ts";

/**
 * The pauses in milliseconds after which is looked, from the last change on. A look takes about a microsecond for each
 * element that could have a root; pauses grow with their number, so that it takes no more than half a percent of the time.
 */
const PAUSES_MS = [600, 2_000, 6_000, 20_000];
const PAUSE_PER_ELEMENT_MS = 0.2;

/**
 * Looks for what no observer tells of, and puts it in the log: that a script gave an element a shadow root after it had
 * been read, and that it made the whole document editable, or no more (`designMode`).
 */
export class Untold {
  readonly #document: Document;
  readonly #log: ChangeLog;
  readonly #signal: AbortSignal;
  #designed: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: number | null = null;
  #elements = 0;

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
    this.#timer = setTimeout(look, Math.max(pause, this.#elements * PAUSE_PER_ELEMENT_MS));
  }

  async #look(): Promise<void> {
    await idle(this.#signal);
    if (this.#signal.aborted) return;
    const designed = isDesigned(this.#document);
    if (designed !== this.#designed) this.#log.add(this.#document.documentElement);
    this.#designed = designed;
    const log = this.#log;
    const document = this.#document;
    let elements = 0;
    await inSlices(
      (function* () {
        for (const host of hostsIn(document)) {
          if (host === null) elements += PORTION;
          else if (!log.isWatched(host.shadowRoot)) {
            // Watched even where nothing is read, so that it is not found again.
            log.watch(host.shadowRoot);
            log.add(host);
          }
          yield;
        }
      })(),
      this.#signal,
    );
    this.#elements = elements;
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
