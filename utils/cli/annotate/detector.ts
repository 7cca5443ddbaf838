import { compileMatcherData } from "../../detection/matcher-data.ts";
import { compileMatcher } from "../../detection/matcher.ts";
import { isHome } from "../../page/home.ts";
import type { Detector } from "../../page/scan.ts";
import { compileDirectory } from "../dataset/compile.ts";

/** The detector that the page side has, over the dataset of a directory. */
export function loadDetector(directory: string, warn: (text: string) => void): Detector {
  const { version, entities } = compileDirectory(directory, warn);
  const matcher = compileMatcher(compileMatcherData(version, entities));
  return {
    words: matcher.words,
    touched: (pieces) => matcher.touched(pieces),
    find: (text) => matcher.find(text),
    decide: (text, occurrences, context) => matcher.decide(text, occurrences, context),
    isHome: (entity, host) => isHome(matcher.hintsOf(entity).domains, host),
  };
}
