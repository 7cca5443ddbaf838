import { Dexie, type Table } from "dexie";
import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WRITES_IN_TURN, writeInPlace } from "../../../../../utils/feed/storage/write-in-place.ts";

interface Sample {
  readonly id: number;
  readonly text: string;
}

const samples = (count: number): Sample[] =>
  Array.from({ length: count }, (_, id) => ({ id, text: `sample ${id}` }));

/* What Firefox makes of writes behind one that finds no room can be seen in Firefox only: test/e2e/feed-storage.test.ts. */
describe("writing in place", () => {
  let database: Dexie;
  let first: Table<Sample, number>;
  let second: Table<Sample, number>;
  /** Writes that are asked for and not done: now, at most, and all there ever were. */
  let under = 0;
  let most = 0;
  let asked = 0;

  beforeEach(async () => {
    [under, most, asked] = [0, 0, 0];
    for (const name of ["put", "add", "delete", "clear"] as const) {
      const write = IDBObjectStore.prototype[name] as (...values: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: unknown,
        ...values: unknown[]
      ) {
        asked++;
        most = Math.max(most, ++under);
        const request = write.apply(this, values);
        for (const end of ["success", "error"]) request.addEventListener(end, () => under--);
        return request;
      });
    }
    database = new Dexie("samples", { indexedDB: new IDBFactory(), IDBKeyRange });
    database.use(WRITES_IN_TURN);
    database.version(1).stores({ first: "id, &text", second: "id" });
    await database.open();
    [first, second] = [database.table("first"), database.table("second")];
  });
  afterEach(() => {
    database.close();
    vi.restoreAllMocks();
  });

  test("asks for no write before the one ahead of it is done, in several tables, too", async () => {
    await writeInPlace(database, database.tables, async () => {
      await Promise.all([
        first.bulkPut(samples(40)),
        second.bulkAdd(samples(30)),
        second.bulkDelete([50, 51]),
      ]);
    });
    expect(most).toBe(1);
    expect(asked).toBeGreaterThanOrEqual(72);
  });

  test("writes what Dexie writes otherwise", async () => {
    const ids = await writeInPlace(database, database.tables, async () => {
      const [last] = await Promise.all([
        first.bulkPut(samples(1_000), { allKeys: true }),
        second.bulkAdd(samples(30)),
      ]);
      await second.clear();
      await first.bulkDelete([3, 4]);
      await second.put({ id: 7, text: "seven" });
      return last;
    });
    expect(ids).toEqual(samples(1_000).map(({ id }) => id));
    expect(await first.toArray()).toEqual(samples(1_000).filter(({ id }) => id !== 3 && id !== 4));
    expect(await second.toArray()).toEqual([{ id: 7, text: "seven" }]);
    expect(most).toBe(1);
  });

  test("asks for nothing behind a write that fails, says why, and leaves all as it was", async () => {
    await first.put({ id: 100, text: "sample 5" });
    asked = 0;
    const written = writeInPlace(database, database.tables, async () => {
      await Promise.all([first.bulkPut(samples(40)), second.bulkPut(samples(30))]);
    });
    await expect(written).rejects.toThrow(/Constraint|unique|uniqueness/i);
    expect(asked).toBe(6);
    expect(await first.toArray()).toEqual([{ id: 100, text: "sample 5" }]);
    expect(await second.count()).toBe(0);
  });

  test("has other transactions go on as they do", async () => {
    await first.bulkPut(samples(40));
    expect(most).toBe(40);
  });
});
