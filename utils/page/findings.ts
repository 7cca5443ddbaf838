import { foldedName } from "../detection/folded-name.ts";
import { afterLayout } from "./after-layout.ts";
import { isShown } from "./boxes.ts";
import { isWithin, type ReadingRoot } from "./changes.ts";
import type { Marks } from "./marks.ts";
import type { PlacedMention } from "./scan.ts";
import { firstInSections } from "./sections.ts";

/** What the reader wants marked. */
export interface Wanted {
  /** Of each entity only the first mention in each section (`sections.ts`). */
  readonly first: boolean;
  /** Folded names (`foldName`) that are not marked. */
  readonly never: ReadonlySet<string>;
}

export interface FindingsOptions {
  readonly document: Document;
  /** Where marks go; null in quiet mode, in which names are only found. */
  readonly marks: Pick<Marks, "set" | "remove"> | null;
  /** What of the names in running text is marked; after a change call `remark`. */
  readonly wanted: () => Wanted;
  readonly signal: AbortSignal;
}

/** The mentions found in a document, by the block they stand in, and what of them is marked. */
export class Findings {
  readonly #options: FindingsOptions;
  readonly #mentions = new Map<Element, readonly PlacedMention[]>();
  #choosing = false;

  constructor(options: FindingsOptions) {
    this.#options = options;
  }

  /** What a block has, in place of what it had. Where only firsts are wanted they are marked by `chooseFirsts`. */
  set(owner: Element, mentions: readonly PlacedMention[]): void {
    this.#mentions.set(owner, mentions);
    this.#mark(owner, mentions);
  }

  /** Marks anew what has been found, by what is wanted now. */
  remark(): void {
    for (const [owner, mentions] of this.#mentions) this.#mark(owner, mentions);
    this.chooseFirsts();
  }

  /** Every mention there is, marked or only listed, block by block. */
  *mentions(): Generator<PlacedMention> {
    for (const [owner, mentions] of this.#mentions) if (owner.isConnected) yield* mentions;
  }

  /** The blocks with mentions that lie below the roots are put into the set, one a step. */
  *ownersWithin(roots: ReadonlySet<ReadingRoot>, into: Set<Element>): Generator<void, void> {
    for (const owner of this.#mentions.keys()) {
      if (isWithin(owner, roots)) into.add(owner);
      yield;
    }
  }

  forget(owner: Element): void {
    this.#mentions.delete(owner);
    this.#options.marks?.remove(owner);
  }

  /** Forgets blocks that have left the document. */
  forgetDetached(): void {
    for (const owner of this.#mentions.keys()) if (!owner.isConnected) this.forget(owner);
  }

  /** Forgets all, and leaves the marks to whoever takes them away. */
  clear(): void {
    this.#mentions.clear();
  }

  /** Which mention is the first of its section can be said when all have been read, and what is shown after layout. */
  chooseFirsts(): void {
    const { document, marks, wanted, signal } = this.#options;
    if (marks === null || this.#choosing || !wanted().first) return;
    this.#choosing = true;
    afterLayout(document, () => {
      this.#choosing = false;
      const { first, never } = wanted();
      if (!first || signal.aborted) return;
      const all = [...this.mentions()].filter((one) => isWanted(one, never));
      const firsts = firstInSections(all, isShown);
      for (const [owner, mentions] of this.#mentions)
        marks.set(
          owner,
          mentions.filter((one) => firsts.has(one)),
        );
    });
  }

  #mark(owner: Element, mentions: readonly PlacedMention[]): void {
    const { marks, wanted } = this.#options;
    const { first, never } = wanted();
    if (!first)
      marks?.set(
        owner,
        mentions.filter((one) => isWanted(one, never)),
      );
  }
}

function isWanted({ place, alias }: PlacedMention, never: Wanted["never"]): boolean {
  return place === "text" && (never.size === 0 || !never.has(foldedName(alias.text)));
}
