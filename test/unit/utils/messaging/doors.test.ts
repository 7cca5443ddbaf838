import { beforeEach, describe, expect, test, vi } from "vitest";
import { listenForTimelines } from "../../../../utils/messaging/background.ts";
import { contextAlive, isOrphaned } from "../../../../utils/messaging/context.ts";
import { askTimeline } from "../../../../utils/messaging/ask-timeline.ts";
import { announceTimeline, listenForWalk, offerReport } from "../../../../utils/messaging/page.ts";
import type { FrameReport, PageReport } from "../../../../utils/messaging/protocol.ts";
import { mergeReports, observeReports } from "../../../../utils/messaging/reports.ts";
import { SAMPLE_VIEW } from "./sample-view.ts";

type Listener = (...values: unknown[]) => unknown;

/** As much of the browser as the doors touch; what a listener answers comes back as it would in Chrome. */
const fake = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      listeners,
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    };
  };
  const runtime: { id: string | undefined; sendMessage: Listener } & Record<string, unknown> = {
    id: "own",
    sendMessage: () => Promise.resolve(),
  };
  const onMessage = event();
  const onConnect = event();
  return { browser: { runtime: Object.assign(runtime, { onMessage, onConnect }) }, onMessage, onConnect };
});

vi.mock("wxt/browser", () => ({ browser: fake.browser }));

let life: AbortController;

beforeEach(() => {
  vi.stubGlobal("browser", fake.browser);
  life = new AbortController();
  fake.onMessage.listeners.clear();
  fake.onConnect.listeners.clear();
  Object.assign(fake.browser.runtime, { id: "own" });
});

/** What the listeners answer to a message; undefined if none takes it. */
function deliver(message: unknown, sender: unknown = { id: "own" }): Promise<unknown> {
  return new Promise((resolve) => {
    const taken = [...fake.onMessage.listeners].some(
      (listener) => listener(message, sender, resolve) === true,
    );
    if (!taken) resolve(undefined);
  });
}

const noop = () => {};

describe("the background", () => {
  const request = { kind: "timeline.get", entity: "chatter", asOf: null };

  test("answers a sound request of the extension itself", async () => {
    listenForTimelines(() => Promise.resolve({ ok: true, view: SAMPLE_VIEW, others: [] }), noop, life.signal);
    expect(await deliver(request)).toEqual({ ok: true, view: SAMPLE_VIEW, others: [] });
  });

  test("makes ready when a page says that it may soon ask", async () => {
    const soon = vi.fn<() => void>();
    const answer = vi.fn<() => Promise<never>>();
    listenForTimelines(answer, soon, life.signal);
    vi.spyOn(fake.browser.runtime, "sendMessage").mockImplementationOnce((message) => deliver(message));
    await announceTimeline("chatter");
    expect(soon).toHaveBeenCalledExactlyOnceWith("chatter");
    expect(await deliver({ kind: "timeline.soon", entity: null }, { id: "another" })).toBeUndefined();
    expect(soon).toHaveBeenCalledOnce();
    expect(answer).not.toHaveBeenCalled();
  });

  test("does not hear others, nor messages of other kinds", async () => {
    const answer = vi.fn<() => Promise<never>>();
    listenForTimelines(answer, noop, life.signal);
    expect(await deliver(request, { id: "another" })).toBeUndefined();
    expect(await deliver(request, {})).toBeUndefined();
    expect(await deliver({ kind: "page.walk", direction: "next" })).toBeUndefined();
    expect(await deliver({ kind: "constructor" })).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });

  test("refuses an unsound request, and a failure, in words of the protocol", async () => {
    listenForTimelines(() => Promise.reject(new Error("disk")), noop, life.signal);
    expect(await deliver({ ...request, asOf: 2014 })).toEqual({ ok: false, reason: "bad-request" });
    expect(await deliver(request)).toEqual({ ok: false, reason: "store-unavailable" });
  });

  test("is silent once its signal aborts", async () => {
    listenForTimelines(() => Promise.resolve({ ok: true, view: SAMPLE_VIEW, others: [] }), noop, life.signal);
    life.abort();
    expect(await deliver(request)).toBeUndefined();
  });
});

