import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import type { Bytes, Floors } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { highestFloors } from "../../../../../utils/feed/storage/floors.ts";
import { NO_FLOORS } from "../../../../../utils/feed/storage/memory.ts";
import { withFirst } from "./contract.ts";
import { diskOf } from "./test-disk.ts";

const ROOT: Bytes = new TextEncoder().encode("a root");
const OUT_OF_REACH: Floors = {
  root: 1,
  timestamp: 7,
  snapshot: 7,
  targets: 7,
  dataset: 9_999,
  withdrawals: 2,
};
const LOWERED: Floors = {
  root: 2,
  timestamp: 0,
  snapshot: 0,
  targets: 0,
  dataset: 412,
  withdrawals: 2,
  reset: 2,
};

describe("the floors of several places", () => {
  test("are the highest of each", () => {
    const other = { ...OUT_OF_REACH, timestamp: 3, dataset: 10_000 };
    expect(highestFloors([OUT_OF_REACH, other])).toEqual({ ...OUT_OF_REACH, dataset: 10_000 });
  });

  test("follow the root's keys down, whichever place has heard of it", () => {
    expect(highestFloors([LOWERED, OUT_OF_REACH])).toEqual(LOWERED);
    expect(highestFloors([OUT_OF_REACH, LOWERED])).toEqual(LOWERED);
  });

  test("go up again after that, by any place that has heard of the lowering root", () => {
    const bundled = { ...NO_FLOORS, root: 3, dataset: 430 };
    expect(highestFloors([LOWERED, OUT_OF_REACH, bundled])).toMatchObject({
      root: 3,
      dataset: 430,
      reset: 2,
    });
  });
});

test("a machine that is slow to open a database loses nothing of it", async () => {
  const indexedDB = new IDBFactory();
  const disk = await diskOf({ indexedDB, IDBKeyRange });
  (await withFirst(async () => disk.open())).close();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const never = vi.spyOn(indexedDB, "open").mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
  const words = (reason: unknown) => String(reason);
  const asked = Promise.all([disk.open().load().catch(words), disk.check()]);
  await vi.waitFor(() => expect(never).toHaveBeenCalledTimes(2));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toEqual([expect.stringContaining("no answer"), { kind: "unanswered" }]);
  never.mockRestore();
  vi.useRealTimers();
  expect((await disk.open().load()).dataset).toMatchObject({ version: 1 });
});

test("a build that knows of the lowering root brings it to who has not heard: floor and latest moment both", async () => {
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const open = async (bundled: Floors | null) =>
    dexieStorage({
      feed: await sha256Hex(ROOT),
      root: ROOT,
      mirror: { read: async () => null, write: async () => undefined },
      bundled,
      clock: () => 0,
      host,
    });
  const before = await open(null);
  const { files } = await before.load();
  await before.trust(files, OUT_OF_REACH, "2036-11-21T20:00:00Z");
  before.close();
  const after = await open({ ...LOWERED, dataset: 430 });
  expect(await after.load()).toMatchObject({ floors: { dataset: 430, reset: 2 }, latestIssued: null });
  after.close();
});

test("a worker that is ended before the second place is written undoes no lowered floor", async () => {
  const disk = { floors: OUT_OF_REACH, dead: false };
  const storage = dexieStorage({
    feed: await sha256Hex(ROOT),
    root: ROOT,
    mirror: {
      read: async () => disk.floors,
      write: async (floors) => {
        if (!disk.dead) disk.floors = floors;
      },
    },
    bundled: null,
    clock: () => 0,
    host: { indexedDB: new IDBFactory(), IDBKeyRange },
  });
  const { files, floors } = await storage.load();
  expect(floors).toEqual(OUT_OF_REACH);
  disk.dead = true;
  await storage.trust(files, LOWERED, null);
  disk.dead = false;
  expect((await storage.load()).floors).toEqual(LOWERED);
  expect(disk.floors).toEqual(LOWERED);
  storage.close();
});
