import type { Dataset, Entity } from "../../dataset/types.ts";
import type { MatcherTables } from "../../detection/tables/tables.ts";
import { tellNamesChanged } from "../../messaging/names-changed.ts";
import { publishMatcherData, tablesMadeOf } from "../matcher-data.ts";
import { DamagedDatabase, readSoundly } from "../check.ts";
import { recentIn, withRecent } from "../recent.ts";
import type { DatasetDatabase, EntityRow } from "../schema.ts";
import type { Store } from "../store.ts";
import type { FeedReader, FeedReaders } from "./readers.ts";
import { entitiesOfAll } from "./union.ts";

/** Of a dataset, what names are looked for by. */
export type Named = Pick<Dataset, "version" | "entities">;

/** The names of the dataset that came with the extension. */
export interface BundledNames {
  readonly read: () => Promise<Named>;
  /** Another text whenever they may be others; null where that is not known. */
  readonly state: () => Promise<string | null>;
}

export interface NamesPorts {
  readonly readers: FeedReaders;
  /** Between slices of work. */
  readonly turn: () => Promise<void>;
  /** Called when other names than before are found, before pages are told. */
  readonly renamed: () => void;
  /** Version of the extension: its own words for deciding about names are part of what is written. */
  readonly extension: string;
}

/**
 * Writes the tables by which pages find names: of the bundled dataset, or of the feed in its place, and of all other
 * feeds that are not paused. Never rejects; a feed that cannot be read is left out. Nothing is read where no entity has
 * changed since the tables were made that lie there.
 */
export async function publishNames(
  bundled: BundledNames,
  { readers, turn, renamed, extension }: NamesPorts,
): Promise<void> {
  try {
    const found = await readers.using(async (feeds) => {
      // Before they are read: a change in between makes a state that never comes again.
      const state = await stateOf(bundled, feeds, extension);
      if (state !== null && state === (await tablesMadeOf())) return null;
      const read = await Promise.all(
        feeds.map(async (reader) => ({
          main: reader.main,
          dataset: await namedIn(reader.database, turn).catch(() => null),
        })),
      );
      return { state, read };
    });
    if (found === null) return;
    const { read, state } = found;
    const madeOf = read.every(({ dataset }) => dataset !== null) ? state : null;
    const held = read.flatMap(({ main, dataset }) => (dataset === null ? [] : [{ main, dataset }]));
    const first = held.find(({ main }) => main)?.dataset ?? (await bundled.read());
    const others = held.filter(({ main }) => !main).map(({ dataset }) => dataset);
    const entities = entitiesOfAll([first, ...others]);
    await turn();
    const tables = await tablesOf(first.version, entities, turn);
    if ((await publishMatcherData(tables, madeOf)) === "unchanged") return;
    // In this order: a page that hears of it asks at once, and must not be answered by the former names.
    renamed();
    await tellNamesChanged(Date.now());
  } catch {
    // Storage refused: timelines still work, and the next start publishes again.
  }
}

/** Of what tables would be made now: the same text as before only where no entity has changed. */
async function stateOf(
  bundled: BundledNames,
  feeds: readonly FeedReader[],
  extension: string,
): Promise<string | null> {
  const states = await Promise.all(
    feeds.map(async ({ fingerprint, main, database }) => {
      const record = await database.meta.get("dataset").catch(() => undefined);
      if (record?.key !== "dataset") return null;
      return [fingerprint, main, database.generation, record.named ?? record.generation];
    }),
  );
  const first = feeds.some(({ main }) => main) ? "" : await bundled.state();
  return first === null || states.includes(null) ? null : JSON.stringify([extension, first, ...states]);
}

/**
 * The script of the background is one file; what stands behind `import()` in it runs at its first call. Names are
 * compiled after an update only, and what their compiler makes at its start took a third of the time in which the
 * background wakes.
 */
async function tablesOf(
  version: string,
  entities: readonly Entity[],
  turn: () => Promise<void>,
): Promise<MatcherTables> {
  const { compileMatcherData } = await import("../../detection/matcher-data.ts");
  const { compileTablesInTurns } = await import("../../detection/tables/compile.ts");
  return compileTablesInTurns(compileMatcherData(version, entities), turn);
}

/** Those of a store; all of it is read only where they are not to be had otherwise. */
export function namesInStore(store: Store, turn: () => Promise<void>): BundledNames {
  return {
    read: async () => {
      const state = await store.state();
      if (state.kind === "memory") return state.dataset;
      return namedIn(state.database, turn).catch(() => store.wholeDataset());
    },
    state: async () => {
      const state = await store.state();
      return state.kind === "memory" ? null : `${state.record.digest} ${state.record.generation}`;
    },
  };
}

/** Entities read in one transaction, a few milliseconds: readers wait for no more than these. */
const SLICE = 250;
/** How often it is begun anew where the dataset changes meanwhile. */
const ATTEMPTS = 5;

/**
 * The bundled dataset's, or those of a feed: entities alone, for events and sources are most of a dataset. In slices:
 * what is recent counts before the tables until it stands in them, so that all of them together are the
 * dataset of one moment, as long as no further change comes.
 */
async function namedIn(database: DatasetDatabase, turn: () => Promise<void>): Promise<Named> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { record, recent } = await readSoundly(
      database,
      async (now) => ({ record: now, recent: await recentIn(database, now) }),
      () => true,
    );
    const rows: EntityRow[] = [];
    let more = true;
    while (more) {
      await turn();
      const last = rows.at(-1)?.id ?? "";
      const some = await database.entities.where("id").above(last).limit(SLICE).toArray();
      rows.push(...some);
      more = some.length === SLICE;
    }
    const after = await database.meta.get("dataset");
    if (after?.key === "dataset" && after.generation === record.generation) {
      if (recent === null && rows.length !== after.counts.entities) throw new DamagedDatabase("counts");
      return {
        version: record.version,
        entities: withRecent(rows, recent?.entities).map(({ value }) => value),
      };
    }
  }
  throw new Error("it changes while it is read");
}
