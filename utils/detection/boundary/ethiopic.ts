import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import type { Words } from "../words.ts";
import { runAfter, runBefore } from "./word-after.ts";

const LONGEST_AFFIX = 3;
/** A shorter name is too likely part of another word. */
const SHORTEST_FREE = 3;

/** Whether the name begins with an Ethiopic letter. */
export function isEthiopic({ form }: KnownAlias): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x1200 && unit < 0x13a0;
}

/** Whether the prepositions written directly before an Amharic name, and the article or object mark after, leave it standing. */
export function isEthiopicWord(
  text: string,
  start: number,
  end: number,
  alias: KnownAlias,
  words: Words,
): boolean {
  const before = runBefore(text, start, SCRIPT.other, LONGEST_AFFIX);
  const after = runAfter(text, end, SCRIPT.other, LONGEST_AFFIX);
  const free = alias.weight >= SHORTEST_FREE;
  return (
    (before === "" || (free && words.has("ethiopicPrefixes", before))) &&
    (after === "" || (free && words.has("ethiopicSuffixes", after)))
  );
}
