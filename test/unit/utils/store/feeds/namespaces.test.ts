import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { DatasetEvent } from "../../../../../utils/dataset/types.ts";
import { feedDataset, feedReaders } from "../../../../../utils/store/feeds/readers.ts";
import { candidateOf } from "../../../../../utils/store/feeds/subscribe.ts";
import { firstDataset, NOW, type TestFeed, testFeed } from "../../feed/storage/test-feed.ts";
import { SAMPLE } from "../sample-dataset.ts";
import { readerOf } from "./reader-of.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

test("47: a publisher who takes another one's ids says so of its own rows only", async () => {
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const [mine, other] = [await testFeed(), await testFeed()];
  const first = firstDataset();
  await mine.publish(first, NOW);
  const theirs = first.events.filter(({ id }) => id !== "event-1").map(toldAnew);
  const withdrawn = { version: 1, rows: [{ kind: "event", id: "event-2" }] };
  const without = theirs.filter(({ id }) => id !== "event-2");
  await other.publish({ ...first, publisher: "Other", events: without }, NOW, withdrawn);

  let served: TestFeed = mine;
  const feeds = readerOf({
    transport: { fetch: (...request) => served.transport().fetch(...request) },
    clock: () => NOW + 1,
    bundled: async () => SAMPLE,
    host,
  });
  for (const feed of [mine, other]) {
    served = feed;
    const found = await candidateOf(feed.root, {
      base: "https://feed.example/",
      fingerprint: null,
      name: null,
    });
    expect(found.ok && (await feeds.add(found.candidate))).toEqual({ ok: true });
    expect(await feeds.check(feed.fingerprint)).toMatchObject({ kind: "updated" });
  }

  const readers = await feedReaders(host).all();
  const held = new Map(
    await Promise.all(
      readers.map(async (reader) => [reader.fingerprint, (await feedDataset(reader)).events] as const),
    ),
  );
  const titles = (feed: TestFeed) =>
    Object.fromEntries((held.get(feed.fingerprint) ?? []).map(({ id, title }) => [id, title]));
  expect(titles(mine)).toEqual(Object.fromEntries(first.events.map(({ id, title }) => [id, title])));
  expect(titles(other)).toEqual(Object.fromEntries(without.map(({ id, title }) => [id, title])));
});

function toldAnew(event: DatasetEvent): DatasetEvent {
  return { ...event, title: "What the other says" };
}
