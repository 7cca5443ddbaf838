import { afterLayout } from "./after-layout.ts";

/** How far into a change of style its outcome is known: classes at once, transitions and animations when they end. */
const ENDS = ["transitionend", "animationend"] as const;

/**
 * Elements that have their place on the page but are not shown (`visibility: hidden`). No observer tells when they are
 * shown: while there are any, the page's classes and styles are watched for that, and otherwise nothing is.
 */
export class Veiled {
  readonly #document: Document;
  readonly #isShown: (element: Element) => boolean;
  readonly #onShown: (element: Element) => void;
  readonly #elements = new Set<Element>();
  readonly #observer = new MutationObserver(() => this.#look());
  #watch: AbortController | null = null;
  #looking = false;

  constructor(
    document: Document,
    isShown: (element: Element) => boolean,
    onShown: (element: Element) => void,
  ) {
    this.#document = document;
    this.#isShown = isShown;
    this.#onShown = onShown;
  }

  add(element: Element): void {
    this.#elements.add(element);
    if (this.#watch !== null) return;
    this.#watch = new AbortController();
    const options = { capture: true, passive: true, signal: this.#watch.signal } as const;
    for (const end of ENDS) this.#document.addEventListener(end, () => this.#look(), options);
    this.#observer.observe(this.#document, {
      subtree: true,
      attributes: true,
      attributeFilter: ["class", "style"],
    });
  }

  delete(element: Element): void {
    if (this.#elements.delete(element) && this.#elements.size === 0) this.#rest();
  }

  clear(): void {
    this.#elements.clear();
    this.#rest();
  }

  #rest(): void {
    this.#watch?.abort();
    this.#watch = null;
    this.#observer.disconnect();
  }

  #look(): void {
    if (this.#looking || this.#elements.size === 0) return;
    this.#looking = true;
    afterLayout(this.#document, () => {
      this.#looking = false;
      for (const element of this.#elements) {
        if (!this.#isShown(element)) continue;
        this.delete(element);
        this.#onShown(element);
      }
    });
  }
}
