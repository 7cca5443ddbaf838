import type { EntityId } from "../dataset/types.ts";
import { ChangeLog, type Changes } from "./changes.ts";
import { Findings, type FindingsOptions } from "./findings.ts";
import { idle, inSlices } from "./idle.ts";
import { isElement } from "./nodes.ts";
import type { Names } from "./names.ts";
import { decideRuns, readRuns } from "./reading.ts";
import type { PageFacts, PlacedMention } from "./scan.ts";
import { isStretch, type Reach, type Stretch, stretchesAmong } from "./stretch.ts";
import { PORTION } from "./touched-runs.ts";
import { isDesigned, Untold } from "./untold.ts";
import { Waiting } from "./waiting.ts";
import { later } from "./timer.ts";

/**
 * The pause in milliseconds in which changes gather before they are looked at: a page that streams is read in gulps,
 * and the longer it streams, the larger they are.
 */
const GATHER_MS = 120;
const LONGEST_GATHER_MS = 960;

/** How much of a page is read at once, wherever the reader is: a million characters, or the text of as many nodes. */
const FIRST = 4 * PORTION;
/** How much more is read when the reader gets near it; twice as much each time that this was not enough. */
const MORE = PORTION / 8;
/** So many blocks that arrive side by side are read when the reader gets near them. */
const MANY_BLOCKS = 32;
/** How soon the reader may be near what is behind that, to have gone on in one go, in milliseconds. */
const SOON_MS = 1_000;

/** What of a root is read: all below it, the same but for shadow roots, or only the text that is its own. */
type Extent = "whole" | "without-shadows" | "own-text";

export interface AnnotatorOptions extends FindingsOptions {
  readonly names: Names;
  readonly facts: () => PageFacts;
  /** Called after what changed on the page has been read. */
  readonly onChange: () => void;
}

/**
 * Keeps the mentions of a document up to date while it lives: reads it once in idle slices, then only what changed.
 * Ambiguous names are decided after the whole page has been read, because the rest of the page speaks for them.
 */
