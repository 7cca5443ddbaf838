import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { DamagedDatabase, readSoundly } from "../../../../utils/store/check.ts";
import { handOn } from "../../../../utils/store/connection-memory.ts";
import { loadDataset } from "../../../../utils/store/load.ts";
import { LacunaDatabase } from "../../../../utils/store/schema.ts";
import { SAMPLE } from "./sample-dataset.ts";

async function opened() {
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const database = new LacunaDatabase(host);
  await loadDataset(database, SAMPLE, "1.0", { outcome: "loaded", found: "empty" });
  return { host, database, counting: vi.spyOn(database.events, "count") };
}
const idOfRule = (database: LacunaDatabase, isWhole: (id: string | null) => boolean) =>
  readSoundly(database, async () => (await database.events.get("rule"))?.id ?? null, isWhole);
const isThere = (id: string | null): boolean => id !== null;

test("rows are counted once over a connection, and again where what was read lacks something", async () => {
  const { database, counting } = await opened();
  expect(await idOfRule(database, isThere)).toBe("rule");
  expect(counting).toHaveBeenCalledTimes(1);
  expect(await idOfRule(database, isThere)).toBe("rule");
  expect(counting).toHaveBeenCalledTimes(1);
  expect(await idOfRule(database, () => false)).toBe("rule");
  expect(counting).toHaveBeenCalledTimes(2);
  await database.events.delete("rule");
  await expect(idOfRule(database, isThere)).rejects.toEqual(new DamagedDatabase("counts"));
});

test("a connection that takes over from one that was counted need not count, another must", async () => {
  const { host, database } = await opened();
  await idOfRule(database, isThere);
  const next = new LacunaDatabase(host);
  const counting = vi.spyOn(next.events, "count");
  handOn(database, next);
  await idOfRule(next, isThere);
  expect(counting).not.toHaveBeenCalled();
  const another = new LacunaDatabase(host);
  await another.events.delete("lifting");
  await expect(idOfRule(another, isThere)).rejects.toEqual(new DamagedDatabase("counts"));
});
