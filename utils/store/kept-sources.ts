import { connectionMemory } from "./connection-memory.ts";
import type { Recent } from "./recent.ts";
import type { DatasetDatabase, SourceRow } from "./schema.ts";

/** Rows that are kept at most; some hundred bytes each. */
const MOST = 8_000;

/** Sources as their table has them, at one count of the database's changes. */
interface Kept {
  generation: number;
  readonly rows: Map<string, SourceRow>;
}

/**
 * What was read of each database's sources. A broad entity's events cite more than a thousand, and a request for each
 * took most of the time of an answer: a feed's events do not have them beside themselves as bundled ones do.
 */
const kept = connectionMemory<Kept>();

/** More ids than this may be asked for by reading the whole table. */
const MANY = 64;
/** What a row that comes with all others costs, in rows that are asked for by themselves. */
const TOGETHER = 1 / 16;

/**
 * The rows as their table has them, where what is recent says nothing of them. `generation`: the database's count of its
 * changes. To be asked inside a transaction over `sources` and `recent`.
 */
export async function sourcesOfTable(
  database: DatasetDatabase,
  ids: readonly string[],
  generation: number,
  recent: Recent | null,
): Promise<readonly (SourceRow | undefined)[]> {
  if (ids.length === 0) return [];
  const known = keptOf(database, generation, recent);
  const rows = new Map(ids.flatMap((id) => known.rows.get(id) ?? []).map((row) => [row.id, row]));
  const found = await read(
    database,
    ids.filter((id) => !rows.has(id)),
  );
  for (const row of found) rows.set(row.id, row);
  // Another question may have come upon a later state meanwhile.
  if (known.generation === generation) keep(known, found, recent);
  return ids.map((id) => rows.get(id));
}

function keep({ rows }: Kept, found: readonly SourceRow[], recent: Recent | null): void {
  if (rows.size + found.length > MOST) rows.clear();
  // What is recent is about to change its table.
  for (const row of found.slice(0, MOST)) if (recent?.sources.has(row.id) !== true) rows.set(row.id, row);
}

/**
 * What is kept is what tables held that nothing recent was about to change. So after one more change it holds on but for
 * what is recent now: all that the change brings is. Where nothing is recent any more, or there were more changes, it is
 * not known what they were.
 */
function keptOf(database: DatasetDatabase, generation: number, recent: Recent | null): Kept {
  const known = kept.get(database);
  if (known === undefined) {
    const fresh: Kept = { generation, rows: new Map() };
    kept.set(database, fresh);
    return fresh;
  }
  if (known.generation === generation) return known;
  if (known.generation + 1 === generation && recent !== null)
    for (const id of recent.sources.keys()) known.rows.delete(id);
  else known.rows.clear();
  known.generation = generation;
  return known;
}

/** In one request where that is quicker. */
async function read({ sources }: DatasetDatabase, ids: readonly string[]): Promise<readonly SourceRow[]> {
  if (ids.length === 0) return [];
  if (ids.length > MANY && (await sources.count()) * TOGETHER < ids.length) {
    const wanted = new Set(ids);
    return (await sources.toArray()).filter(({ id }) => wanted.has(id));
  }
  return (await sources.bulkGet([...ids])).flatMap((row) => row ?? []);
}
