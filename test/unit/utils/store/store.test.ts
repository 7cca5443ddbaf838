import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Dataset } from "../../../../utils/dataset/types.ts";
import {
  DATABASE_NAME,
  type DatabaseHost,
  LacunaDatabase,
  SCHEMA_VERSION,
} from "../../../../utils/store/schema.ts";
import { createStore, type Store, type StorePorts } from "../../../../utils/store/store.ts";
import { SAMPLE, sampleEvent } from "./sample-dataset.ts";

let host: DatabaseHost;
let published: Dataset[];

beforeEach(() => {
  host = { indexedDB: new IDBFactory(), IDBKeyRange };
  published = [];
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

function storeWith(changes: Partial<StorePorts> = {}): Store {
  return createStore({
    declare: () => new LacunaDatabase(host),
    readBundle: () => Promise.resolve(SAMPLE),
    extension: "1.0",
    published: (dataset) => {
      published.push(dataset);
      return Promise.resolve();
    },
    mends: true,
    calm: () => Promise.resolve(),
    ...changes,
  });
}

/** Loads the sample, then lets `spoil` do its work behind the store's back. */
async function spoilt(spoil: (database: LacunaDatabase) => Promise<unknown>): Promise<void> {
  await storeWith().install();
  const database = new LacunaDatabase(host);
  await database.open();
  await spoil(database);
  database.close();
}

async function health(): Promise<unknown> {
  const database = new LacunaDatabase(host);
  const record = await database.meta.get("health");
  database.close();
  return record;
}

async function eventsOf(store: Store, entity: string): Promise<readonly string[] | undefined> {
  return (await store.timelineRows(entity))?.rows.events.map(({ id }) => id).sort();
}

describe("loading", () => {
  test("a first start loads the bundle, once for all who ask", async () => {
    const readBundle = vi.fn<() => Promise<Dataset>>(() => Promise.resolve(SAMPLE));
    const store = storeWith({ readBundle });
    const answers = await Promise.all([
      eventsOf(store, "chatter"),
      eventsOf(store, "chatter"),
      store.install(),
    ]);
    expect(answers[0]).toEqual(["block", "lifting", "rule"]);
    expect(published).toContainEqual(SAMPLE);
    expect(await health()).toMatchObject({ outcome: "loaded", found: "empty" });
    expect(await store.state()).toMatchObject({
      kind: "database",
      record: { version: "1", generation: 1, counts: { entities: 4, events: 4, sources: 1 } },
    });
  });

  test("an installation and an update publish what follows from the dataset once", async () => {
    await storeWith().install();
    expect(published).toHaveLength(1);
    await storeWith({ extension: "1.1", readBundle: async () => ({ ...SAMPLE, version: "2" }) }).install();
    expect(published.map(({ version }) => version)).toEqual(["1", "2"]);
  });

  test("who asks does not wait until what follows from a loaded dataset is published", async () => {
    const never = new Promise<never>(() => undefined);
    expect(await eventsOf(storeWith({ published: () => never }), "chatter")).toHaveLength(3);
  });

  test("a newer bundle replaces all rows, also when only the content changed", async () => {
    await storeWith().install();
    const newer: Dataset = {
      ...SAMPLE,
      events: [sampleEvent("rule", { scope: [{ class: "video", reach: "all" }] })],
    };
    const store = storeWith({ readBundle: () => Promise.resolve(newer) });
    await store.install();
    expect(await eventsOf(store, "chatter")).toEqual([]);
    expect(await eventsOf(store, "vidtube")).toEqual(["rule"]);
    expect(await store.state()).toMatchObject({ record: { generation: 2 } });
  });

  test("a bundle of another extension version is loaded without waiting for the install event", async () => {
    await storeWith().install();
    const store = storeWith({
      extension: "1.1",
      readBundle: () => Promise.resolve({ ...SAMPLE, version: "2" }),
    });
    expect((await store.timelineRows("chatter"))?.rows.version).toBe("2");
  });

  test("an unreadable new bundle leaves the old rows in place", async () => {
    await storeWith().install();
    const store = storeWith({ extension: "1.1", readBundle: () => Promise.reject(new Error("gone")) });
    expect(await eventsOf(store, "chatter")).toEqual(["block", "lifting", "rule"]);
  });
});

describe("healing", () => {
  const asGood = ["block", "lifting", "rule"];

  test.each<[string, (database: LacunaDatabase) => Promise<unknown>, string]>([
    [
      "an emptied database",
      (database) => Promise.all(database.tables.map((table) => table.clear())),
      "empty",
    ],
    ["missing rows", (database) => database.events.delete("rule"), "counts"],
    [
      "a missing row that another replaces",
      (database) => Promise.all([swapOwner(database), withoutPages(database)]),
      "missing-row",
    ],
    ["a missing table", (database) => withoutTable(database), "unopenable"],
    ["a later version", (database) => laterVersion(database), "future-version"],
    ["a deleted database", (database) => database.delete(), "empty"],
  ])("%s", async (_what, spoil, found) => {
    await spoilt(spoil);
    const store = storeWith();
    expect(await eventsOf(store, "chatter")).toEqual(asGood);
    // What a page answers is mended after the answer.
    await expect.poll(health).toMatchObject({ found });
    expect(await store.state()).toMatchObject({ kind: "database" });
  });

  test("rows whose content was changed are found by the thorough check", async () => {
    await spoilt((database) =>
      database.events.put({
        id: "rule",
        subjects: ["chatter"],
        scopes: [],
        authorities: [],
        instruments: [],
        ends: [],
        value: sampleEvent("rule", { title: "Falsified" }),
      }),
    );
    const store = storeWith();
    await store.examine();
    const rule = (await store.timelineRows("chatter"))?.rows.events.find(({ id }) => id === "rule");
    expect(rule?.title).toBe("Title of rule");
    expect(await health()).toMatchObject({ outcome: "healed", found: "digest" });
  });

  test("a sound database passes the thorough check and is not written again", async () => {
    await storeWith().install();
    const store = storeWith({ readBundle: () => Promise.reject(new Error("not to be read")) });
    await store.examine();
    expect(await store.state()).toMatchObject({ kind: "database", record: { generation: 1 } });
    expect(published.at(-1)?.entities).toHaveLength(4);
  });

  test("a database deleted while it is open", async () => {
    const store = storeWith();
    await store.install();
    await new LacunaDatabase(host).delete();
    const answers = await Promise.all([eventsOf(store, "chatter"), eventsOf(store, "chatter")]);
    expect(answers).toEqual([asGood, asGood]);
    expect(await store.state()).toMatchObject({ kind: "database" });
  });

  test("rows that vanish while it is open are not taken for an empty record", async () => {
    const store = storeWith();
    await store.install();
    const another = new LacunaDatabase(host);
    await Promise.all([another.events.clear(), withoutPages(another)]);
    another.close();
    expect(await eventsOf(store, "chatter")).toEqual(asGood);
    expect(await health()).toMatchObject({ outcome: "healed", found: "counts" });
  });

  test("without IndexedDB the bundle answers from memory", async () => {
    const refusing = { open: () => refuse(), deleteDatabase: () => refuse() } as unknown as IDBFactory;
    const store = storeWith({ declare: () => new LacunaDatabase({ indexedDB: refusing, IDBKeyRange }) });
    expect((await store.timelineRows("old-chatter"))?.entity).toBe("chatter");
    expect(await store.state()).toMatchObject({ kind: "memory" });
    expect(published).toEqual([SAMPLE]);
  });

  test("a view reads the bundle instead and writes nothing", async () => {
    const store = storeWith({ mends: false });
    expect((await store.wholeDataset()).entities).toHaveLength(4);
    const database = new LacunaDatabase(host);
    expect(await database.entities.count()).toBe(0);
    database.close();
    expect(published).toEqual([]);
  });
});

test("asks of unknown entities get null, redirected ones their successor", async () => {
  const store = storeWith();
  expect(await store.timelineRows("nobody")).toBeNull();
  expect(await store.timelineRows("constructor")).toBeNull();
  expect((await store.timelineRows("old-chatter"))?.entity).toBe("chatter");
});

test("an entity that is there counts before a redirect of its id, also on the way to another", async () => {
  const merged = { ...SAMPLE.redirects, chatter: "vidtube", older: "old-chatter" };
  const store = storeWith({ readBundle: async () => ({ ...SAMPLE, redirects: merged }) });
  expect((await store.timelineRows("chatter"))?.entity).toBe("chatter");
  expect((await store.timelineRows("older"))?.entity).toBe("chatter");
});

test("the whole dataset comes back as it was loaded, up to order", async () => {
  const whole = await storeWith().wholeDataset();
  expect(ids(whole.events)).toEqual(ids(SAMPLE.events));
  expect(whole.redirects).toEqual(SAMPLE.redirects);
});

function refuse(): never {
  throw new DOMException("A mutation operation was attempted on a database", "InvalidStateError");
}

/** As a former version left the database, which had none. */
async function withoutPages(database: LacunaDatabase): Promise<void> {
  await database.meta.bulkDelete(["entity:chatter", "class:messaging"]);
}

/** Puts another entity in the place of the one that owns the chatter. */
async function swapOwner(database: LacunaDatabase): Promise<void> {
  const owner = await database.entities.get("corp");
  if (owner === undefined) return;
  await database.entities.delete("corp");
  await database.entities.add({ ...owner, id: "another", value: { ...owner.value, id: "another" } });
}

/** The database as another program may leave it: right name and version, no tables. */
async function withoutTable(database: LacunaDatabase): Promise<void> {
  await database.delete();
  const request = host.indexedDB.open(DATABASE_NAME, SCHEMA_VERSION * 10);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("entities", { keyPath: "wrong" });
  });
  await new Promise<void>((resolve, reject) => {
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(new Error("not opened")));
  });
  request.result.close();
}

async function laterVersion(database: LacunaDatabase): Promise<void> {
  database.close();
  const later = new Dexie(DATABASE_NAME, host);
  later.version(SCHEMA_VERSION + 1).stores({ entities: "id", meta: "key" });
  await later.open();
  later.close();
}

function ids(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id).sort();
}
