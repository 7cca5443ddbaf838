import { beforeEach, describe, expect, test, vi } from "vitest";
import { askFeeds, type FeedsAnswers, listenForFeeds } from "../../../../utils/messaging/feeds.ts";
import { parseFeedsRequest } from "../../../../utils/messaging/feeds-schemas.ts";

type Listener = (...values: unknown[]) => unknown;

const fake = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  const runtime = {
    id: "own",
    getURL: (path: string) => `chrome-extension://own${path}`,
    sendMessage: (() => Promise.resolve()) as Listener,
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
  return { listeners, runtime };
});

vi.mock("wxt/browser", () => ({ browser: { runtime: fake.runtime } }));

const FEED = "ab".repeat(32);
const PAGE = { id: "own", url: "chrome-extension://own/feeds.html", tab: { id: 3 } };

/** What is answered; undefined if nobody takes the message. */
function deliver(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const taken = [...fake.listeners].some((listener) => listener(message, sender, resolve) === true);
    if (!taken) resolve(undefined);
  });
}

const remove = vi.fn<FeedsAnswers["feeds.remove"]>(() => Promise.resolve({ ok: true }));

beforeEach(() => {
  fake.listeners.clear();
  remove.mockClear();
  const others = new Proxy({}, { get: () => () => Promise.resolve({ ok: false, reason: "unknown-feed" }) });
  listenForFeeds(
    Object.assign(Object.create(others) as FeedsAnswers, { "feeds.remove": remove }),
    new AbortController().signal,
  );
});

describe("requests about feeds", () => {
  test("are heard from the extension's own pages", async () => {
    expect(await deliver({ kind: "feeds.remove", feed: FEED }, PAGE)).toEqual({ ok: true });
    expect(remove.mock.calls[0]?.[0]).toEqual({ kind: "feeds.remove", feed: FEED });
  });

  test.each([
    ["the extension's script in a web page", { ...PAGE, url: "https://news.example/" }],
    ["a page whose address only begins alike", { ...PAGE, url: "chrome-extension://own.example/" }],
    ["nobody who says where from", { id: "own" }],
    ["another extension", { ...PAGE, id: "other" }],
  ])("are not heard from %s", async (_who, sender) => {
    expect(await deliver({ kind: "feeds.remove", feed: FEED }, sender)).toBeUndefined();
    expect(remove).not.toHaveBeenCalled();
  });

  test("unsound ones are refused", async () => {
    const answer = await deliver({ kind: "feeds.remove", feed: "../" }, PAGE);
    expect(answer).toEqual({ ok: false, reason: "bad-request" });
  });

  test("without background there is a refusal", async () => {
    fake.runtime.sendMessage = () => Promise.reject(new Error("no receiving end"));
    expect(await askFeeds("feeds.list", {})).toEqual({ ok: false, reason: "store-unavailable" });
  });
});

describe("what passes", () => {
  test.each([
    ["feeds.list", {}],
    ["feeds.subscribe", { from: { link: "feed:v1?u=x" }, confirm: null }],
    ["feeds.subscribe", { from: { file: "AAAA" }, confirm: FEED }],
    ["feeds.pause", { feed: FEED, paused: true }],
    ["feeds.place", { feed: FEED, place: "https://mirror.example/", wanted: true }],
    ["feeds.accept", { feed: FEED, rows: [{ kind: "event", id: "x", version: 2 }] }],
    ["feeds.changes", { feed: FEED, before: 3 }],
  ] as const)("%s %j", (kind, rest) => {
    expect(parseFeedsRequest(kind, { kind, ...rest })).toEqual({ kind, ...rest });
  });

  test.each([
    ["feeds.list", { more: true }],
    ["feeds.subscribe", { from: { link: "x", file: "AAAA" }, confirm: null }],
    ["feeds.subscribe", { from: { file: "no base64!" }, confirm: null }],
    ["feeds.subscribe", { from: { link: "x" } }],
    ["feeds.check", { feed: FEED.toUpperCase() }],
    ["feeds.changes", { feed: FEED, before: 0 }],
  ] as const)("not %s %j", (kind, rest) => {
    expect(parseFeedsRequest(kind, { kind, ...rest })).toBeNull();
  });
});
