import type { Dataset, EntityId } from "../dataset/types.ts";
import {
  checkOpening,
  checkQuickly,
  checkThoroughly,
  DamagedDatabase,
  type Health,
  readSoundly,
} from "./check.ts";
import { digestOf } from "./digest.ts";
import { resolveRedirect } from "../dataset/resolve-redirect.ts";
import { writePages } from "./pages.ts";
import { type RepairReason, repairDatabase } from "./repair.ts";
import { rowsOf } from "./rows.ts";
import type { DatasetRecord, DatasetDatabase } from "./schema.ts";
import { type FoundRows, soundRowsOf } from "./sound-rows.ts";
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
  /** Resolves when there is time for what nobody waits for. */
  readonly calm: () => Promise<void>;
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
  readonly timelineRows: (entity: EntityId) => Promise<FoundRows>;
  readonly wholeDataset: () => Promise<Dataset>;
  /** After installation or update: loads the bundle unless the database holds just that. */
  readonly install: () => Promise<void>;
  /** At the browser's start: the thorough check, with mending where it is needed. */
  readonly examine: () => Promise<void>;
  readonly state: () => Promise<StoreState>;
}

interface Settled {
  readonly state: StoreState;
  /** Where the whole dataset was loaded just now: when it is published. Who asks for rows does not wait for that. */
  readonly published: Promise<unknown> | null;
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
    return current ?? (ports.mends ? begin() : become(async () => (await settle(checkQuickly)).state));
  }

  /** The first answer does not wait until rows are counted: pages are whole without. What is missing is mended after it. */
  function begin(): Promise<StoreState> {
    const begun = become(async () => (await settle(checkOpening)).state);
    begun
      .then(ports.calm)
      .then(() => ask(countedRows, () => undefined))
      .catch(nextTime);
    return begun;
  }

  async function settle(check: (database: DatasetDatabase) => Promise<Health>): Promise<Settled> {
    const database = ports.declare();
    const health = await check(database);
    if (!health.sound) {
      database.close();
      return mend(health.damage);
    }
    const kept: Settled = { state: { kind: "database", database, record: health.record }, published: null };
    if (health.record.extension === ports.extension || !ports.mends) return kept;
    const newer = await ports.readBundle().catch(() => null);
    // Rows of the former version are better than none.
    if (newer === null) return kept;
    database.close();
    return mend("other-bundle", newer);
  }

  async function mend(reason: RepairReason, bundle?: Dataset): Promise<Settled> {
    const dataset = bundle ?? (await ports.readBundle());
    if (!ports.mends) return { state: { kind: "memory", dataset }, published: null };
    let mended: StoreState;
    try {
      mended = {
        kind: "database",
        ...(await repairDatabase(ports.declare, dataset, ports.extension, reason)),
      };
    } catch {
      mended = { kind: "memory", dataset };
    }
    return followed(mended, dataset);
  }

  /** All that is made of a dataset once its rows are there. */
  function followed(now: StoreState, dataset: Dataset): Settled {
    return { state: now, published: Promise.all([ports.published(dataset), keepPages(now, dataset)]) };
  }

  /** Whoever waits for the rows does not wait for these. */
  async function keepPages(now: StoreState, dataset: Dataset): Promise<void> {
    if (now.kind === "memory") return;
    try {
      await ports.calm();
      await writePages(now.database, dataset, now.record.digest);
    } catch {
      // Without them the tables answer, and they are written after the next thorough check.
    }
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
          await become(async () => (await (gap ? mend("missing-row") : settle(checkQuickly))).state);
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

  /** As `replace`; resolves when what follows from the dataset is published, for which nobody else waits. */
  async function replaceAndPublish(next: () => Promise<Settled>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    await replace(async () => {
      const settled = await next();
      resolve(settled.published);
      return settled.state;
    });
    await promise;
  }

  function install(): Promise<void> {
    return replaceAndPublish(async () => {
      const settled = await settle(checkThoroughly);
      const { state: now } = settled;
      if (now.kind === "memory" || settled.published !== null) return settled;
      const dataset = await ports.readBundle().catch(() => null);
      if (dataset === null) return settled;
      const { record } = now;
      const same =
        record.version === dataset.version &&
        record.date === dataset.date &&
        record.digest === (await digestOf(rowsOf(dataset), dataset.redirects));
      if (same) return followed(now, dataset);
      now.database.close();
      return mend("other-bundle", dataset);
    });
  }

  function examine(): Promise<void> {
    return replaceAndPublish(async () => {
      const settled = await settle(checkThoroughly);
      const { state: now } = settled;
      if (now.kind === "memory" || settled.published !== null) return settled;
      return followed(now, await readWholeDataset(now.database));
    });
  }

  return {
    state,
    install,
    examine,
    timelineRows: (entity) =>
      ask(
        (database) => soundRowsOf(database, entity),
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

/** Rejects where the tables hold fewer rows than recorded. */
async function countedRows(database: DatasetDatabase): Promise<void> {
  await readSoundly(
    database,
    () => Promise.resolve(),
    () => true,
  );
}

/** Neither database nor bundle can be read: whoever asks next is told so. */
function nextTime(): void {}
