import { LINE } from "./tables.ts";

/**
 * Where in a text a name may begin, as a regular expression: browsers run these as machine code from the first page on,
 * while a loop of the script's own is slow until it has read a page or two. It matches the empty string before each such
 * place, and is coarse: names that begin with the same unit are looked for together, by a class of units for each of
 * their next places. What it lets pass is looked up (`groups.ts`); what it refuses is no name, in whatever case, width
 * and composition. It is written beside the store (`write-starts.ts`), from plain names.
 *
 * There are two of them, of which one is the other's first part: names that begin with letters and digits of ASCII are
 * all there is in most texts, and what looks for the others takes a browser several times as long to make ready. A third
 * pattern tells by a glance whether they are needed.
 */

/**
 * Stands for whatever text may follow. Text that holds it is looked at more often than it need be, and that is all.
 * Of Unicode's private use, so that every text it is put to is of one kind to a browser, which makes machine code of a
 * pattern for each kind.
 */
export const ANYTHING = "\uf8ff";
/** Put after a piece of text, it lets the pattern match what may begin in the piece and end beyond. */
export const CONTINUATION = ANYTHING.repeat(4);

/** What `write-starts.ts` gives: where a name may begin with ASCII, where with anything else, and what shows such a text. */
export interface StartPatterns {
  readonly ascii: string;
  readonly others: string;
  readonly signs: string;
}

export function writeStartTable({ ascii, others, signs }: StartPatterns): string {
  return [ascii, others, signs].join(LINE);
}

/** Finds the places, in one text at a time. */
export class Starts {
  readonly #ascii: string;
  readonly #others: string;
  readonly #signs: RegExp;
  #first: RegExp | null = null;
  #all: RegExp | null = null;
  #pattern: RegExp | null = null;
  #text = "";

  constructor(table: string) {
    const [ascii = "", others = "", signs = ""] = table.split(LINE);
    this.#ascii = ascii;
    this.#others = others;
    this.#signs = new RegExp(signs);
  }

  begin(text: string): void {
    this.#text = text;
    this.#pattern = this.#signs.test(text)
      ? (this.#all ??= new RegExp(`(?=${this.#ascii}|${this.#others})`, "g"))
      : (this.#first ??= new RegExp(`(?=${this.#ascii})`, "g"));
  }

  /** The next place at `from` or after it; -1 if there is none. */
  next(from: number): number {
    const pattern = this.#pattern;
    if (pattern === null) return -1;
    pattern.lastIndex = from;
    return pattern.test(this.#text) ? pattern.lastIndex : -1;
  }
}
