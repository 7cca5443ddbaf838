import { decide, titledBy } from "./decide.ts";
import type { Entry } from "./entry.ts";
import { accept, mayAccept } from "./occurrences.ts";
import { NamesAt } from "./names-at.ts";
import { readEntry, readHints } from "./tables/line.ts";
import { mayBeginAt } from "./tables/beginnings.ts";
import { CONTINUATION, Starts } from "./tables/starts.ts";
import type { MatcherTables } from "./tables/tables.ts";
import type { EntityHints, Mention, Occurrence, TextContext } from "./types.ts";
import { Words } from "./words.ts";

export interface Matcher {
  /**
   * The names in a text, from left to right. At each place the longest name wins, and what it covers is not looked at
   * again; where several entities share the form, there is one occurrence for each, with equal offsets.
   */
  find(text: string): readonly Occurrence[];
  /**
   * The indexes of those pieces of text in which a name may begin. The pieces are in the order of the page, and each
   * may be the end of its text, or read on in the next, with or without white space between; after the last anything
   * may come. However they are put together, no name begins in another piece; those told of are worth a closer look.
   */
  touched(pieces: readonly string[]): readonly number[];
  /** Which of the occurrences mean their entity; see `decide.ts`. */
  decide(text: string, occurrences: readonly Occurrence[], context: TextContext): readonly Mention[];
  /** What is known of languages. */
  readonly words: Words;
  /** What is known of an entity; empty lists for one without hints. */
  hintsOf(entity: string): EntityHints;
}

/** What was said of a title. */
interface Said extends Pick<TextContext, "title" | "lang" | "companions"> {
  readonly said: ReturnType<typeof titledBy>;
}

const NOTHING: readonly Occurrence[] = [];
/** So far from either end of a piece, what stands beyond it cannot change how a name is bounded. */
const BOUNDARY_REACH = 16;
/** A name that is scattered over more pieces than this is looked at closely, whatever they say. */
const MOST_PIECES = 24;
/** What may stand between two pieces of one text: nothing, or white space, of which all is as good as one. */
const BETWEEN = ["", " "] as const;

/**
 * A matcher over compiled tables: one pattern tells where a name may begin, and one look-up in a hash table which do.
 * Nothing is allocated where nothing is found.
 */
export function openMatcher(tables: MatcherTables): Matcher {
  const starts = new Starts(tables.starts);
  const names = new NamesAt(tables);
  const entries = new Map<number, Entry>();
  const hints = new Map<string, EntityHints>();
  const occurrences: Occurrence[] = [];
  const words = new Words(tables.lexicon);
  let last: Said | null = null;

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

  /** The next place, from `from` on, at which a name may begin, or -1; `text` is the one that `starts` was given. */
  function next(text: string, from: number): number {
    let at = starts.next(from);
    while (at !== -1 && !mayBeginAt(tables.beginnings, text, at)) at = starts.next(at + 1);
    return at;
  }

  /** Adds the occurrences of the longest name at `start`; returns their end, or -1 if there is none. */
  function collect(text: string, start: number): number {
    names.find(text, start);
    for (let index = names.count - 1; index >= 0; index--) {
      const end = accept(entryOf(index), text, start, names.end(index), words, occurrences);
      if (end !== -1) return end;
    }
    return -1;
  }

  function touchesAt(pieces: readonly string[], at: number, start: number): boolean {
    const text = pieces[at] ?? "";
    names.find(text, start);
    if (names.textEnded) {
      if (goesOn(text.slice(start), pieces, at + 1)) return true;
      names.find(text, start);
    }
    for (let index = 0; index < names.count; index++) {
      const end = names.end(index);
      const isInside = start >= BOUNDARY_REACH && end + BOUNDARY_REACH <= text.length;
      if (!isInside || mayAccept(entryOf(index), text, start, end, words)) return true;
    }
    return false;
  }

  /** Whether a name that begins with `begun`, the end of a piece, goes on in the pieces from `at` on. */
  function goesOn(begun: string, pieces: readonly string[], at: number, depth = 1): boolean {
    const piece = pieces[at];
    if (piece === undefined || depth > MOST_PIECES) return true;
    return BETWEEN.some((between) => {
      const text = begun + between + piece;
      names.find(text, 0);
      for (let index = 0; index < names.count; index++) if (names.end(index) > begun.length) return true;
      return names.textEnded && goesOn(text, pieces, at + 1, depth + 1);
    });
  }

  function find(text: string): readonly Occurrence[] {
    occurrences.length = 0;
    const open = text + CONTINUATION;
    starts.begin(open);
    for (let start = next(open, 0); start !== -1; ) {
      const end = collect(text, start);
      start = next(open, Math.max(end, start + 1));
    }
    return occurrences.length === 0 ? NOTHING : occurrences.slice();
  }

  /** A page has one title for all its texts, so the last is kept. */
  function titled(context: TextContext): ReturnType<typeof titledBy> {
    const { title, lang, host, companions } = context;
    if (last?.title !== title || last.lang !== lang || last.companions !== companions) {
      const plain = { title: "", lang, host, companions };
      last = { title, lang, companions, said: titledBy(decide(title, find(title), plain, words)) };
    }
    return last.said;
  }

  return {
    words,
    hintsOf,
    decide: (text, found, context) =>
      decide(text, found, context, words, context.title === "" ? undefined : titled(context)),
    touched(pieces) {
      const joined = pieces.join(CONTINUATION) + CONTINUATION;
      const found: number[] = [];
      let index = 0;
      let begin = 0;
      starts.begin(joined);
      for (let at = next(joined, 0); at !== -1; at = next(joined, at)) {
        let piece = pieces[index] ?? "";
        while (at >= begin + piece.length + CONTINUATION.length) {
          begin += piece.length + CONTINUATION.length;
          piece = pieces[++index] ?? "";
        }
        const isTouched = at < begin + piece.length && touchesAt(pieces, index, at - begin);
        if (isTouched) found.push(index);
        at = isTouched ? begin + piece.length : at + 1;
      }
      return found;
    },
    find,
  };
}
