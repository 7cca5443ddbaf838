import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Dataset, DatasetEvent } from "../../../../../utils/dataset/types.ts";
import type { HeldRow, Transport } from "../../../../../utils/feed/client/types.ts";
import { FeedDatabase } from "../../../../../utils/feed/storage/dexie-database.ts";
import { answerTimeline } from "../../../../../utils/store/feeds/answer-timeline.ts";
import { feedsAnswers } from "../../../../../utils/store/feeds/answers.ts";
import { toBase64 } from "../../../../../utils/store/feeds/base64.ts";
import { MOST_PLACES } from "../../../../../utils/store/feeds/bases.ts";
import { readCarried } from "../../../../../utils/store/feeds/carried.ts";
import type { Feeds } from "../../../../../utils/store/feeds/feeds.ts";
import type { FeedsPorts } from "../../../../../utils/store/feeds/ports.ts";
import { readPublications } from "../../../../../utils/store/feeds/publications.ts";
import { feedReaders } from "../../../../../utils/store/feeds/readers.ts";
import { rememberedFloors } from "../../../../../utils/store/feeds/registry.ts";
import { candidateOf, findByLink } from "../../../../../utils/store/feeds/subscribe.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";
import { LacunaDatabase } from "../../../../../utils/store/schema.ts";
import { createStore } from "../../../../../utils/store/store.ts";
import {
  DAY,
  firstDataset,
  NOW,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../../feed/storage/test-feed.ts";
import { SAMPLE, sampleEntity } from "../sample-dataset.ts";
import { readerOf } from "./reader-of.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const signal = new AbortController().signal;
let host: DatabaseHost;
let now: number;
let woken: (number | null)[];
let changes: number;
/** What a test looks at when readers are told that something has changed. */
let seen: () => Promise<void>;
/** Finds names anew. */
let naming: () => Promise<void>;
let asked: string[];
/** Every publisher's files answer under the same base: the one that is asked is chosen here. */
let served: TestFeed;

beforeEach(async () => {
  fakeBrowser.reset();
  host = { indexedDB: new IDBFactory(), IDBKeyRange };
  now = NOW + 1;
  woken = [];
  changes = 0;
  seen = async () => undefined;
  naming = async () => undefined;
  asked = [];
  served = await testFeed();
  await served.publish(firstDataset(), NOW);
});

function feedsOf(shipped: FeedsPorts["shipped"] = null): Feeds {
  return readerOf({
    transport: {
      fetch: (url, limit, end) => served.transport((one) => void asked.push(one)).fetch(url, limit, end),
    },
    clock: () => now,
    shipped,
    bundled: async () => SAMPLE,
    wakeAt: async (at) => void woken.push(at),
    changed: async () => {
      changes += 1;
      await seen();
    },
    named: () => naming(),
    host,
  });
}

async function added(feeds: Feeds): Promise<void> {
  const found = await candidateOf(served.root, {
    base: "https://feed.example/",
    fingerprint: null,
    name: "Test",
  });
  expect(found.ok && (await feeds.add(found.candidate))).toEqual({ ok: true });
}

const bundle: Dataset = { ...SAMPLE, entities: SAMPLE.entities.map((entity) => entity) };

function bundledStore() {
  return createStore({
    declare: () => new LacunaDatabase(host),
    readBundle: async () => bundle,
    extension: "1",
    published: async () => undefined,
    mends: true,
    calm: () => Promise.resolve(),
  });
}

async function said(entity: string) {
  return answerTimeline({ kind: "timeline.get", entity, asOf: null }, bundledStore(), feedReaders(host));
}

describe("following a feed", () => {
  test("a background that is ended before all heard of an update says that it is new, and tells it when it asks next", async () => {
    const feeds = feedsOf();
    await added(feeds);
    seen = () => Promise.reject(new Error("ended"));
    await expect(feeds.check(served.fingerprint)).rejects.toThrow("ended");
    const [summary] = await feeds.summaries();
    expect(summary).toMatchObject({ freshness: { kind: "fresh" }, dataset: { label: "v1" } });
    expect(summary?.next).toBeLessThan(now + DAY / 24);
    seen = async () => undefined;
    for (const told of [2, 2]) {
      now += 61_000;
      expect(await feeds.check(served.fingerprint)).toEqual({ kind: "unchanged" });
      expect(changes).toBe(told);
    }
    expect((await feeds.summaries())[0]?.next).toBeGreaterThan(now + DAY / 24);
  });

  test("places that are named and removed side by side are all heard, and no more than a feed may have", async () => {
    const feeds = feedsOf();
    await added(feeds);
    const answers = feedsAnswers({ feeds, store: bundledStore(), transport: served.transport(), signal });
    const place = (at: number, wanted: boolean) =>
      answers["feeds.place"]({
        kind: "feeds.place",
        feed: served.fingerprint,
        place: `https://${at}.example/`,
        wanted,
      });
    const own = async () => (await feeds.entry(served.fingerprint))?.bases.own;
    // One is there from the link.
    const named = await Promise.all(Array.from({ length: MOST_PLACES }, (_, at) => place(at, true)));
    expect(named.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "too-many-places" }]);
    expect(await own()).toHaveLength(MOST_PLACES);
    await Promise.all(Array.from({ length: MOST_PLACES - 2 }, (_, at) => place(at, false)));
    expect(await own()).toEqual(["https://feed.example/", `https://${MOST_PLACES - 2}.example/`]);
  });

  test("nobody waits for names to be found anew, but whoever asks next; ended in it, they are found when it asks next", async () => {
    const feeds = feedsOf();
    await added(feeds);
    const { promise: named, resolve } = Promise.withResolvers<void>();
    let times = 0;
    naming = () => {
      times += 1;
      return named;
    };
    expect(await feeds.check(served.fingerprint)).toMatchObject({ kind: "updated" });
    expect([changes, times]).toEqual([1, 1]);
    const [summary] = await feeds.summaries();
    expect(summary).toMatchObject({ checking: false, dataset: { label: "v1" } });
    // Till then it is planned as if it had been ended.
    expect(summary?.next).toBeLessThan(now + DAY / 24);
    const other = feedsOf();
    now += 61_000;
    expect(await other.check(served.fingerprint)).toEqual({ kind: "busy_elsewhere" });
    now += 61_000;
    let ended = false;
    const next = feeds.check(served.fingerprint).finally(() => {
      ended = true;
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(ended).toBe(false);
    resolve();
    expect(await next).toEqual({ kind: "unchanged" });
    expect([changes, times]).toEqual([1, 1]);
    await vi.waitFor(() => expect(woken.at(-1)).toBeGreaterThan(now + DAY / 24));
  });

  test("names that could not be found anew are so at the next check", async () => {
    const feeds = feedsOf();
    await added(feeds);
    naming = () => Promise.reject(new Error("ended"));
    expect(await feeds.check(served.fingerprint)).toMatchObject({ kind: "updated" });
    naming = async () => undefined;
    now += 61_000;
    expect(await feeds.check(served.fingerprint)).toEqual({ kind: "unchanged" });
    expect(changes).toBe(2);
  });

  test("a link leads to its first root, and to nothing else", async () => {
    const link = `feed:v1?u=${encodeURIComponent("https://feed.example/")}&r=${served.fingerprint}&n=Somebody`;
    const found = await findByLink(
      link,
      served.transport((url) => void asked.push(url)),
      signal,
    );
    expect(found).toMatchObject({ ok: true, candidate: { named: true, identity: { name: "Somebody" } } });
    expect(asked).toEqual(["https://feed.example/metadata/1.root.json"]);
    const other = link.replace(served.fingerprint, "ab".repeat(32));
    expect(await findByLink(other, served.transport(), signal)).toEqual({
      ok: false,
      reason: "wrong-fingerprint",
    });
  });

  test("a check brings its dataset, is written down, and plans the next", async () => {
    const feeds = feedsOf();
    await added(feeds);
    expect(await feeds.check(served.fingerprint)).toMatchObject({ kind: "updated" });
    expect(changes).toBe(1);
    const [feed] = await feeds.summaries();
    expect(feed).toMatchObject({
      freshness: { kind: "fresh" },
      dataset: { label: "v1" },
      checked: now,
      next: now + DAY,
      held: 0,
      signers: { root: { keys: 1, threshold: 1 } },
    });
    expect(feed?.bytes).toBeGreaterThan(1000);
    expect(woken.at(-1)).toBe(now + DAY);
    expect((await feeds.entry(served.fingerprint))?.journal).toMatchObject([
      { by: "reader", outcome: { kind: "updated" } },
    ]);
    expect(await feeds.check(served.fingerprint)).toBe("too-soon");
  });

  test("the schedule asks when it is time, not before", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    asked = [];
    now += DAY / 2;
    await feeds.checkDue();
    expect(asked).toEqual([]);
    now += DAY;
    await feeds.checkDue();
    expect(asked.map((url) => url.split("/").at(-1))).toEqual(["2.root.json", "timestamp.json"]);
    expect(changes).toBe(1);
  });

  test("what an update weakens waits, is told, and can be accepted", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    now += DAY + 1;
    await served.publish(secondDataset(), NOW + DAY);
    await feeds.checkDue();
    const held = await feeds.held(served.fingerprint);
    expect(held.map(({ id }) => id)).toContain("block");
    const history = await feeds.changes(served.fingerprint, null);
    expect(history.versions[0]?.rows).toContainEqual(
      expect.objectContaining({ op: "added", id: "newcomer" }),
    );
    expect(await feeds.accept(served.fingerprint, held)).toEqual({ ok: true });
    expect(await feeds.held(served.fingerprint)).toEqual([]);
  });

  test("what waits is accepted as it was shown, and not as a newer version has it", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const told: (readonly HeldRow[])[] = [];
    const first = firstDataset();
    const weaker = first.events.map((event) => (event.id === "block" ? { ...event, end: "2015" } : event));
    for (const [at, events] of [weaker, secondDataset().events].entries()) {
      now = NOW + (at + 1) * DAY + 1;
      await served.publish({ ...first, version: `v${at + 2}`, events }, NOW + (at + 1) * DAY);
      expect(await feeds.check(served.fingerprint)).toMatchObject({ kind: "updated" });
      told.push((await feeds.held(served.fingerprint)).filter(({ id }) => id === "block"));
    }
    const [before = [], after = []] = told;
    expect([before[0]?.next === null, after[0]?.next === null]).toEqual([false, true]);
    const refused = { ok: false, reason: "changed-meanwhile" };
    expect(await feeds.accept(served.fingerprint, before)).toEqual(refused);
    expect(await feeds.held(served.fingerprint)).toEqual(expect.arrayContaining([...after]));
    expect(await feeds.accept(served.fingerprint, after)).toEqual({ ok: true });
  });

  test("what is withdrawn is gone from the disk when readers hear of it, also where another row is let go for it", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const left: string[] = [];
    seen = async () => {
      const [{ name = "" } = {}] = await host.indexedDB.databases();
      const database = new FeedDatabase(served.fingerprint, Number(name.split("-").at(-1)), host);
      await database.open();
      left.push(JSON.stringify([await database.recent.toArray(), await database.events.toArray()]));
      database.close();
    };
    for (const [at, id] of ["event-1", "event-2"].entries()) {
      const dataset = firstDataset();
      const renewed = (event: DatasetEvent): DatasetEvent => ({ ...event, summary: `As of ${id}.` });
      const events = dataset.events
        .filter((event) => event.id !== id)
        .map((event) => (event.id === "event-5" ? renewed(event) : event));
      const list = { version: at + 1, rows: [{ kind: "event", id }] };
      await served.publish({ ...dataset, version: `without ${id}`, events }, NOW + (at + 1) * DAY, list);
      now = NOW + (at + 1) * DAY + DAY / 2;
      await feeds.checkDue();
      expect(left).toHaveLength(at + 1);
      expect(left[at]).toContain(`As of ${id}.`);
      expect(left[at]).not.toContain(`"${id}"`);
    }
  });

  test("47: a removed feed leaves nothing but its floors, and comes back with nothing older", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    now += DAY + 1;
    await served.publish(secondDataset(), NOW + DAY);
    await feeds.checkDue();
    expect(await feeds.remove(served.fingerprint)).toEqual({ ok: true });
    expect(await host.indexedDB.databases()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(served.fingerprint);
    await added(feeds);
    const older = served.transport(undefined, 1);
    served = { ...served, transport: () => older };
    now += 2 * 60_000;
    expect(await feeds.check(served.fingerprint)).toMatchObject({
      kind: "refused",
      why: "rollback_rejected",
    });
    expect((await feeds.summaries())[0]?.dataset).toBeNull();
  });

  test("removed while it is asked or looked at, it leaves nothing either", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    now += DAY + 1;
    await served.publish(secondDataset(), NOW + DAY);
    const real = served.transport();
    let reached: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (reached = resolve));
    const stalling: Transport = {
      fetch: (url, limit, end) =>
        url.endsWith(".changes.jsonl")
          ? new Promise((_resolve, reject) => {
              end.addEventListener("abort", () => reject(end.reason));
              reached();
            })
          : real.fetch(url, limit, end),
    };
    served = { ...served, transport: () => stalling };
    const checking = feeds.checkDue();
    await stalled;
    const looking = feeds.summaries().catch(() => []);
    expect(await feeds.remove(served.fingerprint)).toEqual({ ok: true });
    await Promise.all([checking, looking]);
    expect(await host.indexedDB.databases()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(served.fingerprint);
  });

  test("removed before a look at it has begun to read, it leaves nothing either", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const { indexedDB } = host;
    const real = indexedDB.databases.bind(indexedDB);
    const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    indexedDB.databases = async () => {
      indexedDB.databases = real;
      reached.resolve();
      await go.promise;
      return real();
    };
    const looking = feeds.summaries().catch(() => []);
    await reached.promise;
    expect(await feeds.remove(served.fingerprint)).toEqual({ ok: true });
    go.resolve();
    await looking;
    expect(await host.indexedDB.databases()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(served.fingerprint);
  });

  test("added twice at once, in two tabs, it is one feed", async () => {
    const feeds = feedsOf();
    const found = await candidateOf(served.root, { base: null, fingerprint: null, name: "Test" });
    if (!found.ok) throw new Error(found.reason);
    const { candidate } = found;
    const done = await Promise.all([feeds.add(candidate), feeds.add(candidate)]);
    expect(done).toContainEqual({ ok: false, reason: "already-there" });
    expect(await feeds.summaries()).toHaveLength(1);
  });

  test("of two that are removed at once the floors of both stay", async () => {
    const feeds = feedsOf();
    const both: TestFeed[] = [];
    for (let of = 0; of < 2; of += 1) {
      served = await testFeed();
      await served.publish(firstDataset(), NOW);
      await added(feeds);
      expect(await feeds.check(served.fingerprint)).toMatchObject({ kind: "updated" });
      both.push(served);
    }
    await Promise.all(both.map(({ fingerprint }) => feeds.remove(fingerprint)));
    for (const { fingerprint } of both) expect((await rememberedFloors(fingerprint, now))?.dataset).toBe(1);
  });

  test("what a background that was ended in its removal left is gone after the next start, but not its floors", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    await fakeBrowser.storage.local.set({ feeds: [] });
    await feeds.examine();
    expect(await host.indexedDB.databases()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(served.fingerprint);
    expect((await rememberedFloors(served.fingerprint, now))?.dataset).toBe(1);
  });

  test("leaves as one file, and enters by it where no network is", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const bytes = await feeds.exported(served.fingerprint);
    const carried = readCarried(toBase64(bytes ?? new Uint8Array(0)));
    if (carried === null) throw new Error("not readable");
    expect(await feeds.take(served.fingerprint, carried.transport)).toMatchObject({ kind: "unchanged" });
    await feeds.remove(served.fingerprint);
    expect(await feeds.take(served.fingerprint, carried.transport)).toBe("unknown-feed");
    await added(feeds);
    asked = [];
    expect(await feeds.take(served.fingerprint, carried.transport)).toMatchObject({
      kind: "updated",
      by: "full",
    });
    expect(asked).toEqual([]);
    expect((await feeds.summaries())[0]).toMatchObject({ dataset: { label: "v1" }, bytes: 0 });
    expect((await feeds.entry(served.fingerprint))?.journal[0]).toMatchObject({ by: "file" });
    expect(readCarried(toBase64((bytes ?? new Uint8Array(0)).slice(0, -5)))).toBeNull();
  });

  test("a row that was changed on the disk is found at the start: the feed is fetched anew", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const name = (await host.indexedDB.databases())[0]?.name ?? "";
    const database = new FeedDatabase(served.fingerprint, Number(name.split("-").at(-1)), host);
    await database.open();
    const row = await database.events.get("event-3");
    if (row !== undefined) await database.events.put({ ...row, value: { ...row.value, summary: "Forged." } });
    database.close();
    await feeds.examine();
    expect((await feeds.summaries())[0]).toMatchObject({ dataset: null, freshness: { kind: "not-checked" } });
    const entry = await feeds.entry(served.fingerprint);
    expect(entry?.journal[0]).toMatchObject({ by: "start", outcome: { kind: "healed" } });
    now = entry?.next ?? 0;
    await feeds.checkDue();
    expect((await feeds.summaries())[0]).toMatchObject({
      dataset: { label: "v1" },
      freshness: { kind: "fresh" },
    });
  });

  test("a sound feed is left as it is at the start", async () => {
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    await feeds.examine();
    expect((await feeds.summaries())[0]?.dataset).not.toBeNull();
  });
});

