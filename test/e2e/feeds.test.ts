import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dataset } from "../../utils/dataset/types.ts";
import {
  DAY,
  firstDataset,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../unit/utils/feed/storage/test-feed.ts";
import { sampleEntity, sampleEvent } from "../unit/utils/store/sample-dataset.ts";
import { type FeedHost, feedHost, type Misbehaviour } from "./driver/feed-host.ts";
import { follower, linkTo } from "./driver/follower.ts";
import {
  BROWSERS,
  hoverText,
  localExtensionPath,
  marks,
  type OpenBrowser,
  openBrowser,
  problemsOf,
  type Site,
  serve,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));
const START = Date.now() - 3 * DAY;

/** What the feed says of WeChat: nothing that the bundled dataset says. */
function withWeChat(dataset: Dataset, title: string): Dataset {
  const wechat = sampleEntity("wechat");
  const about = [{ entity: "wechat", extent: null }];
  return {
    ...dataset,
    publisher: "Test publisher",
    entities: [...dataset.entities, wechat],
    events: [
      ...dataset.events,
      sampleEvent("about-wechat", { title, subjects: about, observed: "2026-07-01" }),
    ],
  };
}

const answerWith =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ""): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

describe.each(BROWSERS)("a feed in %s", (kind) => {
  let site: Site;
  let host: FeedHost;
  let mirror: FeedHost;
  let slow: FeedHost;
  let slowFeed: TestFeed;
  let feed: TestFeed;
  let browser: OpenBrowser;
  let page: Page;
  let view: Page;

  beforeAll(async () => {
    slowFeed = await testFeed();
    slow = await feedHost(() => slowFeed.files);
    feed = await testFeed({ shardBytes: 2_500 });
    await feed.publish(withWeChat(firstDataset(), "What the feed said first"), START);
    host = await feedHost(() => feed.files);
    mirror = await feedHost(() => feed.files);
    site = await serve(FOLDER);
    browser = await openBrowser(kind, { extension: localExtensionPath(kind) });
    page = await browser.newPage();
    view = await browser.extensionPage("popup.html");
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    host?.close();
    mirror?.close();
    slow?.close();
  });
  beforeEach(() => {
    host.asked.length = 0;
    host.faults.clear();
  });

  const { ask, askAll, forgetChecks, subscribe, ...reader } = follower(() => view);
  const check = () => reader.check(feed);
  const held = () => reader.held(feed);

  test("is shown before it is added, and then brings its dataset by the shape of requests that all have", async () => {
    const from = { link: linkTo(host, feed, "Test publisher") };
    const preview = await ask({ kind: "feeds.subscribe", from, confirm: null });
    expect(preview).toMatchObject({ ok: true, added: false, feed: { fingerprint: feed.fingerprint } });
    expect(host.asked).toEqual(["metadata/1.root.json"]);
    expect((await ask({ kind: "feeds.list" })).feeds).toEqual([]);
    host.asked.length = 0;
    expect(await ask({ kind: "feeds.subscribe", from, confirm: feed.fingerprint })).toMatchObject({
      added: true,
    });
    await expect.poll(async () => (await held())?.dataset?.label, { timeout: 15_000 }).toBe("v1");
    const shapes = host.asked.slice(1).map((path) => path.replace(/[0-9a-f]{64}/, "HASH"));
    expect(shapes.slice(0, 4)).toEqual([
      "metadata/2.root.json",
      "metadata/timestamp.json",
      "metadata/1.snapshot.json",
      "metadata/1.targets.json",
    ]);
    expect(shapes.slice(4).every((path) => path.startsWith("targets/full/HASH."))).toBe(true);
    expect(host.telling).toEqual([]);
  });

  test("what it says stands beside what the bundled dataset says", async () => {
    const reply = await ask({ kind: "timeline.get", entity: "wechat", asOf: null });
    expect(reply).toMatchObject({
      ok: true,
      view: { data: { origin: "bundled" } },
      others: [{ publisher: "Test publisher", fingerprint: feed.fingerprint }],
    });
    expect(JSON.stringify(reply)).toContain("What the feed said first");
  });

  test("an update by the pack is asked for as all do", async () => {
    await feed.publish(withWeChat(secondDataset(), "What the feed says now"), START + DAY);
    expect(await check()).toMatchObject({ ok: true, outcome: { kind: "updated", by: "pack" } });
    expect(host.asked.map((path) => path.replace(/[0-9a-f]{64}/, "HASH"))).toEqual([
      "metadata/2.root.json",
      "metadata/timestamp.json",
      "metadata/2.snapshot.json",
      "metadata/2.targets.json",
      "targets/pack/HASH.changes.jsonl",
    ]);
    expect((await held())?.dataset?.label).toBe("v2");
    const reply = await ask({ kind: "timeline.get", entity: "wechat", asOf: null });
    expect(JSON.stringify(reply)).toContain("What the feed says now");
  });

  test("nothing new costs two requests", async () => {
    expect(await check()).toMatchObject({ outcome: { kind: "unchanged" } });
    expect(host.asked).toEqual(["metadata/2.root.json", "metadata/timestamp.json"]);
  });

  test("case 35: another feed, whose host says nothing, is asked from now on", async () => {
    slow.faults.set("timestamp.json", () => undefined);
    expect(await subscribe(slow, slowFeed)).toMatchObject({ added: true });
    await expect.poll(() => slow.asked.at(-1)).toBe("metadata/timestamp.json");
  });

  test.each<[string, string, (bytes: Uint8Array) => Uint8Array]>([
    ["too-large", "a byte more", (bytes) => Buffer.concat([bytes, Buffer.from(" ")])],
    ["truncated", "a byte less", (bytes) => bytes.slice(0, -1)],
  ])(
    "case 29: %s: of a snapshot with %s than was signed the next place is asked",
    async (fault, _what, other) => {
      await ask({ kind: "feeds.place", feed: feed.fingerprint, place: mirror.base, wanted: true });
      const before = await held();
      const version = Number(before?.dataset?.version) + 1;
      await feed.publish(
        { ...withWeChat(secondDataset(), "What the feed says now"), version: `v${version}` },
        START + DAY + version * 60_000,
      );
      const path = `metadata/${version}.snapshot.json`;
      host.faults.set(path, (_request, response) => {
        response.writeHead(200).end(other(feed.files.get(path) ?? Buffer.of()));
      });
      mirror.asked.length = 0;
      expect((await check()).outcome).toMatchObject({ kind: "updated", by: "pack" });
      expect(mirror.asked).toEqual([path]);
      expect((await reader.journal(feed))[0]?.troubles).toMatchObject([
        { base: host.base, file: path, what: fault },
      ]);
      await ask({ kind: "feeds.place", feed: feed.fingerprint, place: mirror.base, wanted: false });
    },
  );

  test.each<[string, string, Misbehaviour, object]>([
    ["28: an endless timestamp", "timestamp.json", endless, { kind: "unreachable", fault: "too-large" }],
    ["30: a bomb", "timestamp.json", bomb, { kind: "unreachable", fault: "too-large" }],
    [
      "31: a redirect",
      "timestamp.json",
      (_request, response) => void response.writeHead(302, { Location: `${site.origin}/elsewhere` }).end(),
      { kind: "unreachable", fault: "redirected" },
    ],
    [
      "32: a web page where the next root would be",
      "2.root.json",
      answerWith(200, { "Content-Type": "text/html" }, "<!doctype html><title>Home</title>"),
      { kind: "unchanged" },
    ],
    [
      "32: a web page for the timestamp",
      "timestamp.json",
      answerWith(200, { "Content-Type": "text/html" }, "<!doctype html><title>Log in</title>"),
      { kind: "unreachable", fault: "wrong-type" },
    ],
    ["33: no timestamp", "timestamp.json", answerWith(404), { kind: "unreachable", fault: "not-found" }],
    [
      "34: a busy host",
      "timestamp.json",
      answerWith(429, { "Retry-After": "999999999" }),
      { kind: "unreachable", fault: "busy", retryAfter: 604_800 },
    ],
    [
      "36: a host that hangs up",
      "timestamp.json",
      (request) => void request.socket.destroy(),
      { kind: "unreachable", fault: "offline" },
    ],
  ])("case %s: %s leaves all as it was", async (_what, path, fault, outcome) => {
    host.faults.set(path, fault);
    expect((await check()).outcome).toMatchObject(outcome);
    expect((await held())?.dataset?.label).toBe("v4");
    expect(site.requests).not.toContain("/elsewhere");
  });

  test("case 39: of two that ask at once one runs", async () => {
    await forgetChecks();
    const message = { kind: "feeds.check", feed: feed.fingerprint };
    const replies = await askAll([message, message]);
    expect(new Set(replies.map(({ outcome }) => outcome?.kind))).toEqual(
      new Set(["busy_elsewhere", "unchanged"]),
    );
    expect(host.asked).toHaveLength(2);
  });

  test("case 41: databases that are wiped give way to the bundle, and an old mirror stays refused", async () => {
    await view.evaluate(`indexedDB.databases().then((all) => Promise.all(all
      .filter(({ name }) => name.startsWith("lacuna-feed-${feed.fingerprint}"))
      .map(({ name }) => new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = resolve;
        gone.onerror = reject;
      }))))`);
    expect(await ask({ kind: "timeline.get", entity: "wechat", asOf: null })).toMatchObject({
      ok: true,
      view: { data: { origin: "bundled" } },
      others: [],
    });
    const older = feed.timestamps[0];
    host.faults.set("timestamp.json", (_request, response) => void response.writeHead(200).end(older));
    expect(await check()).toMatchObject({ outcome: { kind: "refused", why: "rollback_rejected" } });
    expect((await held())?.dataset).toBeNull();
    host.faults.clear();
    expect(await check()).toMatchObject({ outcome: { kind: "updated", by: "full" } });
  });

  test("an update comes into the open popover", async () => {
    await page.bringToFront();
    await page.goto(`${site.origin}/csp.html`);
    await expect.poll(async () => (await marks(page)).length, { timeout: 20_000 }).toBe(1);
    await hoverText(page, "WeChat");
    await waitForPopover(page, { text: "Test publisher", timeout: 20_000 });
    const newer = { ...withWeChat(secondDataset(), "What the feed says last"), publisher: "Test publishers" };
    await feed.publish({ ...newer, version: "v5" }, START + 2 * DAY);
    expect(await check()).toMatchObject({ ok: true, outcome: { kind: "updated" } });
    await waitForPopover(page, { text: "Test publishers", timeout: 20_000 });
    await page.keyboard.press("Escape");
  });

  test("case 35: the silent host was left in time, and had delayed nobody", async () => {
    await expect.poll(async () => (await reader.journal(slowFeed)).length, { timeout: 30_000 }).toBe(1);
    const [line] = await reader.journal(slowFeed);
    expect(line).toMatchObject({ outcome: { kind: "unreachable", fault: "timeout" } });
    expect(line?.took).toBeGreaterThan(19_000);
    expect(line?.took).toBeLessThan(30_000);
    expect(await ask({ kind: "feeds.remove", feed: slowFeed.fingerprint })).toEqual({ ok: true });
  });

  test("removed, it is gone with all that was held of it", async () => {
    expect(await ask({ kind: "feeds.remove", feed: feed.fingerprint })).toEqual({ ok: true });
    const names = (await view.evaluate(
      "indexedDB.databases().then((all) => all.map(({ name }) => name))",
    )) as string[];
    expect(names.filter((name) => name.startsWith("lacuna-feed-"))).toEqual([]);
    expect(await problemsOf(browser)).toEqual([]);
  });
});

function endless(_request: unknown, response: ServerResponse): void {
  response.writeHead(200);
  const chunk = Buffer.alloc(64 * 1024, "[");
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    response.once("drain", more);
  };
  more();
}

/** 64 MiB of brackets, in 64 kB. */
function bomb(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024, "[")));
}
