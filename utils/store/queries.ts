import { endersOfTable } from "./kept-enders.ts";
import { sourcesOfTable } from "./kept-sources.ts";
import type { DatasetDatabase, DatasetRecord, EntityRow, EventRow, SourceRow } from "./schema.ts";
import { type Recent, recentIn, withRecent } from "./recent.ts";

/** Keys by which events are found. */
export type EventIndex = "subjects" | "scopes" | "authorities" | "instruments" | "ends";

/** Questions to a dataset's tables, answered with what is recent and not in them yet. */
export interface DatasetQueries {
  readonly entities: (ids: readonly string[]) => Promise<readonly (EntityRow | undefined)[]>;
  /** Entities that this one owns or owned. */
  readonly ownedBy: (owner: string) => Promise<readonly EntityRow[]>;
  readonly eventsBy: (index: EventIndex, key: string) => Promise<readonly EventRow[]>;
  /** Events that ended any of these. */
  readonly endersOf: (ended: readonly string[]) => Promise<readonly EventRow[]>;
  readonly sources: (ids: readonly string[]) => Promise<readonly (SourceRow | undefined)[]>;
}

/** To be asked for, and to be asked, inside one transaction over all tables; with the record that was read in it. */
export async function queriesOf(
  database: DatasetDatabase,
  record: Pick<DatasetRecord, "generation" | "recentTo">,
): Promise<DatasetQueries> {
  const { entities, events } = database;
  const { generation } = record;
  const recent: Recent | null = await recentIn(database, record);
  return {
    entities: async (ids) => patched(ids, await entities.bulkGet([...ids]), recent?.entities),
    ownedBy: async (owner) =>
      withRecent(await entities.where("owners").equals(owner).toArray(), recent?.entities, ({ owners }) =>
        owners.includes(owner),
      ),
    eventsBy: async (index, key) =>
      withRecent(await events.where(index).equals(key).toArray(), recent?.events, (row) => {
        const keys: readonly string[] = row[index];
        return keys.includes(key);
      }),
    endersOf: async (ended) => {
      const wanted = new Set(ended);
      const isWanted = ({ ends }: EventRow): boolean => ends.some((id) => wanted.has(id));
      const rows = await endersOfTable(database, ended, generation, recent);
      return withRecent(rows.filter(isWanted), recent?.events, isWanted);
    },
    sources: async (ids) =>
      patched(ids, await sourcesOfTable(database, ids, generation, recent), recent?.sources),
  };
}

function patched<R>(
  ids: readonly string[],
  rows: readonly (R | undefined)[],
  recent: ReadonlyMap<string, R | null> | undefined,
): readonly (R | undefined)[] {
  if (recent === undefined || recent.size === 0) return rows;
  return ids.map((id, at) => (recent.has(id) ? (recent.get(id) ?? undefined) : rows[at]));
}
