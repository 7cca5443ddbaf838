import { entriesOf } from "../entry.ts";
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

/** Makes all that a frame's matcher needs, so that a frame has nothing to make. */
export function compileTables(data: MatcherData): MatcherTables {
  const compiling = tablesOf(data);
  let step = compiling.next();
  while (step.done !== true) step = compiling.next();
  return step.value;
}

/** The same in slices of some ten milliseconds, with `turn` between them: readers are answered beside it. */
export async function compileTablesInTurns(
  data: MatcherData,
  turn: () => Promise<void>,
): Promise<MatcherTables> {
  const compiling = tablesOf(data);
  let step = compiling.next();
  while (step.done !== true) {
    await turn();
    step = compiling.next();
  }
  return step.value;
}

function* tablesOf(data: MatcherData): Generator<void, MatcherTables, void> {
  const entries = entriesOf(data).filter(({ key }) => key.length <= LONGEST_NAME);
  yield;
  const starts = writeStartTable(writeStarts(entries));
  yield;
  const beginnings = writeBeginnings(entries.map(({ key }) => key));
  yield;
  const lines = entries.map((entry) => ({ key: entry.key, line: writeEntry(entry) }));
  yield;
  return {
    format: 4,
    version: data.version,
    starts,
    beginnings,
    ...writeGroups(lines),
    longest: entries.reduce((most, { key }) => Math.max(most, key.length), 0),
    hints: writeHints(data.hints),
    lexicon: writeLexicon(data.lexicon),
  };
}
