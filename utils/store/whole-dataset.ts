import type { Dataset } from "../dataset/types.ts";
import { DamagedDatabase } from "./check.ts";
import type { LacunaDatabase } from "./schema.ts";

/** Everything the database holds, read in one transaction. Rejects with `DamagedDatabase` if it holds no dataset. */
export function readWholeDataset(database: LacunaDatabase): Promise<Dataset> {
  const { entities, events, sources, meta } = database;
  return database.transaction("r", [entities, events, sources, meta], async () => {
    const record = await meta.get("dataset");
    if (record?.key !== "dataset") throw new DamagedDatabase("empty");
    const [entityRows, eventRows, sourceRows] = await Promise.all([
      entities.toArray(),
      events.toArray(),
      sources.toArray(),
    ]);
    return {
      format: 1,
      version: record.version,
      date: record.date,
      publisher: record.publisher,
      entities: entityRows.map((row) => row.value),
      events: eventRows.map((row) => row.value),
      sources: sourceRows.map((row) => row.value),
      redirects: record.redirects,
    };
  });
}