describe("several publishers", () => {
  const theirs = (): Dataset => ({
    ...firstDataset(),
    publisher: "Another",
    entities: [...firstDataset().entities, sampleEntity("only-theirs")],
  });

  test("stand side by side, each with its own rows", async () => {
    served = await testFeed();
    await served.publish(theirs(), NOW);
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const reply = await said("chatter");
    expect(reply).toMatchObject({ ok: true, view: { data: { origin: "bundled" } } });
    if (!reply.ok) return;
    expect(reply.others).toHaveLength(1);
    expect(reply.others[0]).toMatchObject({ publisher: "Another (Test)", fingerprint: served.fingerprint });
    expect(reply.others[0]?.view.data.origin).toBe("feed");
    expect(reply.others[0]?.view.entries.length).toBeGreaterThan(reply.view.entries.length);
    const own = await said("only-theirs");
    const data = { publisher: "Another (Test)", feed: served.fingerprint };
    expect(own).toMatchObject({ ok: true, view: { data }, others: [] });
    await feeds.change(served.fingerprint, () => ({ paused: true }));
    expect(await said("only-theirs")).toEqual({ ok: false, reason: "unknown-entity" });
  });

  test("one that calls itself as another does is told by the name it was added under, wherever it is told", async () => {
    served = await testFeed();
    await served.publish({ ...theirs(), publisher: bundle.publisher }, NOW);
    const feeds = feedsOf();
    await added(feeds);
    await feeds.checkDue();
    const named = `${bundle.publisher} (Test)`;
    const reply = await said("chatter");
    if (!reply.ok) throw new Error(reply.reason);
    expect([reply.view.data.publisher, reply.view.data.feed]).toEqual([bundle.publisher, null]);
    const [other] = reply.others;
    expect([other?.publisher, other?.view.data.publisher]).toEqual([named, named]);
    const [, publication] = await readPublications(bundledStore(), host);
    expect(publication?.dataset.publisher).toBe(named);
  });

  test("the one that ships takes the bundled dataset's place once it holds one", async () => {
    const feeds = feedsOf({
      root: served.root,
      name: "Lacuna",
      bases: ["https://feed.example/"],
      floors: null,
    });
    await feeds.begin();
    expect(await said("chatter")).toMatchObject({ ok: true, view: { data: { origin: "bundled" } } });
    expect(asked).toEqual([]);
    now += DAY;
    await feeds.checkDue();
    expect(await said("chatter")).toMatchObject({ ok: true, view: { data: { origin: "feed" } }, others: [] });
    expect(await feeds.remove(served.fingerprint)).toEqual({ ok: false, reason: "shipped" });
  });
});
