import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";

/** No word that is shorter has one of the endings by its sense ("happy" has "app"). */
const SHORTEST_KIND = 7;
/** Makers of other things have compounds of the same kind: "Autohersteller", "Filmfirma". */
const OTHER_TRADES =
  /^(?:auto|film|bau|wein|bier|möbel|waffen|rüstungs|raketen|pharma|textil|schiffs|reise|uhren|leuchten|gitarren|musik|theater|sport)/u;

/** "der Branchenriese Slack", "Onlinehändler Amazon": languages that write nouns together say so in the last of them. */
export function endsInKind({ lower, capital }: Word, words: Words): boolean {
  if (lower.length < SHORTEST_KIND || (capital && OTHER_TRADES.test(lower))) return false;
  return words.all("kindEndings").some((ending) => lower.endsWith(ending));
}
