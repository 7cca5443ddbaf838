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
  const entries = entriesOf(data).filter(({ key }) => key.length <= LONGEST_NAME);
  return {
    format: 4,
    version: data.version,
    starts: writeStartTable(writeStarts(entries)),
    beginnings: writeBeginnings(entries.map(({ key }) => key)),
    ...writeGroups(entries.map((entry) => ({ key: entry.key, line: writeEntry(entry) }))),
    longest: entries.reduce((most, { key }) => Math.max(most, key.length), 0),
    hints: writeHints(data.hints),
    lexicon: writeLexicon(data.lexicon),
  };
}
