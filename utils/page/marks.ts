import type { MarksStyle } from "../../assets/styles/marks.css.ts";
import { afterLayout } from "./after-layout.ts";
import { elementAround } from "./around.ts";
import { isBoxless, isShown, isSlottedOver } from "./boxes.ts";
import { markRange } from "./mark-range.ts";
import { MarksSheet } from "./marks-sheet.ts";
import { comparePlaces } from "./order.ts";
import type { PlacedMention } from "./scan.ts";
import { Veiled } from "./veiled.ts";
import { later, type Timer } from "./timer.ts";

/** The names under which marks stand in the page's highlight registry. */
export const HIGHLIGHT = "lacuna";
export const ACTIVE_HIGHLIGHT = "lacuna-active";

/**
 * At least so long between two changes of what is registered, in milliseconds: each has the browser lay its markers out
 * anew, and while a page is scrolled blocks come near in every frame. A screenful beyond the viewport is ready meanwhile.
 */
const PAUSE_MS = 100;

interface Mark {
  readonly mention: PlacedMention;
  readonly range: AbstractRange;
}

/**
 * The marks of one frame. Marks are CSS Custom Highlights (https://drafts.csswg.org/css-highlight-api-1/): ranges
 * beside the document, which no script or style of the page can trip over. Ranges are registered only while their
 * block is near the viewport and shown, so that ten thousand names cost a page no more than a screenful, and text that
 * is hidden has no mark until it is seen.
 */
export class Marks {
  readonly #document: Document;
  readonly #sheet: MarksSheet;
  readonly #highlight = new Highlight();
  readonly #active = new Highlight();
  readonly #byOwner = new Map<Element, Mark[]>();
  readonly #byNode = new Map<Node, Mark[]>();
  readonly #boxOf = new Map<Element, Element>();
  readonly #ownersOf = new Map<Element, Set<Element>>();
  readonly #watch: IntersectionObserver;
  /** What the observer told last of each box, until it is acted upon. */
  readonly #told = new Map<Element, IntersectionObserverEntry>();
  #resting: Timer | undefined;
  readonly #veiled: Veiled;

  constructor(document: Document, style: MarksStyle) {
    this.#document = document;
    this.#sheet = new MarksSheet(document, style, HIGHLIGHT);
    this.#active.priority = 1;
    this.#watch = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: "100% 0px" });
    this.#veiled = new Veiled(document, isShown, (box) => this.#show(box, true));
  }

