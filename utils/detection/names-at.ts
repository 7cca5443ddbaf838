import { FoldedText } from "./folded-text.ts";
import { groupAt, GROUP_UNITS, mayGoOn } from "./tables/groups.ts";
import { FIELD, LINE, type MatcherTables } from "./tables/tables.ts";

const FIELD_UNIT = FIELD.charCodeAt(0);
const LINE_UNIT = LINE.charCodeAt(0);
/** Names of which one begins as another are few: no more are remembered at one place. */
const MOST_NAMES = 16;

/** Looks up which names begin at a place. What it found stays until the next call. */
export class NamesAt {
  /** How many names begin there; the shortest is the first. */
  count = 0;
  #ended = false;
  readonly #ends = new Int32Array(MOST_NAMES);
  readonly #lines = new Int32Array(MOST_NAMES);
  readonly #names: string;
  readonly #slots: string;
  readonly #text: FoldedText;

  constructor({ names, slots, longest }: Pick<MatcherTables, "names" | "slots" | "longest">) {
    this.#names = names;
    this.#slots = slots;
    this.#text = new FoldedText(Math.max(longest, GROUP_UNITS) + 1);
  }

  /** Whether the text ended while some name could still have gone on, or a mark after it could make it one. */
  get textEnded(): boolean {
    return this.#ended || this.#text.ended;
  }

  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  line(index: number): string {
    const start = this.#lines[index] ?? 0;
    return this.#names.slice(start, this.#names.indexOf(LINE, start));
  }

  /** Where the line begins in the table: a name's number, as it were. */
  lineStart(index: number): number {
    return this.#lines[index] ?? 0;
  }

  find(text: string, start: number): void {
    // Three letters of ASCII are one word, which no shorter name can be.
    const mayBeShort = !isAsciiLetter(text, start + 1) || !isAsciiLetter(text, start + 2);
    this.count = 0;
    this.#text.begin(text, start);
    const third = this.#text.unit(2);
    const known = this.#text.count;
    this.#ended = this.#text.isLast(Math.min(known, GROUP_UNITS) - 1);
    if (known === 0) return;
    const first = this.#text.unit(0);
    if (mayBeShort) this.#group(first, 0, 0);
    if (known < 2) return;
    const second = this.#text.unit(1);
    if (mayBeShort) this.#group(first, second, 0);
    if (third !== -1) this.#group(first, second, third);
  }

  #group(first: number, second: number, third: number): void {
    let at = groupAt(this.#slots, this.#names, first, second, third);
    if (at === -1) return;
    const names = this.#names;
    const fourth = third === 0 ? -1 : this.#text.unit(GROUP_UNITS);
    if (fourth !== -1 && !mayGoOn(names, at, fourth)) {
      this.#ended ||= this.#text.isLast(GROUP_UNITS);
      return;
    }
    while (names.charCodeAt(at) !== LINE_UNIT) {
      let length = 0;
      for (;;) {
        const wanted = names.charCodeAt(at + length);
        if (wanted === FIELD_UNIT) {
          this.#add(at, length);
          break;
        }
        if (this.#text.unit(length) !== wanted) {
          this.#ended ||= this.#text.isLast(length);
          break;
        }
        length++;
      }
      at = names.indexOf(LINE, at + length) + LINE.length;
    }
  }

  #add(line: number, length: number): void {
    const end = this.#text.stop(length);
    const insideLigature = this.#text.count > length && this.#text.stop(length + 1) === end;
    if (insideLigature || this.count === MOST_NAMES) return;
    this.#ends[this.count] = end;
    this.#lines[this.count++] = line;
  }
}

function isAsciiLetter(text: string, index: number): boolean {
  // Reading beyond the end would give NaN, and make every reading slow.
  const unit = index < text.length ? text.charCodeAt(index) | 0x20 : 0;
  return unit >= 0x61 && unit <= 0x7a;
}