export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #findings: Findings;
  readonly #companions = new Set<EntityId>();
  readonly #log: ChangeLog;
  readonly #untold: Untold;
  readonly #waiting: Waiting;
  /** Whether a node came, or moved, since changes were last looked at. */
  readonly #came = (node: Node): boolean => this.#log.holds(node);
  #running: Promise<void> | null = null;
  /** Ends the pause before the next reading. */
  #hurry: (() => void) | null = null;
  #more = MORE;
  #nearAt = 0;
  #whole = false;
  #first: Promise<void> = Promise.resolve();

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    this.#findings = new Findings(options);
    this.#log = new ChangeLog(() => this.#wake(GATHER_MS));
    this.#waiting = new Waiting(options.document, () => this.#wake(0));
    this.#whole = options.marks === null;
    this.#untold = new Untold(options.document, this.#log, options.signal);
  }

  /** Reads the page and goes on reading what changes, until the signal aborts. Resolves after the first reading. */
  async start(): Promise<void> {
    const { document, signal } = this.#options;
    signal.addEventListener("abort", () => this.#stop(), { once: true });
    this.#log.watch(document);
    const root = document.body ?? document.documentElement;
    if (root === null) return;
    // Shadow roots are looked for a little later, when scripts have made theirs: to ask every element takes long.
    const first = this.#read([root], "without-shadows", FIRST);
    // Not its outcome, which would hold on to blocks that have left the page.
    this.#first = settled(first);
    await first;
    this.#findings.chooseFirsts();
    this.#untold.lookSoon();
  }

  /** Has all of the page read from now on, and not only what the reader gets near to. */
  readAll(): void {
    this.#whole = true;
    this.#waiting.hurry();
  }

  /**
   * Has the page read again, by names that are other ones by now; what is marked stays until it has been. False for a page
   * so long that it was not read at once: one that is begun anew is not read at once either.
   */
  readAgain(): boolean {
    const { document } = this.#options;
    const root: Element | null = document.body ?? document.documentElement;
    if (root === null || !this.#waiting.isEmpty) return false;
    // What the former names said of the page.
    this.#companions.clear();
    this.#log.add(root);
    return true;
  }

  /** Marks anew what has been found, by what is wanted now. */
  remark(): void {
    this.#findings.remark();
  }

  /** Every mention there is, marked or only listed, block by block. */
  mentions(): Iterable<PlacedMention> {
    return this.#findings.mentions();
  }

  #stop(): void {
    this.#log.stop();
    this.#waiting.clear();
    this.#findings.clear();
  }

  #wake(pause: number): void {
    if (this.#running !== null) {
      if (pause === 0) this.#hurry?.();
      return;
    }
    this.#running = this.#follow(pause).finally(() => {
      this.#running = null;
    });
  }

  async #follow(first: number): Promise<void> {
    const { signal } = this.#options;
    // Two readings at once could each undo what the other has found.
    await this.#first;
    for (let pause = first; ; pause = Math.min(Math.max(4 * pause, GATHER_MS), LONGEST_GATHER_MS)) {
      await this.#pause(pause);
      await idle(signal);
      if (signal.aborted) return;
      const changes = this.#log.take();
      const near = this.#waiting.take((edge) => changes?.arrived.has(edge) === true);
      if (changes === null && near.length === 0) return;
      if (changes?.left === true) this.#findings.forgetDetached();
      const some = changes === null ? false : await this.#apply(changes);
      await this.#readNear(near);
      if (!some && near.length === 0) continue;
      this.#findings.chooseFirsts();
      this.#options.onChange();
      this.#untold.lookSoon();
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = later(resolve, milliseconds);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #readNear(near: readonly Stretch[]): Promise<void> {
    if (near.length === 0) return;
    const now = performance.now();
    this.#more = now - this.#nearAt < SOON_MS ? 2 * this.#more : MORE;
    for (const stretch of near) await this.#read([stretch], "without-shadows", this.#more);
    this.#nearAt = performance.now();
  }

  /**
   * What stood in a changed block stays marked until the block has been read again, so that nothing flickers.
   * Resolves false if all that changed is that blocks arrived that can wait.
   */
  async #apply({ arrived, changed, left, known }: Changes): Promise<boolean> {
    this.#waiting.mend((edge) => arrived.has(edge));
    const stale = new Set<Element>();
    if (known && arrived.size > 0)
      await inSlices(this.#findings.ownersWithin(arrived, stale), this.#options.signal);
    // What has marks already is read at once, for it may have moved to where none should be.
    const isNew = stale.size === 0 && !this.#whole;
    const { stretches, others } = isNew
      ? stretchesAmong(arrived, MANY_BLOCKS)
      : { stretches: [], others: arrived };
    for (const root of [...changed, ...others]) stale.add(isElement(root) ? root : root.host);
    const again = await this.#read([...changed], "own-text");
    const anew = await this.#read([...others], "whole");
    this.#waiting.add(stretches, this.#came);
    if (again !== null && anew !== null) {
      for (const owner of stale) if (!again.has(owner) && !anew.has(owner)) this.#findings.forget(owner);
    }
    return left || changed.size > 0 || others.size > 0;
  }

  /** Reads what lies below the roots; resolves with the blocks that have mentions, or null if it could not be read. */
  async #read(
    reaches: readonly Reach[],
    extent: Extent,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<Set<Element> | null> {
    const { names, signal, facts } = this.#options;
    const read = new Set<Element>();
    if (reaches.length === 0 || isDesigned(this.#options.document)) return read;
    const onShadow = extent === "whole" ? (shadow: ShadowRoot) => this.#log.watch(shadow) : null;
    const parts = extent === "without-shadows" ? reaches : reaches.flatMap(withOwnShadow);
    for (const part of parts) if (!isStretch(part) && !isElement(part)) onShadow?.(part);
    let rest: readonly Stretch[] = [];
    const companions = this.#companions;
    const runs = await readRuns(parts, {
      names,
      shallow: extent === "own-text",
      limit: this.#whole ? Number.POSITIVE_INFINITY : limit,
      came: this.#came,
      onRest: (behind) => {
        rest = behind;
      },
      onShadow,
      companions,
      signal,
    });
    if (runs === null) return null;
    const take = (owner: Element, mentions: readonly PlacedMention[]): void => {
      read.add(owner);
      this.#findings.set(owner, mentions);
    };
    const isDecided = await decideRuns(runs, { names, facts: facts(), companions, signal, take });
    if (!signal.aborted) this.#waiting.add(rest, this.#came);
    if (this.#whole) this.#waiting.hurry();
    return isDecided ? read : null;
  }
}

/** Resolves when the work has ended, well or not, and forgets how. */
async function settled(work: Promise<unknown>): Promise<void> {
  await work.catch(() => null);
}

/** A block and the root it carries: the walk below a block begins beneath both. */
function withOwnShadow(root: Reach): readonly Reach[] {
  if (isStretch(root)) return [root];
  const shadow = isElement(root) ? (root.shadowRoot ?? null) : null;
  return shadow === null ? [root] : [shadow, root];
}
