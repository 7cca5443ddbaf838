import type { Dataset } from "../../dataset/types.ts";
import { compileMatcherData } from "../../detection/matcher-data.ts";
import { compileTables } from "../../detection/tables/compile.ts";
import { publishMatcherData } from "../matcher-data.ts";
import { feedDataset, type FeedReaders } from "./readers.ts";
import { entitiesOfAll } from "./union.ts";

/**
 * Writes the tables by which pages find names: of the bundled dataset, or of the feed in its place, and of all other
 * feeds that are not paused. Never rejects; a feed that cannot be read is left out.
 */
export async function publishNames(bundled: () => Promise<Dataset>, readers: FeedReaders): Promise<void> {
  try {
    const feeds = await readers.all();
    const read = await Promise.all(
      feeds.map(async (reader) => ({
        main: reader.main,
        dataset: await feedDataset(reader).catch(() => null),
      })),
    );
    const held = read.flatMap(({ main, dataset }) => (dataset === null ? [] : [{ main, dataset }]));
    const first = held.find(({ main }) => main)?.dataset ?? (await bundled());
    const others = held.filter(({ main }) => !main).map(({ dataset }) => dataset);
    const entities = entitiesOfAll([first, ...others]);
    await publishMatcherData(compileTables(compileMatcherData(first.version, entities)));
  } catch {
    // Storage refused: timelines still work, and the next start publishes again.
  }
}
