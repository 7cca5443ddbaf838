import type { Dataset, Entity } from "../../dataset/types.ts";
import type { MatcherTables } from "../../detection/tables/tables.ts";
import { tellNamesChanged } from "../../messaging/names-changed.ts";
import { publishMatcherData } from "../matcher-data.ts";
import { DamagedDatabase, readSoundly } from "../check.ts";
import { recentIn, withRecent } from "../recent.ts";
import type { DatasetDatabase, EntityRow } from "../schema.ts";
import type { Store } from "../store.ts";
import type { FeedReaders } from "./readers.ts";
import { entitiesOfAll } from "./union.ts";

/** Of a dataset, what names are looked for by. */
export type Named = Pick<Dataset, "version" | "entities">;

/**
 * Writes the tables by which pages find names: of the bundled dataset, or of the feed in its place, and of all other
 * feeds that are not paused. Never rejects; a feed that cannot be read is left out. `turn` between slices of work.
 * Where other names than before are found by them, `renamed` is called and then pages are told.
 */
export async function publishNames(
  bundled: () => Promise<Named>,
  readers: FeedReaders,
  turn: () => Promise<void>,
  renamed: () => void,
): Promise<void> {
  try {
    const read = await readers.using((feeds) =>
      Promise.all(
        feeds.map(async (reader) => ({
          main: reader.main,
          dataset: await namedIn(reader.database, turn).catch(() => null),
        })),
      ),
    );
    const held = read.flatMap(({ main, dataset }) => (dataset === null ? [] : [{ main, dataset }]));
    const first = held.find(({ main }) => main)?.dataset ?? (await bundled());
    const others = held.filter(({ main }) => !main).map(({ dataset }) => dataset);
    const entities = entitiesOfAll([first, ...others]);
    await turn();
    if ((await publishMatcherData(await tablesOf(first.version, entities, turn))) === "unchanged") return;
    // In this order: a page that hears of it asks at once, and must not be answered by the former names.
    renamed();
    await tellNamesChanged(Date.now());
  } catch {
    // Storage refused: timelines still work, and the next start publishes again.
  }
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

/** The bundled dataset's; all of it is read only where that is not to be had otherwise. */
export async function namedInBundle(store: Store, turn: () => Promise<void>): Promise<Named> {
  const state = await store.state();
  if (state.kind === "memory") return state.dataset;
  return namedIn(state.database, turn).catch(() => store.wholeDataset());
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
