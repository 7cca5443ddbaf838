import { isInAddress } from "./address.ts";
import { decide } from "./decide.ts";
import { boundedEnd } from "./boundary.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { foldUnit, IGNORED, isCombining, ligature, SPACE } from "./fold.ts";
import { beginning, startTable, THIRD_PLACE } from "./start-table.ts";
import { buildTrie, NONE, ROOT, step } from "./trie.ts";
import type { EntityHints, MatcherData, Mention, Occurrence, TextContext } from "./types.ts";
import { type Words, wordsOf } from "./words.ts";
import { writtenAs } from "./written.ts";

export interface Matcher {
  /**
   * The names in a text, from left to right. At each place the longest name wins, and what it covers is not looked at
   * again; where several entities share the form, there is one occurrence for each, with equal offsets.
   */
  find(text: string): readonly Occurrence[];
  /** Which of the occurrences mean their entity; see `decide.ts`. */
  decide(text: string, occurrences: readonly Occurrence[], context: TextContext): readonly Mention[];
  /** What is known of an entity; empty lists for one without hints. */
  hintsOf(entity: string): EntityHints;
}

const NOTHING: readonly Occurrence[] = [];
const NO_HINTS: EntityHints = { cues: [], domains: [] };
/** The state of the table's automaton in which only the place before a name is open. */
const NO_NAME_YET = 0xff;
/** How many units the state covers: the one before a name and its first three. */
const PLACES = 4;
/** Names of which one begins as another are few: no more ends are remembered at one start. */
const MOST_ENDS = 16;

/**
 * Compiles the aliases into a matcher: one table look-up for each character of a text, and a walk down a trie where a
 * name may begin. Nothing is allocated where nothing is found.
 */
export function compileMatcher(data: MatcherData): Matcher {
  const entries = entriesOf(data);
  const trie = buildTrie(entries.map(({ key }) => key));
  const { masks, usual, beginnings } = startTable(entries);
  const ends = new Int32Array(MOST_ENDS);
  const values = new Int32Array(MOST_ENDS);
  const occurrences: Occurrence[] = [];
  /** Made when something ambiguous asks for it: on most pages nothing does at first. */
  let words: Words | null = null;

  /** Fills `ends` and `values` with the names that begin at `start`, shortest first; returns how many. */
  function walk(text: string, start: number): number {
    let node = ROOT;
    let count = 0;
    let at = start;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      let folded = foldUnit(unit);
      if (folded === IGNORED) {
        at++;
        continue;
      }
      let width = 1;
      if (folded === SPACE) width = spaceAt(text, at);
      else if (next >= 0x0300 && isCombining(next)) {
        while (isCombining(text.charCodeAt(at + width))) width++;
        const composed = text.slice(at, at + width).normalize("NFKC");
        if (composed.length !== 1) break;
        folded = foldUnit(composed.charCodeAt(0));
      }
      const letters = unit >= 0xfb00 ? ligature(unit) : null;
      if (letters === null) node = step(trie, node, folded);
      else for (const letter of letters) if (node !== NONE) node = step(trie, node, letter.charCodeAt(0));
      if (node === NONE) break;
      at += width;
      const value = trie.value[node] ?? NONE;
      if (value !== NONE && count < MOST_ENDS) {
        ends[count] = at;
        values[count++] = value;
      }
    }
    return count;
  }

  /** Adds the occurrences of the longest name at `start`; returns their end, or -1 if there is none. */
  function collect(text: string, start: number): number {
    for (let index = walk(text, start) - 1; index >= 0; index--) {
      const entry = entries[values[index] ?? NONE];
      const end = entry === undefined ? -1 : accept(entry, text, start, ends[index] ?? start, occurrences);
      if (end !== -1) return end;
    }
    return -1;
  }

  /** Adds what begins at `start`, if the units there are those of some name; returns its end, or -1. */
  function look(text: string, start: number): number {
    const unit = text.charCodeAt(start);
    if (unit > 0x7f && foldUnit(unit) === IGNORED) return -1;
    // Reading beyond the end would give NaN, and make every reading slow.
    const second = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    const third = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
    if ((unit | second | third) < 0x80 && beginnings[beginning(unit, second, third)] === 0) return -1;
    return collect(text, start);
  }

  /**
   * The next place, from `from` on, at which a name may have its third unit; the text's length if there is none.
   * The inner loop runs once for every character there is, and so does nothing else.
   */
  function scan(text: string, from: number): number {
    const length = text.length;
    let state = NO_NAME_YET;
    for (let index = Math.max(0, from - PLACES + 1); index < from; index++)
      state = ((state << 8) | NO_NAME_YET) & ((masks[text.charCodeAt(index)] ?? 0) ^ usual);
    for (let index = from; index < length; index++) {
      state = ((state << 8) | NO_NAME_YET) & ((masks[text.charCodeAt(index)] ?? 0) ^ usual);
      if ((state & THIRD_PLACE) !== 0) return index;
    }
    return length;
  }

  return {
    decide: (text, found, context) => decide(text, found, context, (words ??= wordsOf(data.lexicon))),
    hintsOf: (entity) => data.hints[entity] ?? NO_HINTS,
    find(text) {
      occurrences.length = 0;
      let end = 0;
      for (let third = scan(text, 0); third < text.length; third = scan(text, Math.max(third + 1, end))) {
        if (third - 2 >= end) end = Math.max(end, look(text, third - 2));
      }
      // A name of one or two units may end the text before it has a third.
      for (let start = Math.max(end, text.length - 2); start < text.length; start++) {
        if (start >= end) end = Math.max(end, look(text, start));
      }
      return occurrences.length === 0 ? NOTHING : occurrences.slice();
    },
  };
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

/** Adds an occurrence for each entity that has this form; returns where it ends, or -1 if none accepts it. */
function accept(entry: Entry, text: string, start: number, end: number, into: Occurrence[]): number {
  if (isInAddress(text, start, end)) return -1;
  const first = into.length;
  let common = -1;
  for (const alias of entry.aliases) {
    const bounded = boundedEnd(text, start, end, alias);
    if (bounded === -1 || (common !== -1 && bounded !== common)) continue;
    const written = writtenAs(text.slice(start, end), alias.form, alias.ambiguous);
    if (written === null) continue;
    common = bounded;
    addBest(into, first, { start, end: bounded, alias, written, hints: alias.hints });
  }
  return common;
}

/** Of several aliases of one entity with the same key ("Line", "LINE") the one that is written so stays. */
function addBest(into: Occurrence[], first: number, occurrence: Occurrence): void {
  for (let index = first; index < into.length; index++) {
    const known = into[index];
    if (known === undefined || known.alias.entity !== occurrence.alias.entity) continue;
    if (known.written !== "exact" && occurrence.written === "exact") into[index] = occurrence;
    return;
  }
  into.push(occurrence);
}
