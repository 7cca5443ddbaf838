import { entriesOf } from "../entry.ts";
import { atOnce, inTurns, type Slices } from "../slices.ts";
import type { MatcherData } from "../types.ts";
import { writeBeginnings } from "./beginnings.ts";
import { writeGroups } from "./groups.ts";
import { writeEntry, writeHints } from "./line.ts";
import { writeStarts } from "./write-starts.ts";
import { writeStartTable } from "./starts.ts";
import type { MatcherTables } from "./tables.ts";
import { writeLexicon } from "./word-lists.ts";

/** Names beyond this many units are left out: no page has them in its text. */
const LONGEST_NAME = 120;

/** Lines that are written in one go, a millisecond or two. */
const LINES = 1_000;

/** Makes all that a frame's matcher needs, so that a frame has nothing to make. */
export function compileTables(data: MatcherData): MatcherTables {
  return atOnce(tablesOf(data));
}

/** The same with `turn` between slices of some milliseconds: readers are answered beside it. */
export function compileTablesInTurns(data: MatcherData, turn: () => Promise<void>): Promise<MatcherTables> {
  return inTurns(tablesOf(data), turn);
}

function* tablesOf(data: MatcherData): Slices<MatcherTables> {
  const all = yield* entriesOf(data);
  const entries = all.filter(({ key }) => key.length <= LONGEST_NAME);
  yield;
  const starts = writeStartTable(yield* writeStarts(entries));
  yield;
  const beginnings = writeBeginnings(entries.map(({ key }) => key));
  yield;
  const lines: { readonly key: string; readonly line: string }[] = [];
  for (const entry of entries) {
    lines.push({ key: entry.key, line: writeEntry(entry) });
    if (lines.length % LINES === 0) yield;
  }
  const groups = yield* writeGroups(lines);
  yield;
  return {
    format: 6,
    version: data.version,
    starts,
    beginnings,
    ...groups,
    longest: entries.reduce((most, { key }) => Math.max(most, key.length), 0),
    hints: writeHints(data.hints),
    lexicon: writeLexicon(data.lexicon),
  };
}
