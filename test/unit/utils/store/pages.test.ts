import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { checkThoroughly } from "../../../../utils/store/check.ts";
import { loadDataset } from "../../../../utils/store/load.ts";
import { rowsInPages, writePages } from "../../../../utils/store/pages.ts";
import { LacunaDatabase, type PageRecord } from "../../../../utils/store/schema.ts";
import { SAMPLE } from "./sample-dataset.ts";

async function loaded(): Promise<LacunaDatabase> {
  const database = new LacunaDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const { digest } = await loadDataset(database, SAMPLE, "1.0", { outcome: "loaded", found: "empty" });
  await writePages(database, SAMPLE, digest);
  return database;
}

/** Writes a page once more, otherwise. */
async function change(
  database: LacunaDatabase,
  key: PageRecord["key"],
  as: Partial<Pick<PageRecord, "key" | "of" | "events">>,
): Promise<void> {
  const page = await database.meta.get(key);
  if (page !== undefined && "beside" in page) await database.meta.put({ ...page, ...as });
}

const eventsOf = async (database: LacunaDatabase, asked: string) =>
  (await rowsInPages(database, asked))?.rows.events.map(({ id }) => id).sort();

test("a page and those beside it have an entity's events, with what ended them, and nothing else is read", async () => {
  const database = await loaded();
  const reading = vi.spyOn(database.events, "where");
  expect(await eventsOf(database, "chatter")).toEqual(["block", "lifting", "rule"]);
  expect(await eventsOf(database, "vidtube")).toEqual(["elsewhere"]);
  expect(await eventsOf(database, "regulator")).toEqual(["rule"]);
  // What a company owns stands in pages of its own; what reaches that by its class says nothing of the owner.
  expect(await eventsOf(database, "corp")).toEqual(["block", "lifting"]);
  expect((await rowsInPages(database, "chatter"))?.rows.sources).toEqual(SAMPLE.sources);
  expect(reading).not.toHaveBeenCalled();
});

test("an id that was merged comes to its successor", async () => {
  expect((await rowsInPages(await loaded(), "old-chatter"))?.entity).toBe("chatter");
});

test.each<[string, (database: LacunaDatabase) => Promise<unknown>]>([
  ["the record", (database) => database.meta.delete("dataset")],
  ["the entity's page", (database) => database.meta.delete("entity:chatter")],
  ["a page beside it", (database) => database.meta.delete("class:messaging")],
  ["a page of the same dataset", (database) => change(database, "class:messaging", { of: "another" })],
])("they say nothing without %s", async (_what, spoil) => {
  const database = await loaded();
  await spoil(database);
  expect(await rowsInPages(database, "chatter")).toBeNull();
});

test("the thorough check finds pages that are missing, changed or of nobody", async () => {
  const database = await loaded();
  expect(await checkThoroughly(database)).toMatchObject({ sound: true });
  await change(database, "class:messaging", { events: [] });
  expect(await checkThoroughly(database)).toEqual({ sound: false, damage: "digest" });

  const lacking = await loaded();
  await lacking.meta.delete("entity:corp");
  expect(await checkThoroughly(lacking)).toEqual({ sound: false, damage: "digest" });

  const another = await loaded();
  await change(another, "entity:chatter", { key: "entity:nobody" });
  expect(await checkThoroughly(another)).toEqual({ sound: false, damage: "digest" });
});

test("pages that were never written are no damage, and those that are there are not written again", async () => {
  const database = new LacunaDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const { digest } = await loadDataset(database, SAMPLE, "1.0", { outcome: "loaded", found: "empty" });
  expect(await checkThoroughly(database)).toMatchObject({ sound: true });
  await writePages(database, SAMPLE, digest);
  const writing = vi.spyOn(database.meta, "bulkPut");
  await writePages(database, SAMPLE, digest);
  expect(writing).not.toHaveBeenCalled();
  expect(await checkThoroughly(database)).toMatchObject({ sound: true });
});