describe("the page side", () => {
  test("takes a sound timeline, and gets a refusal for anything else", async () => {
    const send = vi.spyOn(fake.browser.runtime, "sendMessage");
    send.mockResolvedValueOnce({ ok: true, view: SAMPLE_VIEW, others: [] });
    expect(await askTimeline("chatter", null)).toEqual({ ok: true, view: SAMPLE_VIEW, others: [] });
    expect(send).toHaveBeenLastCalledWith({
      kind: "timeline.get",
      entity: "chatter",
      asOf: null,
      wider: false,
    });
    send.mockResolvedValueOnce({ ok: true, view: { ...SAMPLE_VIEW, entries: "many" }, others: [] });
    expect(await askTimeline("chatter", null)).toEqual({ ok: false, reason: "store-unavailable" });
    send.mockRejectedValueOnce(new Error("Could not establish connection."));
    expect(await askTimeline("chatter", null)).toEqual({ ok: false, reason: "store-unavailable" });
  });

  test("walks when it is asked to", async () => {
    const asked: string[] = [];
    listenForWalk((direction) => asked.push(direction) > 0, life.signal);
    expect(await deliver({ kind: "page.walk", direction: "previous" })).toEqual({ ok: true });
    expect(await deliver({ kind: "page.walk", direction: "sideways" })).toBeUndefined();
    expect(await deliver({ kind: "page.walk", direction: "next" }, { id: "another" })).toBeUndefined();
    expect(asked).toEqual(["previous"]);
  });

  test("posts its report to a popup at once and after each change, until one of them leaves", () => {
    const page = new EventTarget();
    vi.stubGlobal("window", page);
    let names: PageReport["names"] = [];
    const changed = offerReport(() => ({ ...REPORT, names }), life.signal);
    const port = popupPort("own");
    const stranger = popupPort("another");
    for (const listener of fake.onConnect.listeners) {
      listener(port);
      listener(stranger);
    }
    names = [{ entity: "chatter", surface: "Chatter", text: 1, menu: 0 }];
    changed();
    port.disconnect();
    changed();
    expect(port.posted.map(({ report }) => report.names.length)).toEqual([0, 1]);
    expect(new Set(port.posted.map(({ frame }) => frame)).size).toBe(1);
    expect(stranger.posted).toEqual([]);
    const next = popupPort("own");
    const left = vi.spyOn(next, "disconnect");
    for (const listener of fake.onConnect.listeners) listener(next);
    page.dispatchEvent(new Event("pagehide"));
    changed();
    expect(left).toHaveBeenCalledOnce();
    expect(next.posted).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  test("knows when its extension is gone", () => {
    expect(contextAlive()).toBe(true);
    expect(isOrphaned(new Error("Extension context invalidated."))).toBe(true);
    expect(isOrphaned(new Error("The message port closed before a response was received."))).toBe(false);
    fake.browser.runtime.id = undefined;
    expect(contextAlive()).toBe(false);
    expect(isOrphaned(new Error("anything"))).toBe(true);
  });

  test("goes quiet without an error when its extension is gone", () => {
    listenForWalk(() => true, life.signal);
    offerReport(() => REPORT, life.signal);
    const { runtime } = fake.browser;
    Object.assign(fake.browser, { runtime: undefined });
    expect(() => life.abort()).not.toThrow();
    Object.assign(fake.browser, { runtime });
  });
});

const REPORT: PageReport = { host: "example.com", mode: "marks", published: null, names: [] };

test("a popup hears what a tab's page reports, and that the page has gone", () => {
  const heard = new Set<(message: unknown) => void>();
  const gone = new Set<() => void>();
  const port = {
    onMessage: { addListener: (listener: (message: unknown) => void) => void heard.add(listener) },
    onDisconnect: { addListener: (listener: () => void) => void gone.add(listener) },
    disconnect: vi.fn<() => void>(),
  };
  Object.assign(fake.browser, { tabs: { connect: () => port } });
  const told: (PageReport | null)[] = [];
  observeReports(1, (report) => told.push(report), life.signal);
  const report: FrameReport = { kind: "page.report", frame: "0123abcd", top: true, report: REPORT };
  for (const listener of heard) listener(report);
  for (const listener of gone) listener();
  expect(told).toEqual([REPORT, null]);
  life.abort();
  expect(port.disconnect).toHaveBeenCalledOnce();
});

test("reports of frames are added up under the top frame's host, mode and date", () => {
  const name = { entity: "chatter", surface: "Chatter", text: 1, menu: 2 };
  const frame: FrameReport = {
    kind: "page.report",
    frame: "02",
    top: false,
    report: { ...REPORT, host: "frame.example", names: [{ ...name, surface: "CHATTER" }] },
  };
  const top: FrameReport = {
    ...frame,
    frame: "01",
    top: true,
    report: { ...REPORT, published: { date: "2017", kind: "published", from: "meta" }, names: [name] },
  };
  expect(mergeReports([frame, top])).toEqual({
    host: "example.com",
    mode: "marks",
    published: { date: "2017", kind: "published", from: "meta" },
    names: [{ entity: "chatter", surface: "Chatter", text: 2, menu: 4 }],
  });
  expect(mergeReports([])).toBeNull();
});

interface FakePort {
  readonly name: string;
  readonly sender: { readonly id: string };
  readonly posted: FrameReport[];
  readonly postMessage: (message: FrameReport) => void;
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void };
  readonly disconnect: () => void;
}

function popupPort(id: string): FakePort {
  const gone = new Set<() => void>();
  const posted: FrameReport[] = [];
  return {
    name: "page.report",
    sender: { id },
    posted,
    postMessage: (message) => void posted.push(message),
    onDisconnect: { addListener: (listener) => void gone.add(listener) },
    disconnect: () => {
      for (const listener of gone) listener();
    },
  };
}
