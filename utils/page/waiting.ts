import { mended, type Stretch } from "./stretch.ts";
import { later, type Timer } from "./timer.ts";

/** How far beyond the viewport text is read, as with marks: a screenful. */
const MARGIN = "100% 0px";
/** A page that is scrolled is looked at at most so often, in milliseconds. */
const PAUSE_MS = 100;

type Side = "above" | "below" | "near";

/**
 * Text that is read only when the reader gets near it: the greater part of a very long page, and what a page heaps up
 * beyond its end. Of each stretch only the first and the last block are observed; what lies between them is near when
 * they are not on the same side of the viewport. Boxes that tell nothing count as near.
 */
export class Waiting {
  readonly #document: Document;
  readonly #onNear: () => void;
  readonly #sides = new Map<Element, Side>();
  #stretches: Stretch[] = [];
  #near: Stretch[] = [];
  #observer: IntersectionObserver | null = null;
  #moves: AbortController | null = null;
  #resting: Timer | undefined;

  /** `onNear` is called when `take` would give something. */
  constructor(document: Document, onNear: () => void) {
    this.#document = document;
    this.#onNear = onNear;
  }

  get isEmpty(): boolean {
    return this.#stretches.length === 0 && this.#near.length === 0;
  }

  /** Since they were looked at, blocks may have left, or `moved`. */
  add(stretches: readonly Stretch[], moved: (edge: Element) => boolean): void {
    for (const added of stretches) {
      const stretch = mended(added, moved);
      if (stretch === null) continue;
      // What goes on growing at its end waits as one.
      const at = this.#stretches.findIndex(({ last }) => last.nextElementSibling === stretch.first);
      const before = this.#stretches[at];
      if (before !== undefined) this.#stretches.splice(at, 1);
      const whole = { ...stretch, first: before?.first ?? stretch.first };
      this.#stretches.push(whole);
      if (before !== undefined && before.last !== before.first) this.#unwatch(before.last);
      this.#watch(whole);
    }
  }

  /** What the reader has come near to, which waits no more. Blocks may have left since, or been `moved`. */
  take(moved: (edge: Element) => boolean): readonly Stretch[] {
    const near = this.#near;
    this.#near = [];
    return near.flatMap((stretch) => mended(stretch, moved) ?? []);
  }

  /** Whatever waits is near from now on. */
  hurry(): void {
    this.#near.push(...this.#stretches);
    this.#stretches = [];
    this.#rest();
    if (this.#near.length > 0) this.#onNear();
  }

  /** To be called when the page changed: blocks may have left, or been `moved`. */
  mend(moved: (edge: Element) => boolean): void {
    const before = this.#stretches;
    this.#stretches = before.flatMap((stretch) => mended(stretch, moved) ?? []);
    if (before.some((stretch, at) => stretch !== this.#stretches[at])) this.#look();
  }

  clear(): void {
    this.#stretches = [];
    this.#near = [];
    this.#rest();
  }

  /** Has the browser tell anew where the edges are. */
  #look(): void {
    this.#observer?.disconnect();
    this.#sides.clear();
    for (const stretch of this.#stretches) this.#watch(stretch);
    if (this.#stretches.length === 0) this.#rest();
  }

  #watch({ first, last }: Stretch): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#note(entries), {
      root: this.#document,
      rootMargin: MARGIN,
    });
    this.#observer.observe(first);
    this.#observer.observe(last);
    this.#listen();
  }

  #unwatch(edge: Element): void {
    this.#observer?.unobserve(edge);
    this.#sides.delete(edge);
  }

  /** An observer tells when an edge comes near, but not when it is leapt over, or clipped by what scrolls around it. */
  #listen(): void {
    if (this.#moves !== null) return;
    this.#moves = new AbortController();
    const options = { capture: true, passive: true, signal: this.#moves.signal } as const;
    const onMove = (): void => {
      this.#resting ??= later(() => {
        this.#resting = undefined;
        this.#look();
      }, PAUSE_MS);
    };
    for (const type of ["scroll", "resize"]) window.addEventListener(type, onMove, options);
  }

  #rest(): void {
    this.#observer?.disconnect();
    this.#moves?.abort();
    this.#moves = null;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#sides.clear();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) this.#sides.set(entry.target, sideOf(entry));
    const [before, near] = [this.#stretches, this.#near.length];
    this.#stretches = before.filter((stretch) => {
      if (!this.#isNear(stretch)) return true;
      this.#near.push(stretch);
      this.#unwatch(stretch.first);
      this.#unwatch(stretch.last);
      return false;
    });
    if (this.#stretches.length === 0) this.#rest();
    if (this.#near.length > near) this.#onNear();
  }

  #isNear({ first, last }: Stretch): boolean {
    const side = this.#sides.get(first);
    const other = this.#sides.get(last);
    return side !== undefined && other !== undefined && (side === "near" || side !== other);
  }
}

function sideOf({ boundingClientRect: box, rootBounds }: IntersectionObserverEntry): Side {
  if (rootBounds === null || (box.width === 0 && box.height === 0)) return "near";
  if (box.bottom < rootBounds.top) return "above";
  return box.top > rootBounds.bottom ? "below" : "near";
}
