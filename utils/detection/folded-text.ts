import { foldUnit, IGNORED, isCombining, ligature, SPACE } from "./fold.ts";

/**
 * A text from some place on as a name would be folded, unit by unit, as far as somebody asks. One reader serves a
 * matcher all its life, so that nothing is allocated for a place that turns out to hold no name.
 */
export class FoldedText {
  /** How many units have been read. */
  count = 0;
  /** The text ended before something that is no part of a name. */
  ended = false;
  readonly #units: Uint16Array;
  readonly #stops: Int32Array;
  #text = "";
  #at = 0;
  #broken = false;

  /** `longest`: how many units somebody may ask for. */
  constructor(longest: number) {
    // A ligature may add two units beyond.
    this.#units = new Uint16Array(longest + 2);
    this.#stops = new Int32Array(longest + 2);
  }

  begin(text: string, start: number): void {
    this.#text = text;
    this.#at = start;
    this.#broken = false;
    this.count = 0;
    this.ended = false;
  }

  /** The unit at `index`, or -1 where the text ends or what stands there is no part of a name. */
  unit(index: number): number {
    while (index >= this.count) if (!this.#read()) return -1;
    return this.#units[index] ?? -1;
  }

  /** Where in the text the unit before `index` ends. */
  stop(index: number): number {
    return this.#stops[index - 1] ?? 0;
  }

  /** Whether the text ends with the unit at `index`, if it has been read: a mark that follows would change it. */
  isLast(index: number): boolean {
    return index < this.count && this.#stops[index] === this.#text.length;
  }

  #read(): boolean {
    const text = this.#text;
    for (;;) {
      const at = this.#at;
      if (this.#broken) return false;
      if (at >= text.length) {
        this.ended = true;
        return false;
      }
      const unit = text.charCodeAt(at);
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      let folded = foldUnit(unit);
      if (folded === IGNORED) {
        this.#at++;
        continue;
      }
      let width = 1;
      if (folded === SPACE) width = spaceAt(text, at);
      else if (next >= 0x0300 && isCombining(next)) {
        while (isCombining(text.charCodeAt(at + width))) width++;
        const composed = text.slice(at, at + width).normalize("NFKC");
        if (composed.length !== 1) {
          this.#broken = true;
          return false;
        }
        folded = foldUnit(composed.charCodeAt(0));
      }
      this.#at = at + width;
      const letters = unit >= 0xfb00 ? ligature(unit) : null;
      if (letters === null) this.#push(folded);
      else for (const letter of letters) this.#push(letter.charCodeAt(0));
      return true;
    }
  }

  #push(unit: number): void {
    this.#units[this.count] = unit;
    this.#stops[this.count++] = this.#at;
  }
}

/** A run of space is as good as one; a line may break inside a name, a paragraph may not. */
function spaceAt(text: string, start: number): number {
  let end = start;
  let breaks = 0;
  while (end < text.length && foldUnit(text.charCodeAt(end)) === SPACE) {
    if (text.charCodeAt(end) === 0x0a && ++breaks > 1) return 1;
    end++;
  }
  return end - start;
}
