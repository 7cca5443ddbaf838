import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Dataset } from "../../../../../utils/dataset/types.ts";
import { readFeedFile } from "../../../../../utils/feed/by-hand/feed-file.ts";
import type { Floors } from "../../../../../utils/feed/client/types.ts";
import type { Feeds } from "../../../../../utils/store/feeds/feeds.ts";
import { feedReaders, feedTimeline } from "../../../../../utils/store/feeds/readers.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";
import {
  BASES,
  DAY,
  firstDataset,
  NOW,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../../feed/storage/test-feed.ts";
import { readerOf } from "./reader-of.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

let published: TestFeed;

beforeEach(async () => {
  fakeBrowser.reset();
  published = await testFeed();
  await published.publish(firstDataset(), NOW);
  await published.publish(secondDataset(), NOW + DAY);
});

/** A reader of a build that ships this publisher; `then`: how many of its versions the host has. */
function reader(
  bundled: Dataset,
  floors: Floors | null,
  then: number,
  host: DatabaseHost = { indexedDB: new IDBFactory(), IDBKeyRange },
): Feeds {
  return readerOf({
    transport: published.transport(undefined, then),
    clock: () => NOW + 2 * DAY,
    shipped: { root: published.root, name: "Lacuna", bases: BASES, floors },
    bundled: async () => bundled,
    host,
  });
}

const FLOORS: Floors = { root: 1, timestamp: 2, snapshot: 2, targets: 2, dataset: 2, withdrawals: 0 };

test("a dataset older than the one that ships is refused on first contact, the same one is taken", async () => {
  const old = reader(secondDataset(), FLOORS, 1);
  await old.begin();
  expect(await old.check(published.fingerprint)).toMatchObject({ kind: "refused", why: "rollback_rejected" });
  expect((await old.summaries())[0]?.dataset).toBeNull();
  fakeBrowser.reset();
  const newest = reader(secondDataset(), FLOORS, 2);
  await newest.begin();
  expect(await newest.check(published.fingerprint)).toMatchObject({ kind: "updated", held: 0 });
  expect((await newest.summaries())[0]?.dataset?.version).toBe(2);
});

test("without floors in the build an older dataset cannot take away what ships either", async () => {
  const feeds = reader(secondDataset(), null, 1);
  await feeds.begin();
  expect(await feeds.check(published.fingerprint)).toMatchObject({ kind: "updated" });
  const held = await feeds.held(published.fingerprint);
  expect(held.map(({ kind, id }) => `${kind} ${id}`)).toContain("entity newcomer");
});

test("what ships does not vanish by the publisher's first dataset", async () => {
  const feeds = reader(firstDataset(), null, 2);
  await feeds.begin();
  expect(await feeds.check(published.fingerprint)).toMatchObject({ kind: "updated" });
  const held = await feeds.held(published.fingerprint);
  expect(held.map(({ kind, id }) => `${kind} ${id}`)).toContain("event block");
  const { versions } = await feeds.changes(published.fingerprint, null);
  expect(versions[0]?.rows).toContainEqual(expect.objectContaining({ op: "removed", id: "block" }));
  // What is shown beside the signed rows is no damage, and goes into no export.
  await feeds.examine();
  expect((await feeds.summaries())[0]?.dataset?.version).toBe(2);
  const exported = readFeedFile((await feeds.exported(published.fingerprint)) ?? new Uint8Array(0));
  const texts = exported.ok
    ? [...exported.file.entries.values()].map((one) => new TextDecoder().decode(one))
    : [];
  expect(texts.join("")).not.toContain('"event","block"');
});

test("an entity that its publisher merged into another is shown under its own id as long as it waits", async () => {
  const folded = { ...secondDataset(), version: "v3" };
  const entities = folded.entities.filter(({ id }) => id !== "chatter");
  const redirects = { ...folded.redirects, chatter: "newcomer", "old-name": "newcomer" };
  await published.publish({ ...folded, entities, redirects }, NOW + DAY + 1000);
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const feeds = reader(secondDataset(), null, 3, host);
  await feeds.begin();
  await feeds.check(published.fingerprint);
  const [main] = await feedReaders(host).all();
  if (main === undefined) throw new Error("nothing is held");
  const shown = await feedTimeline(main, "chatter", null, "2026-11-23", {});
  expect(shown).toMatchObject({ entity: { id: "chatter" }, waiting: [{ event: null, gone: true }] });
  expect(shown?.data).toMatchObject({ origin: "feed", signed: { threshold: 1, keys: 1 } });
  const waits = (await feeds.held(published.fingerprint)).filter(({ id }) => id === "chatter");
  expect(await feeds.accept(published.fingerprint, waits)).toEqual({ ok: true });
  expect(await feedTimeline(main, "chatter", null, "2026-11-23", {})).toMatchObject({
    entity: { id: "newcomer" },
  });
});

test("a feed that the reader added stands beside the bundle and is not held to it", async () => {
  const feeds = reader(firstDataset(), FLOORS, 2);
  const entry = { ...(await shippedEntry(feeds)), shipped: false };
  await fakeBrowser.storage.local.set({ feeds: [entry] });
  expect(await feeds.check(published.fingerprint)).toMatchObject({ kind: "updated", held: 0 });
});

async function shippedEntry(feeds: Feeds) {
  await feeds.begin();
  const entry = await feeds.entry(published.fingerprint);
  if (entry === null) throw new Error("no entry");
  return entry;
}
