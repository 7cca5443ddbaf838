import type { Dataset } from "../dataset/types.ts";
import { readSoundly } from "./check.ts";
import type { DatasetDatabase } from "./schema.ts";

/** Everything the database holds, read in one transaction. Rejects with `DamagedDatabase` if that is not a whole dataset. */
export function readWholeDataset(database: DatasetDatabase): Promise<Dataset> {
  return readSoundly(database, async ({ version, date, publisher, redirects }) => {
    const [entities, events, sources] = await Promise.all([
      database.entities.toArray(),
      database.events.toArray(),
      database.sources.toArray(),
    ]);
    return {
      format: 1,
      version,
      date,
      publisher,
      entities: entities.map(({ value }) => value),
      events: events.map(({ value }) => value),
      sources: sources.map(({ value }) => value),
      redirects,
    };
  });
}
