import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { allRows } from "../../../../../utils/feed/storage/dexie-rows.ts";
import { openGenerations } from "../../../../../utils/feed/storage/dexie-generations.ts";
import type { FloorsMirror } from "../../../../../utils/feed/storage/floors.ts";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import type { Floors } from "../../../../../utils/feed/client/types.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";
import {
  BASES,
  DAY,
  firstDataset,
  longDataset,
  NOW,
  secondDataset,
  type TestFeed,
  testFeed,
} from "./test-feed.ts";

/** How many random points of each update are tried; 250 in all. */
const POINTS = 50;

/** What dies: from its `at`th step on, nothing it asks of the database, the mirror, the network or the digest is done. */
class Life {
  steps = 0;
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
  step(): void {
    this.steps += 1;
    if (this.steps > this.at) throw new Error("killed");
  }
}

/** The life that works on the databases now; null while a test looks. */
let life: Life | null = null;

const METHODS = ["add", "put", "delete", "clear", "get", "getAll", "count", "openCursor"] as const;

beforeAll(() => {
  for (const method of METHODS) {
    const real = IDBObjectStore.prototype[method] as (...values: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...values: unknown[]
    ) {
      dieOrGoOn(() => this.transaction.abort());
      return real.apply(this, values) as never;
    });
  }
  for (const method of ["open", "deleteDatabase", "databases"] as const) {
    const real = IDBFactory.prototype[method] as (...values: unknown[]) => unknown;
    vi.spyOn(IDBFactory.prototype, method).mockImplementation(function (
      this: IDBFactory,
      ...values: unknown[]
    ) {
      dieOrGoOn(() => undefined);
      return real.apply(this, values) as never;
    });
  }
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, "digest").mockImplementation(async (...values) => {
    dieOrGoOn(() => undefined);
    return digest(...values);
  });
});

/** A browser that ends a worker aborts what its transactions have not committed. */
function dieOrGoOn(abort: () => void): void {
  try {
    life?.step();
  } catch (error) {
    try {
      abort();
    } catch {
      // It had ended already.
    }
    throw error;
  }
}

afterEach(() => {
  life = null;
});

interface Disk {
  readonly host: DatabaseHost;
  floors: Floors | null;
}

function mirrorOn(disk: Disk): FloorsMirror {
  return {
    read: async () => disk.floors,
    // The browser's own storage refuses nothing by an error: what is killed is not written.
    write: async (floors) => {
      if (life !== null && life.steps >= life.at) return;
      life?.step();
      disk.floors = floors;
    },
  };
}

async function run(feed: TestFeed, disk: Disk, now: number): Promise<string> {
  const storage = dexieStorage({
    feed: feed.fingerprint,
    root: feed.root,
    mirror: mirrorOn(disk),
    bundled: null,
    clock: () => now,
    host: disk.host,
  });
  try {
    const transport = feed.transport(() => life?.step());
    const { signal } = new AbortController();
    const { outcome } = await sync({ storage, transport, bases: BASES, clock: () => now, built: 0, signal });
    await storage.settle();
    return outcome.kind;
  } finally {
    storage.close();
  }
}

/** Version that is held, whole: null for none. Rejects with the damage. */
async function held(feed: TestFeed, disk: Disk): Promise<string | null> {
  const checked = await checkFeed(feed.fingerprint, mirrorOn(disk), new AbortController().signal, disk.host);
  if (checked.kind === "dropped") throw new Error(checked.detail);
  const { current, staging } = await openGenerations(feed.fingerprint, disk.host);
  staging?.database.close();
  if (current === null) return null;
  const record = await current.database.meta.get("dataset");
  const rows = await allRows(current.database);
  current.database.close();
  if (record?.key !== "dataset") return null;
  expect(rows.filter(({ id }) => id === "newcomer")).toHaveLength(record.version === "v2" ? 1 : 0);
  // Its removal waits: it is there in either version.
  expect(rows.filter(({ id }) => id === "block")).toHaveLength(1);
  return record.version;
}

const fresh = (): Disk => ({ host: { indexedDB: new IDBFactory(), IDBKeyRange }, floors: null });

