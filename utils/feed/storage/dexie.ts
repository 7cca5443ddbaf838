import { forgetKnown } from "../../store/known-pages.ts";
import type { DatabaseHost } from "../../store/schema.ts";
import { groupsInTurns, leavesOfGroups } from "../client/leaf-groups.ts";
import { leafChanges, rootOf } from "../client/leaves.ts";
import { type Bytes, type FeedStorage, type Floors, StorageConflict } from "../client/types.ts";
import type { Fingerprint } from "../format/types.ts";
import type { FeedDatabase, FeedRecord } from "./dexie-database.ts";
import {
  createGeneration,
  deleteGeneration,
  type Generation,
  type Generations,
  openGenerations,
} from "./dexie-generations.ts";
import { dropAhead, pagesAhead, writeAhead } from "./dexie-ahead.ts";
import { allGroups, allLeaves, recentPages, settleRecent } from "./dexie-recent.ts";
import { readRows, writeRows } from "./dexie-rows.ts";
import {
  describeDataset,
  describeRecent,
  loadsOf,
  mustHold,
  recordAfter,
  recordOf,
  released,
  shownChanges,
  writeBeside,
} from "./dexie-update.ts";
import { countIn, leafPagesOf } from "./leaf-pages.ts";
import { placed, placedInTurns } from "./placed-rows.ts";
import { equalFloors, filesAbove, type FloorsMirror, highestFloors } from "./floors.ts";
import { NO_FLOORS } from "./memory.ts";
import { fullWhereFull } from "./storage-full.ts";
import { writeInPlace } from "./write-in-place.ts";

export interface DexieStoragePorts {
  readonly feed: Fingerprint;
  /** The feed's first root, with which trust begins again where nothing is held. */
  readonly root: Bytes;
  readonly mirror: FloorsMirror;
  /** Floors that came with the extension; null for feeds that the reader added. */
  readonly bundled: Floors | null;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Between steps of long work, which goes on when it resolves; at once where none is said. */
  readonly turn?: () => Promise<void>;
  readonly host?: DatabaseHost;
}

export interface DexieStorage extends FeedStorage {
  /** The generation that readers see; null before the first `load`. It may hold no dataset yet. */
  readonly database: () => FeedDatabase | null;
  /** Puts what updates left aside in its places; whatever comes of it, nothing else is held. */
  readonly settle: () => Promise<void>;
  /** Closes the connections. A closed storage is opened again by `load`. */
  readonly close: () => void;
}

/**
 * A feed's storage in IndexedDB, a database for each generation. `load` comes first, at the start of each run: it
 * chooses the generation, deletes those that are done with, and begins the first one. Each method is one transaction,
 * written through to the disk; rejects with `StorageConflict` and `StorageFull`.
 */
