import type { Dataset, Entity } from "../../dataset/types.ts";
import type { MatcherTables } from "../../detection/tables/tables.ts";
import { tellNamesChanged } from "../../messaging/names-changed.ts";
import { publishMatcherData } from "../matcher-data.ts";
import { readSoundly } from "../check.ts";
import { recentIn, withRecent } from "../recent.ts";
import type { DatasetDatabase } from "../schema.ts";
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
          dataset: await namedIn(reader.database).catch(() => null),
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
export async function namedInBundle(store: Store): Promise<Named> {
  const state = await store.state();
  if (state.kind === "memory") return state.dataset;
  return namedIn(state.database).catch(() => store.wholeDataset());
}

/** Entities alone: events and sources are most of a dataset, and have no names. */
function namedIn(database: DatasetDatabase): Promise<Named> {
  return readSoundly(
    database,
    async ({ version, counts }) => {
      const [recent, rows] = await Promise.all([recentIn(database), database.entities.toArray()]);
      const entities = withRecent(rows, recent?.entities).map(({ value }) => value);
      return { version, entities, isWhole: rows.length === counts.entities };
    },
    ({ isWhole }) => isWhole,
  );
}
