import { compileDataset } from "../../dataset/source/compile.ts";
import type { Dataset } from "../../dataset/types.ts";
import { UsageError } from "./arguments.ts";
import { checkDataset, formatFinding, isStructural } from "./check.ts";
import { shownPath } from "./paths.ts";

/**
 * The dataset of a directory. Refuses one whose files cannot be read as they stand, since an entry
 * left out would read "no record"; faults of other kinds are for `check` to name, and are counted to `warn`.
 */
export function compileDirectory(directory: string, warn: (text: string) => void): Dataset {
  const { set, findings } = checkDataset(directory);
  const broken = findings.filter(isStructural);
  const first = broken[0];
  if (first !== undefined) {
    const shown = formatFinding(first, shownPath(directory)).split("\n")[0];
    throw new UsageError(`the dataset cannot be read (${broken.length} faults of this kind): ${shown}`);
  }
  if (findings.length > 0) warn(`dataset: ${findings.length} faults found; \`dataset check\` names them`);
  return compileDataset(set);
}
