import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, longest first; most of their time the demonstration waits for a minute to pass. */
const LONG = ["articles", "saved-pages", "demonstration", "gallery", "awkward-pages", "feed-storage"].map(
  (name) => `${name}.test.ts`,
);

/**
 * Files that take long begin first, or one would run alone at the end. Vitest itself goes by what files took before, which
 * a fresh clone does not know, and else by their size, which tells little where the browser does the work.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.indexOf(basename(moduleId));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
