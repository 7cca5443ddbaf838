import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  DAY,
  firstDataset,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../unit/utils/feed/storage/test-feed.ts";
import { backgroundOf } from "./driver/background.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import { follower } from "./driver/follower.ts";
import { BROWSERS, localExtensionPath, type OpenBrowser, openBrowser } from "./driver/index.ts";

const START = Date.now() - 3 * DAY;
/** How long after the last byte of an update the background is ended, in milliseconds. Firefox takes longer to begin anew. */
const DELAYS = { chromium: [6, 12, 18, 24, 30, 36, 42, 48], firefox: [6, 15, 30, 50] } as const;

describe.each(BROWSERS)("a background that is ended in the midst of an update, in %s", (kind) => {
  let host: FeedHost;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let view: Page;
  let extension: string;

  beforeAll(async () => {
    feed = await testFeed({ shardBytes: 1_500 });
    await feed.publish(firstDataset(), START);
    host = await feedHost(() => feed.files);
    extension = localExtensionPath(kind);
    browser = await openBrowser(kind, { extension });
    view = await browser.extensionPage("popup.html");
    await reader.ask({ kind: "feeds.list" });
  });
  afterAll(async () => {
    await browser?.close();
    host?.close();
  });

  const reader = follower(() => view);
  const background = () => backgroundOf(browser, () => view, extension);
  const label = async () => (await reader.held(feed))?.dataset?.label ?? null;
  const outcome = async () => (await reader.check(feed)).outcome;
  /** How much of updates does not stand in its places yet. */
  const unsettled = () =>
    view.evaluate(`new Promise((resolve, reject) => {
      indexedDB.databases().then((all) => {
        const { name } = all.find(({ name }) => name.startsWith("lacuna-feed-"));
        const open = indexedDB.open(name);
        open.onerror = reject;
        open.onsuccess = () => {
          const read = open.result.transaction("recent").objectStore("recent").count();
          read.onsuccess = () => { open.result.close(); resolve(read.result); };
          read.onerror = reject;
        };
      });
    })`);
  /** Whoever asks hears nothing any more once the background is ended. */
  const beginCheck = async (): Promise<void> => {
    await reader.forgetChecks();
    void reader.ask({ kind: "feeds.check", feed: feed.fingerprint }).catch(() => undefined);
  };

  test("case 38: in mid-staging it goes on at the shard where it was", async () => {
    const shards = [...feed.files.keys()].filter((path) => path.includes("/full/")).length;
    expect(shards).toBeGreaterThan(3);
    let reached: () => void = () => undefined;
    const third = new Promise<void>((resolve) => (reached = resolve));
    // The third shard never comes.
    host.faults.set(`.2-of-${shards}.jsonl`, () => reached());
    await reader.subscribe(host, feed);
    await third;
    await background().kill();
    host.faults.clear();
    host.asked.length = 0;
    expect(await label()).toBeNull();
    await expect.poll(async () => (await outcome())?.kind, { timeout: 15_000 }).toBe("updated");
    const again = host.asked.flatMap((path) => /\.(\d+)-of-/.exec(path)?.[1] ?? []).map(Number);
    expect(again).toEqual(Array.from({ length: shards - 2 }, (_, at) => at + 2));
    expect(await label()).toBe("v1");
  });

  test("case 37: at any moment of an update the old or the new dataset is there, and the next run completes", async () => {
    for (const [at, delay] of DELAYS[kind].entries()) {
      const round = at + 1;
      const before = await label();
      const next = { ...(round % 2 === 1 ? secondDataset() : firstDataset()), version: `round ${round}` };
      await feed.publish(next, START + round * 60_000);
      let served: () => void = () => undefined;
      const pack = new Promise<void>((resolve) => (served = resolve));
      host.faults.set(".changes.jsonl", (request, response) => {
        const path = (request.url ?? "").replace("/feed/", "");
        response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(feed.files.get(path), served);
      });
      await beginCheck();
      await pack;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await background().kill();
      host.faults.clear();
      const after = await label();
      expect([before, `round ${round}`]).toContain(after);
      await expect
        .poll(async () => (await outcome())?.kind, { timeout: 15_000 })
        .toSatisfy((ended) => ended === "updated" || ended === "unchanged");
      expect(await label()).toBe(`round ${round}`);
    }
  });

  test("case 42: a row edited on the disk is found at the start, dropped, and fetched anew", async () => {
    const before = await label();
    // What is still put in its places would be put over it.
    await expect.poll(unsettled, { timeout: 20_000 }).toBe(0);
    await view.evaluate(`new Promise((resolve, reject) => {
      indexedDB.databases().then((all) => {
        const { name } = all.find(({ name }) => name.startsWith("lacuna-feed-"));
        const open = indexedDB.open(name);
        open.onerror = reject;
        open.onsuccess = () => {
          const change = open.result.transaction("events", "readwrite");
          const events = change.objectStore("events");
          const read = events.get("event-3");
          read.onsuccess = () => events.put({ ...read.result, value: { ...read.result.value, summary: "Forged." } });
          change.oncomplete = () => { open.result.close(); resolve(); };
          change.onerror = reject;
        };
      });
    })`);
    expect(await label()).toBe(before);
    await background().startAnew();
    // Firefox closes the pages of an extension that comes anew.
    if (kind === "firefox") view = await browser.extensionPage("popup.html");
    await expect.poll(label, { timeout: 20_000 }).toBeNull();
    // What is damaged is dropped first and written down then.
    await expect
      .poll(async () => (await reader.journal(feed))[0])
      .toMatchObject({ by: "start", outcome: { kind: "healed" } });
    expect(await outcome()).toMatchObject({ kind: "updated", by: "full" });
    expect(await label()).toBe(before);
  });
});
