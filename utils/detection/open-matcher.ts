import { decide } from "./decide.ts";
import type { Entry } from "./entry.ts";
import { foldUnit, IGNORED } from "./fold.ts";
import { accept, mayAccept } from "./occurrences.ts";
import { NamesAt } from "./names-at.ts";
import { FIRST_PLACE, NO_NAME_YET, SECOND_PLACE, SHORT_NAMES, THIRD_PLACE } from "./start-places.ts";
import { mayBeginWith, mayGoOnWith } from "./tables/beginnings.ts";
import { readEntry, readHints } from "./tables/line.ts";
import { readStarts } from "./tables/starts.ts";
import type { MatcherTables } from "./tables/tables.ts";
import type { EntityHints, Lexicon, Mention, Occurrence, TextContext } from "./types.ts";
import { type Words, wordsOf } from "./words.ts";

export interface Matcher {
  /**
   * The names in a text, from left to right. At each place the longest name wins, and what it covers is not looked at
   * again; where several entities share the form, there is one occurrence for each, with equal offsets.
   */
  find(text: string): readonly Occurrence[];
  /**
   * Whether a name may stand in a piece of a text, wholly or from some place to beyond its end. False is certain,
   * whatever stands before and after the piece; true is worth a closer look.
   */
  touches(piece: string): boolean;
  /** Which of the occurrences mean their entity; see `decide.ts`. */
  decide(text: string, occurrences: readonly Occurrence[], context: TextContext): readonly Mention[];
  /** What is known of an entity; empty lists for one without hints. */
  hintsOf(entity: string): EntityHints;
}

const NOTHING: readonly Occurrence[] = [];
/** So far from either end of a piece, what stands beyond it cannot change how a name is bounded. */
const BOUNDARY_REACH = 16;

/**
 * A matcher over compiled tables: one look-up for each character of a text, and one in a hash table where a name may
 * begin. Nothing is allocated where nothing is found.
 */
export function openMatcher(tables: MatcherTables): Matcher {
  const masks = readStarts(tables.starts);
  const { beginnings, continuations } = tables;
  const names = new NamesAt(tables);
  const entries = new Map<number, Entry>();
  const hints = new Map<string, EntityHints>();
  const occurrences: Occurrence[] = [];
  /** The state after the last unit that `scan` read. */
  let state = NO_NAME_YET;
  /** Made when something ambiguous asks for it: on most pages nothing does at first. */
  let words: Words | null = null;

  function hintsOf(entity: string): EntityHints {
    let known = hints.get(entity);
    if (known === undefined) {
      known = readHints(tables.hints, entity);
      hints.set(entity, known);
    }
    return known;
  }

  function entryOf(index: number): Entry {
    const start = names.lineStart(index);
    let known = entries.get(start);
    if (known === undefined) {
      known = readEntry(names.line(index), hintsOf);
      entries.set(start, known);
    }
    return known;
  }

  /** Whether the units at `start` may be those of some name; what is ignored inside a name does not begin one. */
  function mayBegin(text: string, start: number, mayBeShort: boolean): boolean {
    const unit = text.charCodeAt(start);
    if (unit > 0x7f) return foldUnit(unit) !== IGNORED;
    // Reading beyond the end would give NaN, and make every reading slow.
    const second = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    const third = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
    if ((second | third) > 0x7f) return true;
    if (!mayBeginWith(beginnings, unit, second, third)) return false;
    const fourth = start + 3 < text.length ? text.charCodeAt(start + 3) : 0;
    return mayBeShort || fourth > 0x7f || mayGoOnWith(continuations, second, third, fourth);
  }

  /** Adds the occurrences of the longest name at `start`; returns their end, or -1 if there is none. */
  function collect(text: string, start: number, mayBeShort: boolean): number {
    if (!mayBegin(text, start, mayBeShort)) return -1;
    names.find(text, start, mayBeShort);
    for (let index = names.count - 1; index >= 0; index--) {
      const end = accept(entryOf(index), text, start, names.end(index), occurrences);
      if (end !== -1) return end;
    }
    return -1;
  }

  function touchesAt(text: string, start: number, mayBeShort: boolean): boolean {
    // Short of four units, nothing can be said of what follows.
    if (start + 3 < text.length && !mayBegin(text, start, mayBeShort)) return false;
    names.find(text, start, mayBeShort);
    if (names.textEnded) return true;
    for (let index = 0; index < names.count; index++) {
      const end = names.end(index);
      const isInside = start >= BOUNDARY_REACH && end + BOUNDARY_REACH <= text.length;
      if (!isInside || mayAccept(entryOf(index), text, start, end)) return true;
    }
    return false;
  }

  /**
   * The next place, from `from` on, at which a name may have its third unit; the text's length if there is none.
   * The inner loop runs once for every character there is, and so does nothing else.
   */
  function scan(text: string, from: number): number {
    const length = text.length;
    let now = state;
    for (let index = from; index < length; index++) {
      now = ((now << 8) | NO_NAME_YET) & (masks[text.charCodeAt(index)] ?? 0);
      if ((now & THIRD_PLACE) !== 0) {
        state = now;
        return index;
      }
    }
    state = now;
    return length;
  }

  return {
    hintsOf,
    decide: (text, found, context) => decide(text, found, context, (words ??= wordsIn(tables))),
    touches(piece) {
      state = NO_NAME_YET;
      for (let third = scan(piece, 0); third < piece.length; third = scan(piece, third + 1))
        if (touchesAt(piece, third - 2, (state & SHORT_NAMES) !== 0)) return true;
      // What has begun in the last two units may go on beyond them.
      return (state & (FIRST_PLACE | SECOND_PLACE)) !== 0 && touchesTail(piece, touchesAt);
    },
    find(text) {
      occurrences.length = 0;
      state = NO_NAME_YET;
      let end = 0;
      for (let third = scan(text, 0); third < text.length; third = scan(text, third + 1))
        if (third - 2 >= end) end = Math.max(end, collect(text, third - 2, (state & SHORT_NAMES) !== 0));
      // A name of one or two units may end the text before it has a third.
      for (let start = Math.max(end, text.length - 2); start < text.length; start++)
        if (start >= end) end = Math.max(end, collect(text, start, true));
      return occurrences.length === 0 ? NOTHING : occurrences.slice();
    },
  };
}

function touchesTail(
  piece: string,
  touchesAt: (text: string, start: number, mayBeShort: boolean) => boolean,
): boolean {
  for (let start = Math.max(0, piece.length - 2); start < piece.length; start++)
    if (touchesAt(piece, start, true)) return true;
  return false;
}

function wordsIn({ lexicon }: MatcherTables): Words {
  const read: Lexicon = JSON.parse(lexicon);
  return wordsOf(read);
}
