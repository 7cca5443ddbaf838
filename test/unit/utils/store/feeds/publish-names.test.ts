import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { observeNames } from "../../../../../utils/messaging/names-changed.ts";
import { publishNames } from "../../../../../utils/store/feeds/publish-names.ts";
import type { FeedReaders } from "../../../../../utils/store/feeds/readers.ts";
import { keepSeeker } from "../../../../../utils/store/seeker.ts";
import { BASES, DAY, firstDataset, NOW, testFeed } from "../../feed/storage/test-feed.ts";
import { SAMPLE } from "../sample-dataset.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const NO_FEEDS: FeedReaders = {
  all: () => Promise.resolve([]),
  using: (use) => use([]),
  reset: () => undefined,
  renew: () => Promise.resolve(),
};

const atOnce = () => Promise.resolve();

beforeEach(() => fakeBrowser.reset());

test("a page that hears of other names is answered by them", async () => {
  const seeker = keepSeeker();
  const publish = (dataset: typeof SAMPLE) =>
    publishNames(
      { read: () => Promise.resolve(dataset), state: () => Promise.resolve(null) },
      { readers: NO_FEEDS, turn: atOnce, renamed: () => seeker.renew(), extension: "1.0" },
    );
  const found: (readonly string[] | undefined)[] = [];
  const ask = async (): Promise<void> => {
    const { mentions } = (await seeker.get())?.decide(question("CHATTER and QUIBBLER")) ?? {};
    found.push(mentions?.flat().map(({ surface }) => surface));
  };
  observeNames(() => void ask(), new AbortController().signal);

  expect(await seeker.get()).toBeNull();
  await publish(SAMPLE);
  await vi.waitFor(() => expect(found).toEqual([["CHATTER"]]));
  await publish({ ...SAMPLE, entities: SAMPLE.entities.map(renamed) });
  await vi.waitFor(() => expect(found).toEqual([["CHATTER"], ["QUIBBLER"]]));
  await publish({ ...SAMPLE, version: "3", entities: SAMPLE.entities.map(renamed) });
  expect(found).toHaveLength(2);
});

test("names are read again only where an entity may have changed", async () => {
  const feed = await testFeed();
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const mirror = { read: async () => null, write: async () => undefined };
  let now = NOW;
  const clock = () => now;
  const storage = dexieStorage({
    feed: feed.fingerprint,
    root: feed.root,
    mirror,
    bundled: null,
    clock,
    host,
  });
  const { signal } = new AbortController();
  const update = async (dataset: typeof SAMPLE): Promise<void> => {
    now += DAY;
    await feed.publish(dataset, now);
    const { outcome } = await sync({
      storage,
      transport: feed.transport(),
      bases: BASES,
      clock,
      built: 0,
      signal,
    });
    expect(outcome.kind).toBe("updated");
  };
  const reads = vi.fn<() => Promise<typeof SAMPLE>>(() => Promise.resolve(SAMPLE));
  const publish = async (bundle = "1", extension = "1.0"): Promise<number> => {
    const database = storage.database();
    const reader = { fingerprint: feed.fingerprint, publisher: "P", main: false, signed: null };
    const using: FeedReaders["using"] = (use) => use(database === null ? [] : [{ ...reader, database }]);
    const readers = { ...NO_FEEDS, using };
    const ports = { readers, turn: atOnce, renamed: () => undefined, extension };
    reads.mockClear();
    await publishNames({ read: reads, state: () => Promise.resolve(bundle) }, ports);
    return reads.mock.calls.length;
  };
  const first = firstDataset();
  await update(first);
  expect([await publish(), await publish()]).toEqual([1, 0]);
  await update({
    ...first,
    version: "v2",
    sources: first.sources.map((one) => ({ ...one, title: "Other" })),
  });
  expect(await publish()).toBe(0);
  await storage.settle();
  expect(await publish()).toBe(0);
  await update({ ...first, version: "v3", entities: first.entities.map(renamed) });
  expect([await publish(), await publish()]).toEqual([1, 0]);
  expect([await publish("2"), await publish("2", "1.1"), await publish("2", "1.1")]).toEqual([1, 1, 0]);
  storage.close();
});

function renamed(entity: (typeof SAMPLE.entities)[number]) {
  return {
    ...entity,
    names: entity.names.map((name) => (name.text === "CHATTER" ? { ...name, text: "QUIBBLER" } : name)),
  };
}

function question(text: string) {
  return { passages: [{ text, lang: "en" }], title: "", host: null, companions: [] };
}
