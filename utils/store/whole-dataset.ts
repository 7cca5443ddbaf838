import type { Dataset } from "../dataset/types.ts";
import { readSoundly } from "./check.ts";
import { recentIn, withRecent } from "./recent.ts";
import type { DatasetDatabase } from "./schema.ts";

/** Everything the database holds, read in one transaction. Rejects with `DamagedDatabase` if that is not a whole dataset. */
export function readWholeDataset(database: DatasetDatabase): Promise<Dataset> {
  return readSoundly(database, async (record) => {
    const { version, date, publisher, redirects } = record;
    const [recent, entities, events, sources] = await Promise.all([
      recentIn(database, record),
      database.entities.toArray(),
      database.events.toArray(),
      database.sources.toArray(),
    ]);
    return {
      format: 1,
      version,
      date,
      publisher,
      entities: withRecent(entities, recent?.entities).map(({ value }) => value),
      events: withRecent(events, recent?.events).map(({ value }) => value),
      sources: withRecent(sources, recent?.sources).map(({ value }) => value),
      redirects,
    };
  });
}
