import { connectionMemory } from "./connection-memory.ts";
import { digestOf } from "./digest.ts";
import { pagesAgree } from "./pages.ts";
import { type DatasetRecord, type DatasetDatabase, SCHEMA_VERSION } from "./schema.ts";
import { within } from "./time-limit.ts";

/** Dexie multiplies declared versions by ten. */
const NATIVE_VERSION_FACTOR = 10;

/** Milliseconds after which a database that does not open counts as unopenable. */
const OPENING_LIMIT = 3_000;

/** What is wrong with a database, in words that are recorded with the healing. */
export type Damage = "unopenable" | "future-version" | "empty" | "counts" | "digest" | "missing-row";

export type Health =
  | { readonly sound: true; readonly record: DatasetRecord }
  | { readonly sound: false; readonly damage: Damage };

/** Thrown inside a query that met damage, so that the store heals and asks again. */
export class DamagedDatabase extends Error {
  readonly damage: Damage;

  constructor(damage: Damage) {
    super(`the database is damaged: ${damage}`);
    this.name = "DamagedDatabase";
    this.damage = damage;
  }
}

/** Whether the database opens, has its record, and holds as many rows as the record says; never rejects. */
export function checkQuickly(database: DatasetDatabase): Promise<Health> {
  return check(database, () => readSoundly(database, async (record) => record));
}

/** The same without counting rows, which takes ten times as long as all the rest. */
export function checkOpening(database: DatasetDatabase): Promise<Health> {
  return check(database, async () => {
    const record = await database.meta.get("dataset");
    if (record?.key !== "dataset") throw new DamagedDatabase("empty");
    return record;
  });
}

async function check(database: DatasetDatabase, recordOf: () => Promise<DatasetRecord>): Promise<Health> {
  try {
    await within(OPENING_LIMIT, database.open());
    // Dexie opens a database of a later version as it is, tables unknown to us included.
    const native = database.backendDB().version;
    if (native > SCHEMA_VERSION * NATIVE_VERSION_FACTOR) return { sound: false, damage: "future-version" };
    return { sound: true, record: await recordOf() };
  } catch (error) {
    return { sound: false, damage: error instanceof DamagedDatabase ? error.damage : "unopenable" };
  }
}

/**
 * Connections over which the rows were once counted, and were as many as recorded. To count them takes as long as there
 * are rows: half of the time of an answer, and most of it in a dataset of ten times the size.
 */
const counted = connectionMemory<true>();

/**
 * Reads in one transaction over all tables, with a look whether the record is there and the tables
 * hold as many rows as it says. Rejects with `DamagedDatabase` if not: rows that are missing would
 * else read as "no record". The rows are counted at the first reading over a connection; at later ones where `isWhole`
 * says of what was read that something is missing, or is not given.
 */
export function readSoundly<T>(
  database: DatasetDatabase,
  read: (record: DatasetRecord) => Promise<T>,
  isWhole: (found: T) => boolean = () => false,
): Promise<T> {
  const { entities, events, sources, meta, recent } = database;
  const tables = [entities, events, sources, meta, ...(recent === undefined ? [] : [recent])];
  return database.transaction("r", tables, async () => {
    const record = await meta.get("dataset");
    if (record?.key !== "dataset") throw new DamagedDatabase("empty");
    const isTrusted = counted.get(database) === true;
    if (!isTrusted) await countRows(database, record);
    counted.set(database, true);
    const found = await read(record);
    if (isTrusted && !isWhole(found)) await countRows(database, record);
    return found;
  });
}

async function countRows(
  { entities, events, sources }: DatasetDatabase,
  { counts }: DatasetRecord,
): Promise<void> {
  const [entityCount, eventCount, sourceCount] = await Promise.all([
    entities.count(),
    events.count(),
    sources.count(),
  ]);
  const agree =
    counts.entities === entityCount && counts.events === eventCount && counts.sources === sourceCount;
  if (!agree) throw new DamagedDatabase("counts");
}

/** As `checkQuickly`, and whether the content of all rows is still the one that was loaded. Reads every row. */
export async function checkThoroughly(database: DatasetDatabase): Promise<Health> {
  const health = await checkQuickly(database);
  if (!health.sound) return health;
  try {
    const { entities, events, sources, meta } = database;
    const { records, ...rows } = await database.transaction(
      "r",
      [entities, events, sources, meta],
      async () => ({
        entities: await entities.toArray(),
        events: await events.toArray(),
        sources: await sources.toArray(),
        records: await meta.toArray(),
      }),
    );
    const { digest, redirects } = health.record;
    const isSame = (await digestOf(rows, redirects)) === digest && (await pagesAgree(rows, digest, records));
    if (!isSame) return { sound: false, damage: "digest" };
  } catch {
    return { sound: false, damage: "unopenable" };
  }
  return health;
}
