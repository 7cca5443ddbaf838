import type { Matcher } from "../../detection/matcher.ts";
import { compileMatcherData } from "../../detection/matcher-data.ts";
import { compileMatcher } from "../../detection/matcher.ts";
import { compileDirectory } from "../dataset/compile.ts";

/** The matcher that the extension has, over the dataset of a directory. */
export function loadMatcher(directory: string, warn: (text: string) => void): Matcher {
  const { version, entities } = compileDirectory(directory, warn);
  return compileMatcher(compileMatcherData(version, entities));
}
