import { connectionMemory } from "./connection-memory.ts";
import type { Recent } from "./recent.ts";
import type { DatasetDatabase, EventRow } from "./schema.ts";

/** What each event ended, of all that ended one. */
type Enders = ReadonlyMap<string, readonly string[]>;

/** What one question found: the table, what was about to change it, and the database's count of its changes. */
interface Kept {
  readonly generation: number;
  readonly table: Enders;
  readonly recent: Recent | null;
}

/**
 * Of each database what its events end. To read all of them took a third of the time of a broad entity's answer, and
 * most of it in a dataset of ten times the size; a search for each of hundreds takes as long.
 */
const kept = connectionMemory<Kept>();

/** From how many on one reading of everything that ends something is quicker than a search for each. */
const MANY = 16;

/**
 * The events of the table that ended any of these, where what is recent says nothing of them; maybe others with them.
 * `generation`: the database's count of its changes. To be asked inside a transaction over `events` and `recent`.
 */
export async function endersOfTable(
  database: DatasetDatabase,
  ended: readonly string[],
  generation: number,
  recent: Recent | null,
): Promise<readonly EventRow[]> {
  const { events } = database;
  const known = followed(kept.get(database), generation, recent);
  if (known === null && ended.length <= MANY) {
    const found = await Promise.all(ended.map((id) => events.where("ends").equals(id).toArray()));
    return found.flat();
  }
  const now = known ?? { generation, table: await readAll(database), recent };
  kept.set(database, now);
  const wanted = new Set(ended);
  const ids = [...now.table].flatMap(([id, ends]) => (ends.some((one) => wanted.has(one)) ? id : []));
  return (await events.bulkGet(ids)).flatMap((row) => row ?? []);
}

/**
 * What was known, as a later question sees it. What was recent stands in the table by now, or is about to; so it does
 * where one more change has come, if that is recent still. Null where there were changes that nobody saw here.
 */
function followed(known: Kept | undefined, generation: number, recent: Recent | null): Kept | null {
  if (known === undefined) return null;
  const isSame = known.generation === generation;
  if (isSame && recent !== null) return { ...known, recent };
  if (!isSame && (known.generation + 1 !== generation || recent === null)) return null;
  return { generation, table: withChanges(known.table, known.recent), recent };
}

function withChanges(table: Enders, recent: Recent | null): Enders {
  if (recent === null || recent.events.size === 0) return table;
  const after = new Map(table);
  for (const [id, row] of recent.events)
    if (row === null || row.ends.length === 0) after.delete(id);
    else after.set(id, row.ends);
  return after;
}

async function readAll({ events }: DatasetDatabase): Promise<Enders> {
  const rows = await events.where("ends").above("").toArray();
  return new Map(rows.map(({ id, ends }) => [id, ends]));
}