  /** Marks the mentions of one block, in place of those it had. */
  set(owner: Element, mentions: readonly PlacedMention[]): void {
    const before = this.#byOwner.get(owner) ?? [];
    if (before.length === mentions.length && before.every(({ mention }, at) => mention === mentions[at]))
      return;
    this.remove(owner);
    if (mentions.length === 0) return;
    const marks = mentions.map((mention) => ({ mention, range: markRange(mention) }));
    this.#byOwner.set(owner, marks);
    for (const mark of marks) push(this.#byNode, mark.mention.from.node, mark);
    for (const mark of marks) {
      if (mark.mention.to.node !== mark.mention.from.node) push(this.#byNode, mark.mention.to.node, mark);
    }
    for (const { from } of mentions) this.#sheet.reach(from.node);
    this.#observe(owner, owner);
  }

  /** Takes the marks of a block away. */
  remove(owner: Element): void {
    const marks = this.#byOwner.get(owner);
    if (marks === undefined) return;
    this.#byOwner.delete(owner);
    this.#unobserve(owner);
    for (const mark of marks) {
      this.#highlight.delete(mark.range);
      this.#active.delete(mark.range);
      drop(this.#byNode, mark.mention.from.node, mark);
      drop(this.#byNode, mark.mention.to.node, mark);
    }
  }

  get isEmpty(): boolean {
    return this.#byOwner.size === 0;
  }

  /** All marked mentions in document order. */
  inOrder(): readonly PlacedMention[] {
    const all = [...this.#byOwner.values()].flat().map((mark) => mark.mention);
    return all.sort(comparePlaces);
  }

  /** The mention that covers a place in the text, or null. */
  at(node: Node, offset: number): PlacedMention | null {
    for (const { mention } of this.#byNode.get(node) ?? []) {
      const afterStart = mention.from.node !== node || mention.from.offset <= offset;
      const beforeEnd = mention.to.node !== node || offset <= mention.to.offset;
      if (afterStart && beforeEnd) return mention;
    }
    return null;
  }

  /** Whether a block around a place in the text has marks. */
  near(node: Node): boolean {
    for (let around = node.parentElement; around !== null; around = around.parentElement)
      if (this.#byOwner.has(around)) return true;
    return false;
  }

  /** Shows one mention as the one whose popover is open; null for none. */
  activate(mention: PlacedMention | null): void {
    this.#active.clear();
    if (mention === null) return;
    this.#active.add(markRange(mention));
    this.#register();
  }

  /** Takes everything back: registry, style sheet, observers. */
  clear(): void {
    this.#watch.disconnect();
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#told.clear();
    this.#veiled.clear();
    this.#byOwner.clear();
    this.#byNode.clear();
    this.#boxOf.clear();
    this.#ownersOf.clear();
    this.#highlight.clear();
    this.#active.clear();
    const { highlights } = CSS;
    if (highlights.get(HIGHLIGHT) === this.#highlight) highlights.delete(HIGHLIGHT);
    if (highlights.get(ACTIVE_HIGHLIGHT) === this.#active) highlights.delete(ACTIVE_HIGHLIGHT);
    this.#sheet.clear();
  }

  #observe(owner: Element, box: Element): void {
    this.#boxOf.set(owner, box);
    const owners = this.#ownersOf.get(box);
    if (owners !== undefined) owners.add(owner);
    else this.#ownersOf.set(box, new Set([owner]));
    // What is observed already is told anew only if it is observed anew.
    if (owners !== undefined) this.#watch.unobserve(box);
    this.#watch.observe(box);
  }

  #unobserve(owner: Element): void {
    const box = this.#boxOf.get(owner);
    if (box === undefined) return;
    this.#boxOf.delete(owner);
    const owners = this.#ownersOf.get(box);
    owners?.delete(owner);
    if (owners !== undefined && owners.size > 0) return;
    this.#ownersOf.delete(box);
    this.#watch.unobserve(box);
    this.#told.delete(box);
    this.#veiled.delete(box);
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) this.#told.set(entry.target, entry);
    if (this.#resting === undefined) this.#act();
  }

  /** Acts upon what was told, and rests; upon what is told meanwhile, after that. */
  #act(): void {
    this.#resting = later(() => {
      this.#resting = undefined;
      if (this.#told.size > 0) this.#act();
    }, PAUSE_MS);
    afterLayout(this.#document, () => {
      // While the sheet is not there yet, what was told waits for the end of the rest.
      if (this.#told.size === 0 || !this.#sheet.isThere()) return;
      const entries = [...this.#told.values()];
      this.#told.clear();
      this.#seen(entries);
    });
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target: box, isIntersecting, boundingClientRect } of entries) {
      const { width, height } = boundingClientRect;
      const boxless = !isIntersecting && width === 0 && height === 0 && isBoxless(box);
      const around = boxless ? elementAround(box) : null;
      if (around !== null) {
        for (const owner of this.#ownersOf.get(box) ?? []) {
          this.#unobserve(owner);
          this.#observe(owner, around);
        }
        continue;
      }
      const show = isIntersecting && isShown(box);
      if (isIntersecting && !show && this.#ownersOf.has(box)) this.#veiled.add(box);
      else this.#veiled.delete(box);
      this.#show(box, show);
    }
  }

  #show(box: Element, show: boolean): void {
    for (const owner of this.#ownersOf.get(box) ?? []) {
      const seen = show && !isSlottedOver(owner);
      for (const { range } of this.#byOwner.get(owner) ?? []) {
        if (seen) this.#highlight.add(range);
        else this.#highlight.delete(range);
      }
    }
    if (this.#highlight.size > 0) this.#register();
  }

  /** A page may clear the registry; what is needed is put there when it is needed. */
  #register(): void {
    const { highlights } = CSS;
    if (highlights.get(HIGHLIGHT) !== this.#highlight) highlights.set(HIGHLIGHT, this.#highlight);
    if (this.#active.size > 0 && highlights.get(ACTIVE_HIGHLIGHT) !== this.#active) {
      highlights.set(ACTIVE_HIGHLIGHT, this.#active);
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function drop<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const rest = map.get(key)?.filter((v) => v !== value);
  if (rest === undefined) return;
  if (rest.length === 0) map.delete(key);
  else map.set(key, rest);
}
