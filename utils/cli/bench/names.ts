import { compileMatcherData } from "../../detection/matcher-data.ts";
import type { Alias, MatcherData } from "../../detection/types.ts";
import { compileDirectory } from "../dataset/compile.ts";
import { DATASET_DIRECTORY } from "../dataset/paths.ts";

/** The names of the dataset that ships. */
export function shippedNames(): MatcherData {
  const { version, entities } = compileDirectory(DATASET_DIRECTORY, () => {});
  return compileMatcherData(version, entities);
}

/** Letters that change a name into another that looks like one. */
const TAILS = ["ka", "lo", "mi", "ru", "ten", "vox", "zo", "dy", "fen", "gu"];

/** As many names as wanted, made from the ones there are by syllables put before and after. */
export function multiplied(data: MatcherData, count: number): MatcherData {
  const aliases = Array.from({ length: count }, (_, index): Alias => {
    const alias = data.aliases[index % data.aliases.length] ?? data.aliases[0];
    if (alias === undefined) throw new Error("The dataset has no names.");
    const copy = Math.floor(index / data.aliases.length);
    return copy === 0 ? alias : { ...alias, text: changed(alias.text, copy) };
  });
  return { ...data, aliases };
}

function changed(text: string, copy: number): string {
  const before = TAILS[copy % TAILS.length] ?? "";
  const after = TAILS[Math.floor(copy / TAILS.length) % TAILS.length] ?? "";
  const start = copy % 2 === 0 ? text : before.charAt(0).toUpperCase() + before.slice(1) + text.toLowerCase();
  return start + after;
}
