import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, it } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { FeedDatabase } from "../../../../../utils/feed/storage/dexie-database.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { readSoundly } from "../../../../../utils/store/check.ts";
import { timelineRowsOf } from "../../../../../utils/store/timeline-rows.ts";
import { readWholeDataset } from "../../../../../utils/store/whole-dataset.ts";
import { BASES, DAY, firstDataset, NOW, secondDataset, testFeed } from "../../feed/storage/test-feed.ts";

it("readers find the same before and after an update is put in its places", async () => {
  const feed = await testFeed();
  await feed.publish(firstDataset(), NOW);
  let now = NOW + 1;
  const storage = dexieStorage({
    feed: feed.fingerprint,
    root: feed.root,
    mirror: { read: async () => null, write: async () => undefined },
    bundled: null,
    clock: () => now,
    host: { indexedDB: new IDBFactory(), IDBKeyRange },
  });
  const { signal } = new AbortController();
  const run = () =>
    sync({ storage, transport: feed.transport(), bases: BASES, clock: () => now, built: 0, signal });
  await run();
  await feed.publish(secondDataset(), NOW + DAY);
  now = NOW + DAY + 1;
  expect((await run()).outcome).toMatchObject({ kind: "updated", by: "pack" });
  const database = storage.database();
  if (database === null) throw new Error("nothing is held");
  expect(await database.recent.count()).toBeGreaterThan(0);
  const before = await picture(database);
  await storage.settle();
  expect(await database.recent.count()).toBe(0);
  expect(await picture(database)).toEqual(before);
  storage.close();
});

/** The dataset, and what the timelines of its entities are made of. */
async function picture(database: FeedDatabase): Promise<unknown> {
  const dataset = await readWholeDataset(database);
  const rows = await Promise.all(
    [...dataset.entities.map(({ id }) => id), "old-name", "nobody"].map((id) =>
      readSoundly(database, (record) => timelineRowsOf(database, record, id, "left-out")),
    ),
  );
  const sorted = rows.map(
    (found) =>
      found && {
        entity: found.entity,
        entities: new Set(found.rows.entities),
        events: new Set(found.rows.events),
        sources: new Set(found.rows.sources),
      },
  );
  return { dataset, sorted };
}
