import type { Dataset } from "../dataset/types.ts";
import { digestOf } from "./digest.ts";
import { rowsOf } from "./rows.ts";
import type { DatasetRecord, HealthRecord, DatasetDatabase } from "./schema.ts";

/** Why a dataset is loaded; it is recorded beside the rows. */
export interface LoadReason {
  readonly outcome: "loaded" | "healed";
  readonly found: string;
}

/**
 * Replaces everything in the database by one dataset, in one transaction: afterwards the rows and
 * the record about them are all new, or (if it rejects) all as before. But Firefox, where it finds no
 * room, may leave some of the new rows (`../feed/storage/write-in-place.ts` says why). They are never
 * taken for a dataset: rows are added, so that none is changed, and they are then not as many as the
 * record says, or there is no record. So thousands of them need not be written one after the other.
 */
export async function loadDataset(
  database: DatasetDatabase,
  dataset: Dataset,
  extension: string,
  reason: LoadReason,
): Promise<DatasetRecord> {
  const rows = rowsOf(dataset);
  // A transaction ends while it waits for anything but the database: the digest comes first.
  const digest = await digestOf(rows, dataset.redirects);
  const { entities, events, sources, meta } = database;
  return database.transaction("rw", [entities, events, sources, meta], async () => {
    const before = await meta.get("dataset");
    const record: DatasetRecord = {
      key: "dataset",
      version: dataset.version,
      date: dataset.date,
      publisher: dataset.publisher,
      origin: "bundled",
      counts: {
        entities: rows.entities.length,
        events: rows.events.length,
        sources: rows.sources.length,
      },
      digest,
      generation: before?.key === "dataset" ? before.generation + 1 : 1,
      extension,
      redirects: dataset.redirects,
    };
    const health: HealthRecord = { key: "health", at: Date.now(), ...reason };
    await Promise.all([entities.clear(), events.clear(), sources.clear(), meta.clear()]);
    await Promise.all([
      entities.bulkAdd(rows.entities),
      events.bulkAdd(rows.events),
      sources.bulkAdd(rows.sources),
      meta.bulkAdd([record, health]),
    ]);
    return record;
  });
}
