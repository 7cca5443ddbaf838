import type { Dataset, EntityId } from "../dataset/types.ts";
import { checkQuickly, checkThoroughly, DamagedDatabase, type Health, readSoundly } from "./check.ts";
import { digestOf } from "./digest.ts";
import { resolveRedirect } from "../dataset/resolve-redirect.ts";
import { type RepairReason, repairDatabase } from "./repair.ts";
import { rowsOf } from "./rows.ts";
import type { DatasetRecord, DatasetDatabase } from "./schema.ts";
import { timelineRowsOf } from "./timeline-rows.ts";
import { readWholeDataset } from "./whole-dataset.ts";

export interface StorePorts {
  /** A database object that nobody else holds. */
  readonly declare: () => DatasetDatabase;
  readonly readBundle: () => Promise<Dataset>;
  /** Version of the extension, to which the bundle belongs. */
  readonly extension: string;
  /** Called with the whole dataset after it was loaded or examined, to publish what follows from it; must not reject. */
  readonly published: (dataset: Dataset) => Promise<unknown>;
  /** Whether this context mends the database; a view that does not reads the bundle instead. */
  readonly mends: boolean;
}

/** Where the answers come from. */
export type StoreState =
  | { readonly kind: "database"; readonly database: DatasetDatabase; readonly record: DatasetRecord }
  /** No working database: the bundle, held in memory, answers as long as this context lives. */
  | { readonly kind: "memory"; readonly dataset: Dataset };

/**
 * The dataset as the extension's own contexts see it. Every method makes the database ready first
 * (once, however many ask), mends it from the bundle where it is damaged, and falls back to the
 * bundle in memory; it rejects only if the bundle cannot be read either.
 */
export interface Store {
  /**
   * At least the rows that one entity's timeline needs, and its id after redirects; null if neither
   * the id nor a redirect of it is known.
   */
  readonly timelineRows: (
    entity: EntityId,
  ) => Promise<{ readonly entity: EntityId; readonly rows: Dataset } | null>;
  readonly wholeDataset: () => Promise<Dataset>;
  /** After installation or update: loads the bundle unless the database holds just that. */
  readonly install: () => Promise<void>;
  /** At the browser's start: the thorough check, with mending where it is needed. */
  readonly examine: () => Promise<void>;
  readonly state: () => Promise<StoreState>;
}

export function createStore(ports: StorePorts): Store {
  let current: Promise<StoreState> | null = null;

  /** Makes the next state once the present one is settled, so that no two work on the database at once. */
  function become(next: (before: StoreState | null) => Promise<StoreState>): Promise<StoreState> {
    const before = current;
    const made = (async () => next((await before?.catch(() => null)) ?? null))();
    current = made;
    made.catch(() => {
      if (current === made) current = null;
    });
    return made;
  }

  function state(): Promise<StoreState> {
    return current ?? become(async () => (await settle(checkQuickly)).state);
  }

  /** `mended`: the whole dataset was loaded just now, and published. */
  async function settle(
    check: (database: DatasetDatabase) => Promise<Health>,
  ): Promise<{ readonly state: StoreState; readonly mended: boolean }> {
    const database = ports.declare();
    const health = await check(database);
    if (!health.sound) {
      database.close();
      return { state: await mend(health.damage), mended: true };
    }
    const kept = { state: { kind: "database", database, record: health.record }, mended: false } as const;
    if (health.record.extension === ports.extension || !ports.mends) return kept;
    const newer = await ports.readBundle().catch(() => null);
    // Rows of the former version are better than none.
    if (newer === null) return kept;
    database.close();
    return { state: await mend("other-bundle", newer), mended: true };
  }

  async function mend(reason: RepairReason, bundle?: Dataset): Promise<StoreState> {
    const dataset = bundle ?? (await ports.readBundle());
    if (!ports.mends) return { kind: "memory", dataset };
    let next: StoreState;
    try {
      next = {
        kind: "database",
        ...(await repairDatabase(ports.declare, dataset, ports.extension, reason)),
      };
    } catch {
      next = { kind: "memory", dataset };
    }
    await ports.published(dataset);
    return next;
  }

  /** Asks the database; on any trouble checks and mends it, asks once more, and at last asks the bundle. */
  async function ask<T>(
    askDatabase: (database: DatasetDatabase) => Promise<T>,
    askMemory: (dataset: Dataset) => T,
  ): Promise<T> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const asked = state();
      const now = await asked;
      if (now.kind === "memory") return askMemory(now.dataset);
      try {
        return await askDatabase(now.database);
      } catch (error) {
        const gap = error instanceof DamagedDatabase && error.damage === "missing-row";
        // Others may have met the same trouble and be mending it already.
        if (current === asked) {
          now.database.close();
          await become(async () => (gap ? mend("missing-row") : (await settle(checkQuickly)).state));
        }
      }
    }
    return askMemory(await ports.readBundle());
  }

  /** As `become`, from scratch: the connection held so far is closed. */
  function replace(next: () => Promise<StoreState>): Promise<StoreState> {
    return become((before) => {
      if (before?.kind === "database") before.database.close();
      return next();
    });
  }

  async function install(): Promise<void> {
    await replace(async () => {
      const { state: settled, mended } = await settle(checkThoroughly);
      if (settled.kind === "memory" || mended) return settled;
      const dataset = await ports.readBundle().catch(() => null);
      if (dataset === null) return settled;
      const { record } = settled;
      const same =
        record.version === dataset.version &&
        record.date === dataset.date &&
        record.digest === (await digestOf(rowsOf(dataset), dataset.redirects));
      if (same) {
        await ports.published(dataset);
        return settled;
      }
      settled.database.close();
      return mend("other-bundle", dataset);
    });
  }

  async function examine(): Promise<void> {
    await replace(async () => {
      const { state: settled, mended } = await settle(checkThoroughly);
      if (settled.kind === "database" && !mended)
        await ports.published(await readWholeDataset(settled.database));
      return settled;
    });
  }

  return {
    state,
    install,
    examine,
    timelineRows: (entity) =>
      ask(
        (database) => readSoundly(database, (record) => timelineRowsOf(database, record, entity)),
        (dataset) => {
          const known = new Set(dataset.entities.map(({ id }) => id));
          const id = known.has(entity) ? entity : resolveRedirect(dataset.redirects, entity);
          return known.has(id) ? { entity: id, rows: dataset } : null;
        },
      ),
    wholeDataset: () =>
      ask(
        (database) => readWholeDataset(database),
        (dataset) => dataset,
      ),
  };
}
