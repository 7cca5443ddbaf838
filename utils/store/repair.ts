import type { Dataset } from "../dataset/types.ts";
import { checkQuickly, type Damage } from "./check.ts";
import { loadDataset } from "./load.ts";
import type { DatasetRecord, DatasetDatabase } from "./schema.ts";
import { within } from "./time-limit.ts";

/** Milliseconds after which opening, loading or deleting the database counts as refused. */
const LIMIT = 30_000;

export type RepairReason = Damage | "other-bundle";

export interface Repaired {
  readonly database: DatasetDatabase;
  readonly record: DatasetRecord;
}

/**
 * Brings a database into the state of `dataset`: by replacing its rows or, where that fails or the
 * database itself is the trouble, by deleting and recreating it. Rejects if the browser gives no
 * working database at all (Firefox with storage switched off, a broken profile).
 */
export async function repairDatabase(
  declare: () => DatasetDatabase,
  dataset: Dataset,
  extension: string,
  reason: RepairReason,
): Promise<Repaired> {
  if (reason !== "unopenable" && reason !== "future-version") {
    try {
      return await load(declare(), dataset, extension, reason);
    } catch {
      // Rows that cannot be replaced: the database goes as a whole.
    }
  }
  const condemned = declare();
  condemned.close();
  await within(LIMIT, condemned.delete());
  return load(declare(), dataset, extension, reason);
}

async function load(
  database: DatasetDatabase,
  dataset: Dataset,
  extension: string,
  reason: RepairReason,
): Promise<Repaired> {
  const outcome = reason === "empty" || reason === "other-bundle" ? "loaded" : "healed";
  try {
    const record = await within(LIMIT, loadDataset(database, dataset, extension, { outcome, found: reason }));
    const health = await within(LIMIT, checkQuickly(database));
    if (!health.sound) throw new Error(`the database is still damaged: ${health.damage}`);
    return { database, record };
  } catch (error) {
    database.close();
    throw error;
  }
}