export function dexieStorage(ports: DexieStoragePorts): DexieStorage {
  const { feed, host, clock, turn = () => Promise.resolve() } = ports;
  let current: Generation | null = null;
  let staging: Generation | null = null;

  function close(): void {
    if (current !== null) forgetKnown(current.database);
    current?.database.close();
    staging?.database.close();
    current = null;
    staging = null;
  }

  async function open(): Promise<Generations & { readonly current: Generation }> {
    close();
    const found = await openGenerations(feed, host);
    ({ current, staging } = found);
    const newest = Math.max(
      0,
      ...found.rest,
      current?.database.generation ?? 0,
      staging?.database.generation ?? 0,
    );
    current ??= await createGeneration(newest + 1, emptyRecord(), host);
    // Without a generation to stand above, what was staged has none to follow.
    if (staging !== null && staging.database.generation < current.database.generation) await discard();
    await Promise.all(found.rest.map((number) => deleteGeneration(feed, number, host)));
    return { ...found, current };
  }

  function emptyRecord(): FeedRecord {
    return {
      key: "feed",
      feed,
      complete: true,
      files: { root: ports.root, timestamp: null, snapshot: null, targets: null },
      dataset: null,
      floors: NO_FLOORS,
      latestIssued: null,
      losses: [],
      staging: null,
      withdrawn: [],
    };
  }

  function opened(): FeedDatabase {
    if (current === null) throw new StorageConflict("the storage is closed");
    return current.database;
  }

  async function discard(): Promise<void> {
    if (staging === null) return;
    const { database } = staging;
    staging = null;
    database.close();
    await deleteGeneration(feed, database.generation, host);
  }

  const storage: FeedStorage = {
    load: async () => {
      const { current: seen, staging: aside } = await open();
      const { database } = seen;
      const [record, held] = await database.transaction("r", [database.feed, database.held], () =>
        Promise.all([recordOf(database), database.held.toArray()]),
      );
      const kept = await ports.mirror.read();
      const floors = highestFloors([
        record.floors,
        ...(kept === null ? [] : [kept]),
        ...(ports.bundled === null ? [] : [ports.bundled]),
      ]);
      if (!equalFloors(kept, floors)) await ports.mirror.write(floors);
      return {
        feed,
        files: filesAbove(record.files, record.floors, floors),
        dataset: record.dataset,
        floors,
        // What lowered the floor of datasets took back what those had signed as latest.
        latestIssued: (record.floors.reset ?? 0) < (floors.reset ?? 0) ? null : record.latestIssued,
        held,
        hidden: record.hidden ?? [],
        losses: record.losses,
        staging: aside?.record.staging ?? null,
      };
    },
    trust: async (files, floors, latestIssued) => {
      const database = opened();
      await database.transaction("rw", database.feed, async () => {
        await database.feed.put({ ...(await recordOf(database)), files, floors, latestIssued });
      });
      await ports.mirror.write(floors);
    },
    leaves: async () => leavesOfGroups(await allGroups(opened(), turn), turn),
    groups: async () => allGroups(opened(), turn),
    rows: async (keys) => {
      const database = opened();
      return database.transaction("r", database.tables, () => readRows(database, keys));
    },
    apply: async (update) => {
      const database = opened();
      const { recent, held, history, feed: state, meta } = database;
      // All is made ready before: readers wait for this transaction.
      const rows = await placedInTurns(shownChanges(update.changes, update), turn);
      const pages = recentPages(rows, leafChanges(update));
      const ahead = await writeAhead(database, pages, turn);
      await turn();
      await writeInPlace(database, [recent, held, history, state, meta], async () => {
        const [before, recentTo] = await Promise.all([recordOf(database), pagesAhead(database, ahead)]);
        mustHold(before, update);
        await Promise.all([
          writeBeside(database, update),
          state.put(recordAfter(before, update, clock())),
          describeRecent(database, update.dataset, rows, recentTo),
        ]);
      });
      await ports.mirror.write(update.floors);
    },
    stage: async (targets, shard, rows, leaves) => {
      if (staging === null) {
        const number = opened().generation + 1;
        staging = await createGeneration(number, { ...emptyRecord(), complete: false }, host);
      }
      const { database } = staging;
      const ready = await placedInTurns(rows, turn);
      const pages = leafPagesOf(await groupsInTurns(leaves, turn));
      await database.transaction("rw", database.tables, async () => {
        const before = await recordOf(database);
        if (before.complete) throw new StorageConflict("another context has completed this generation");
        await writeRows(database, ready);
        await database.leafPages.bulkPut(pages);
        await database.feed.put({ ...before, staging: { targets, shards: shard + 1 } });
      });
    },
    stagedLeaves: async () => (staging === null ? [] : allLeaves(staging.database)),
    stagedRows: async (keys) => {
      const database = staging?.database;
      if (database === undefined) return keys.map(() => null);
      return database.transaction("r", database.tables, () => readRows(database, keys));
    },
    flip: async (update) => {
      const former = opened();
      const next = staging?.database;
      if (next === undefined) throw new StorageConflict("nothing is staged");
      const [before, history, generation] = await former.transaction("r", former.tables, () =>
        Promise.all([recordOf(former), former.history.toArray(), loadsOf(former)]),
      );
      mustHold(before, update);
      // Digests are no work of the database and would end the transaction.
      const leaves = await allLeaves(next);
      if (leaves.length !== update.dataset.rows || (await rootOf(leaves)) !== update.dataset.root)
        throw new StorageConflict("what is staged is not the dataset any more");
      await writeInPlace(next, next.tables, async () => {
        const [record, now] = await Promise.all([recordOf(next), next.leafPages.toArray()]);
        if (record.complete || countIn(now) !== leaves.length)
          throw new StorageConflict("another context has changed what is staged");
        await writeRows(next, shownChanges([], update).map(placed));
        await next.history.bulkAdd([...history]);
        await writeBeside(next, update);
        await next.feed.put(recordAfter(before, update, clock()));
        await describeDataset(next, update.dataset, generation + 1, 0);
      });
      current = staging;
      staging = null;
      await ports.mirror.write(update.floors);
      former.close();
      await deleteGeneration(feed, former.generation, host);
    },
    discardStaging: discard,
    release: async (rows) => {
      const database = opened();
      const { recent, held, feed: state, meta } = database;
      await writeInPlace(database, [recent, held, state, meta], async () => {
        const keys = rows.map(({ kind, id }): [string, string] => [kind, id]);
        // What another context has released or held anew meanwhile is not as it was asked for.
        const waiting = (await held.bulkGet(keys)).flatMap((row) => row ?? []);
        const next = waiting.map((row) => placed(released(row)));
        const before = await dropAhead(database);
        const recentTo = (await recent.bulkAdd(recentPages(next, []))) ?? before;
        await held.bulkDelete(keys);
        const { dataset } = await recordOf(database);
        if (dataset !== null) await describeRecent(database, dataset, next, recentTo);
      });
    },
  };
  return {
    ...fullWhereFull(storage),
    database: () => current?.database ?? null,
    settle: async () => {
      if (current !== null) await settleRecent(current.database, turn);
    },
    close,
  };
}