interface Scene {
  readonly what: string;
  /** Brings disk and feed to where the update begins; the run's time. */
  readonly begin: (feed: TestFeed, disk: Disk) => Promise<number>;
  readonly before: string | null;
  readonly after: string;
}

const SCENES: readonly Scene[] = [
  {
    what: "the first dataset, in shards",
    before: null,
    after: "v1",
    begin: async (feed) => {
      await feed.publish(firstDataset(), NOW);
      return NOW + 1;
    },
  },
  {
    what: "a pack",
    before: "v1",
    after: "v2",
    begin: async (feed, disk) => {
      await feed.publish(firstDataset(), NOW);
      await run(feed, disk, NOW + 1);
      await feed.publish(secondDataset(), NOW + DAY);
      return NOW + DAY + 1;
    },
  },
  {
    what: "a pack that is written down in many pages, ahead",
    before: "v1",
    after: "v2",
    begin: async (feed, disk) => {
      await feed.publish(firstDataset(), NOW);
      await run(feed, disk, NOW + 1);
      await feed.publish(longDataset(), NOW + DAY);
      return NOW + DAY + 1;
    },
  },
  {
    what: "a whole dataset over another one",
    before: "v1",
    after: "v2",
    begin: async (feed, disk) => {
      await feed.publish(firstDataset(), NOW);
      await run(feed, disk, NOW + 1);
      await feed.publish(secondDataset(), NOW + DAY);
      for (const path of feed.files.keys())
        if (path.includes("/pack/")) (feed.files as Map<string, unknown>).delete(path);
      return NOW + DAY + 1;
    },
  },
  {
    what: "a fresh timestamp of the same data",
    before: "v1",
    after: "v1",
    begin: async (feed, disk) => {
      await feed.publish(firstDataset(), NOW);
      await run(feed, disk, NOW + 1);
      await feed.publish(firstDataset(), NOW + DAY);
      return NOW + DAY + 1;
    },
  },
];

describe.each(SCENES)("killed at any moment of $what", ({ begin, before, after }) => {
  test(`${POINTS} random points: the old or the new dataset, whole, and the next run completes`, async () => {
    const feed = await testFeed({ shardBytes: 2_000 });
    const now = await begin(feed, fresh());
    const whole = fresh();
    await replay(feed, whole, before);
    life = new Life(Number.POSITIVE_INFINITY);
    expect(["updated", "unchanged"]).toContain(await run(feed, whole, now));
    const { steps } = life;
    life = null;
    expect(await held(feed, whole)).toBe(after);
    expect(steps).toBeGreaterThan(12);

    const seen = new Set<string | null>();
    for (const at of pointsOf(steps)) {
      const disk = fresh();
      await replay(feed, disk, before);
      life = new Life(at);
      const died = await run(feed, disk, now).catch(() => "killed");
      life = null;
      const found = await held(feed, disk).catch((error: unknown) => {
        throw new Error(`killed at step ${at} of ${steps} (${died}): ${String(error)}`);
      });
      expect([before, after]).toContain(found);
      seen.add(found);
      expect(["updated", "unchanged"], `after step ${at}`).toContain(await run(feed, disk, now + 1));
      expect(await held(feed, disk)).toBe(after);
      const left = await disk.host.indexedDB.databases();
      expect(left.length, `generations after step ${at}`).toBe(1);
    }
    if (before !== after) expect(seen.size).toBe(2);
  }, 60_000);
});

const firstVersions = new WeakMap<TestFeed, TestFeed>();

/** Brings a fresh disk to the version before: by the files as they were then. */
async function replay(feed: TestFeed, disk: Disk, before: string | null): Promise<void> {
  if (before === null) return;
  const then = firstVersions.get(feed) ?? (await atFirst(feed));
  firstVersions.set(feed, then);
  await run(then, disk, NOW + 1);
}

/** The same feed when only its first version was published. */
async function atFirst(feed: TestFeed): Promise<TestFeed> {
  return { ...feed, transport: (asked) => feed.transport(asked, 1) };
}

/** As many at random as are to be tried, the last one too; the same ones at each run of the tests. */
function pointsOf(steps: number): readonly number[] {
  let state = 20261121;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return [steps - 1, ...Array.from({ length: POINTS - 1 }, () => Math.floor(random() * steps))];
}
