import type { DatabaseHost } from "../../store/schema.ts";
import { TooSlow, within } from "../../store/time-limit.ts";
import type { Fingerprint } from "../format/types.ts";
import { FEED_SCHEMA_VERSION, FeedDatabase, type FeedRecord, readGenerationName } from "./dexie-database.ts";
import { isFull } from "./storage-full.ts";

/** Milliseconds after which opening or deleting counts as refused. */
const LIMIT = 10_000;
/** Dexie multiplies declared versions by ten. */
const NATIVE_VERSION_FACTOR = 10;

export interface Generation {
  readonly database: FeedDatabase;
  readonly record: FeedRecord;
}

export interface Generations {
  /** The newest complete one: what readers see. */
  readonly current: Generation | null;
  /** A newer one that is being put together. */
  readonly staging: Generation | null;
  /** Older ones, and those that cannot be read or were never begun. */
  readonly rest: readonly number[];
  /** Whether one of them should have been readable. */
  readonly damaged: boolean;
}

/** The numbers of a feed's generations, newest first. */
async function numbersOf(feed: Fingerprint, host: DatabaseHost | undefined): Promise<readonly number[]> {
  const databases = await (host?.indexedDB ?? indexedDB).databases();
  return databases
    .flatMap(({ name }) => {
      const read = readGenerationName(name ?? "");
      return read?.feed === feed ? [read.generation] : [];
    })
    .sort((a, b) => b - a);
}

/**
 * Opens what there is of a feed. Generations older than the newest complete one, and those that cannot be read, are
 * only named: whoever writes deletes them. Rejects where the browser does not answer in time or has no room.
 */
export async function openGenerations(feed: Fingerprint, host?: DatabaseHost): Promise<Generations> {
  let current: Generation | null = null;
  let staging: Generation | null = null;
  const rest: number[] = [];
  let damaged = false;
  for (const number of await numbersOf(feed, host)) {
    const found: Opened = current === null ? await openGeneration(feed, number, host) : "older";
    const opened: Generation | null = typeof found === "object" ? found : null;
    damaged ||= found === "damaged";
    if (opened?.record.complete === true) current = opened;
    else if (opened !== null && staging === null) staging = opened;
    else {
      opened?.database.close();
      rest.push(number);
    }
  }
  return { current, staging, rest, damaged };
}

/** `unborn`: a worker was stopped between making the database and writing its first record. */
type Opened = Generation | "damaged" | "unborn" | "older";

async function openGeneration(
  feed: Fingerprint,
  number: number,
  host: DatabaseHost | undefined,
): Promise<Opened> {
  const database = new FeedDatabase(feed, number, host);
  let found: Exclude<Opened, Generation> = "damaged";
  try {
    await within(LIMIT, database.open());
    const later = database.backendDB().version > FEED_SCHEMA_VERSION * NATIVE_VERSION_FACTOR;
    const record = later ? undefined : await database.feed.get("feed");
    if (record?.feed === feed) return { database, record };
    if (!later && record === undefined && (await database.leafPages.count()) === 0) found = "unborn";
  } catch (error) {
    // Damaged, or of another extension's version; but a machine that is busy, or a disk without room for what a later
    // schema needs, must not cost the reader the dataset.
    if (error instanceof TooSlow || isFull(error)) {
      database.close();
      throw error;
    }
  }
  database.close();
  return found;
}

/** A new generation with its first record, unless another context has just made it. */
export async function createGeneration(
  number: number,
  record: FeedRecord,
  host?: DatabaseHost,
): Promise<Generation> {
  const database = new FeedDatabase(record.feed, number, host);
  await within(LIMIT, database.open());
  const kept = await database.transaction("rw", database.feed, async () => {
    const known = await database.feed.get("feed");
    if (known !== undefined) return known;
    await database.feed.add(record);
    return record;
  });
  return { database, record: kept };
}

/** Deletes a generation; one that cannot be deleted now is deleted at a later start. */
export async function deleteGeneration(
  feed: Fingerprint,
  number: number,
  host?: DatabaseHost,
): Promise<void> {
  const database = new FeedDatabase(feed, number, host);
  await within(LIMIT, database.delete()).catch(() => undefined);
}

/** Feeds of which something is on the disk. */
export async function feedsOnDisk(host?: DatabaseHost): Promise<readonly Fingerprint[]> {
  const databases = await (host?.indexedDB ?? indexedDB).databases();
  return [...new Set(databases.flatMap(({ name }) => readGenerationName(name ?? "")?.feed ?? []))];
}

/** Deletes all that is held of a feed. */
export async function deleteFeed(feed: Fingerprint, host?: DatabaseHost): Promise<void> {
  for (const number of await numbersOf(feed, host)) await deleteGeneration(feed, number, host);
}
