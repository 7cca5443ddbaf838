import { exportFeed } from "../../feed/by-hand/export-feed.ts";
import { writeFeedFile } from "../../feed/by-hand/feed-file.ts";
import type { Bytes, Floors, HeldRow, Outcome, Transport } from "../../feed/client/types.ts";
import { rowName } from "../../feed/format/row-order.ts";
import { makeReceipt, NoReceipt, receiptText } from "../../feed/receipt/make-receipt.ts";
import type { EventId } from "../../dataset/types.ts";
import type { Fingerprint, RowKey } from "../../feed/format/types.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import { firstCheck, LEAST_BY_HAND, overdueCheck } from "../../feed/schedule/next-check.ts";
import type { DexieStorage } from "../../feed/storage/dexie.ts";
import { deleteFeed } from "../../feed/storage/dexie-generations.ts";
import { highestFloors } from "../../feed/storage/floors.ts";
import { checkFeed } from "../../feed/storage/self-check.ts";
import type {
  FeedRefusal,
  FeedSummary,
  JournalEntry,
  VersionHistory,
} from "../../messaging/feeds-protocol.ts";
import { toBase64 } from "./base64.ts";
import { freshnessOf } from "./freshness.ts";
import type { FeedsPorts } from "./ports.ts";
import {
  changeFeed,
  changeFeeds,
  type FeedEntry,
  floorsMirror,
  MOST_JOURNAL,
  readFeed,
  readFeeds,
  rememberedFloors,
  rememberRemoved,
} from "./registry.ts";
import { alone, runCheck, storageOf } from "./run-check.ts";
import type { Candidate } from "./subscribe.ts";
import { identityOfTrusted } from "./subscribe.ts";

/** Versions of "what changed" in one answer. */
const PAGE = 20;

export type Done = { readonly ok: true } | { readonly ok: false; readonly reason: FeedRefusal };

/** The feeds that a reader follows, and all that can be done with them. Methods reject only if the browser refuses its storage. */
export interface Feeds {
  /** At the background's start: makes the shipped feed known, and the browser wake it for the next check. Asks nobody. */
  readonly begin: () => Promise<void>;
  /** At the browser's start and after an update of the extension: whether what is held is what was signed; what is not is dropped and fetched anew. */
  readonly examine: () => Promise<void>;
  /** Asks for every feed whose time has come. */
  readonly checkDue: () => Promise<void>;
  readonly check: (feed: Fingerprint) => Promise<Outcome | FeedRefusal>;
  /** Takes what an imported file brings, through the same checks and floors as the network. */
  readonly take: (feed: Fingerprint, from: Transport) => Promise<Outcome | FeedRefusal>;
  /** All that is held of a feed, as one file; null if nothing is. */
  readonly exported: (feed: Fingerprint) => Promise<Bytes | null>;
  readonly summaries: () => Promise<readonly FeedSummary[]>;
  readonly add: (candidate: Candidate) => Promise<Done>;
  readonly remove: (feed: Fingerprint) => Promise<Done>;
  readonly change: (feed: Fingerprint, change: Pick<Partial<FeedEntry>, "paused" | "bases">) => Promise<Done>;
  readonly changes: (
    feed: Fingerprint,
    before: number | null,
  ) => Promise<{ readonly versions: readonly VersionHistory[]; readonly more: boolean }>;
  readonly held: (feed: Fingerprint) => Promise<readonly HeldRow[]>;
  readonly accept: (feed: Fingerprint, rows: readonly RowKey[]) => Promise<Done>;
  /** A receipt for an event, as text; null where the newest version does not say it. */
  readonly receipt: (feed: Fingerprint, event: EventId) => Promise<string | null>;
  readonly entry: (feed: Fingerprint) => Promise<FeedEntry | null>;
}

export function createFeeds(ports: FeedsPorts): Feeds {
  const { clock, random } = ports;
  const running = new Set<Fingerprint>();
  const { signal } = new AbortController();

  /** Wakes the background when the first of all feeds is due. */
  async function plan(): Promise<void> {
    const times = (await readFeeds()).filter(({ paused }) => !paused).map(({ next }) => next);
    await ports.wakeAt(times.length === 0 ? null : Math.min(...times));
  }

  async function run(entry: FeedEntry, by: JournalEntry["by"], from?: Transport): Promise<Outcome> {
    running.add(entry.fingerprint);
    try {
      return await runCheck(entry, { by, signal, ...(from === undefined ? {} : { from }) }, ports);
    } finally {
      running.delete(entry.fingerprint);
      await plan();
    }
  }

  async function withStorage<T>(entry: FeedEntry, use: (storage: DexieStorage) => Promise<T>): Promise<T> {
    const storage = storageOf(entry, ports);
    try {
      await storage.load();
      return await use(storage);
    } finally {
      storage.close();
    }
  }

  async function begin(): Promise<void> {
    const { shipped } = ports;
    const fingerprint = shipped === null ? null : await sha256Hex(shipped.root);
    const feeds = await readFeeds();
    const known = feeds.some((entry) => entry.fingerprint === fingerprint);
    const former = feeds.some((entry) => entry.shipped && entry.fingerprint !== fingerprint);
    if (shipped !== null && fingerprint !== null && !known) {
      const entry = newEntry(fingerprint, shipped.name, shipped.root, firstCheck(clock(), random));
      const bases = { publisher: shipped.bases, own: [] };
      await changeFeeds((now) => [{ ...entry, bases, shipped: true }, ...now]);
    }
    // A root that ships no more, or that the reader had added before it did, is one feed among others.
    if (former || known)
      await changeFeeds((now) =>
        now.map((entry) => Object.assign({}, entry, { shipped: entry.fingerprint === fingerprint })),
      );
    await plan();
  }

  async function examine(): Promise<void> {
    const now = clock();
    for (const entry of await readFeeds()) await examineOne(entry, now);
    await plan();
  }

  async function examineOne(entry: FeedEntry, now: number): Promise<void> {
    const { fingerprint } = entry;
    const checked = await alone(fingerprint, () =>
      checkFeed(fingerprint, floorsMirror(fingerprint), signal, ports.host),
    );
    const healed = checked?.kind === "dropped";
    const next = healed ? 0 : entry.next;
    await changeFeed(fingerprint, ({ journal }) => ({
      next: overdueCheck(next, now, random),
      ...(healed
        ? { confirmed: null, journal: [healing(now, checked.detail), ...journal].slice(0, MOST_JOURNAL) }
        : {}),
    }));
    if (healed) await ports.changed();
  }

  async function summaryOf(entry: FeedEntry): Promise<FeedSummary> {
    const { fingerprint, name, shipped, paused, bases, checked, confirmed, failures } = entry;
    const now = clock();
    const held = await withStorage(entry, async (storage) => {
      const state = await storage.load();
      const database = storage.database();
      const record = await database?.feed.get("feed");
      return {
        state,
        withdrawn: record?.withdrawn ?? [],
        unshown: (await database?.extras.count()) ?? 0,
      };
    });
    const { state, withdrawn, unshown } = held;
    return {
      ...(await identityOfTrusted(fingerprint, name, state.files.root)),
      shipped,
      paused,
      checking: running.has(fingerprint),
      dataset: state.dataset,
      freshness: freshnessOf(entry, now),
      bases,
      checked,
      confirmed,
      next: paused ? null : entry.next,
      failures,
      held: state.held.length,
      withdrawn,
      unshown,
      bytes: entry.received.month === new Date(now).toISOString().slice(0, 7) ? entry.received.bytes : 0,
    };
  }

  return {
    begin,
    examine,
    entry: readFeed,
    checkDue: async () => {
      const now = clock();
      const due = (await readFeeds()).filter(({ paused, next }) => !paused && next <= now);
      // Side by side: a slow one delays no other.
      await Promise.all(due.map((entry) => run(entry, "schedule")));
      await plan();
    },
    check: async (feed) => {
      const entry = await readFeed(feed);
      if (entry === null) return "unknown-feed";
      if (entry.checked !== null && clock() - entry.checked < LEAST_BY_HAND) return "too-soon";
      return run(entry, "reader");
    },
    take: async (feed, from) => {
      const entry = await readFeed(feed);
      return entry === null ? "unknown-feed" : run(entry, "file", from);
    },
    exported: async (feed) => {
      const entry = await readFeed(feed);
      if (entry === null) return null;
      const made = await withStorage(entry, (storage) => exportFeed(storage, entry.name));
      return made.ok ? new Uint8Array(await new Blob([...writeFeedFile(made.file)]).arrayBuffer()) : null;
    },
    summaries: async () => Promise.all((await readFeeds()).map(summaryOf)),
    add: async ({ identity, root, base }) => {
      if ((await readFeed(identity.fingerprint)) !== null) return { ok: false, reason: "already-there" };
      const floors = await rememberedFloors(identity.fingerprint, clock());
      if (floors !== null) await floorsMirror(identity.fingerprint).write(floors);
      const entry = newEntry(identity.fingerprint, identity.name, root, clock());
      const bases = { publisher: [], own: base === null ? [] : [base] };
      await changeFeeds((now) => [...now, { ...entry, bases }]);
      await plan();
      return { ok: true };
    },
    remove: async (feed) => {
      const entry = await readFeed(feed);
      if (entry === null) return { ok: false, reason: "unknown-feed" };
      if (entry.shipped) return { ok: false, reason: "shipped" };
      const floors = await withStorage(entry, async (storage) => (await storage.load()).floors).catch(
        () => null,
      );
      const mirrored = await floorsMirror(feed).read();
      const known: Floors[] = [floors, mirrored].filter((one) => one !== null);
      await rememberRemoved(feed, highestFloors(known), clock());
      await changeFeeds((now) => now.filter(({ fingerprint }) => fingerprint !== feed));
      await deleteFeed(feed, ports.host);
      await ports.changed();
      await plan();
      return { ok: true };
    },
    change: async (feed, change) => {
      if ((await readFeed(feed)) === null) return { ok: false, reason: "unknown-feed" };
      await changeFeed(feed, () => change);
      if (change.paused !== undefined) await ports.changed();
      await plan();
      return { ok: true };
    },
    changes: async (feed, before) => {
      const entry = await readFeed(feed);
      if (entry === null) return { versions: [], more: false };
      return withStorage(entry, async (storage) => {
        const rows = (await storage.database()?.history.toArray()) ?? [];
        const all = Map.groupBy(rows, ({ version }) => version);
        const versions = [...all.keys()]
          .filter((version) => before === null || version < before)
          .sort((a, b) => b - a);
        return {
          versions: versions.slice(0, PAGE).map((version) => ({ version, rows: all.get(version) ?? [] })),
          more: versions.length > PAGE,
        };
      });
    },
    held: async (feed) => {
      const entry = await readFeed(feed);
      return entry === null ? [] : withStorage(entry, async (storage) => (await storage.load()).held);
    },
    receipt: async (feed, event) => {
      const entry = await readFeed(feed);
      if (entry === null) return null;
      try {
        return await withStorage(entry, async (storage) => receiptText(await makeReceipt(event, storage)));
      } catch (error) {
        if (error instanceof NoReceipt) return null;
        throw error;
      }
    },
    accept: async (feed, rows) => {
      const entry = await readFeed(feed);
      if (entry === null) return { ok: false, reason: "unknown-feed" };
      const names = new Set(rows.map(rowName));
      const done = await alone(feed, () =>
        withStorage(entry, async (storage) => {
          const { held } = await storage.load();
          await storage.release(held.filter((row) => names.has(rowName(row))));
          return true;
        }),
      );
      if (done === null) return { ok: false, reason: "too-soon" };
      await ports.changed();
      return { ok: true };
    },
  };
}

function newEntry(fingerprint: Fingerprint, name: string, root: Bytes, next: number): FeedEntry {
  return {
    fingerprint,
    name,
    root: toBase64(root),
    shipped: false,
    bases: { publisher: [], own: [] },
    paused: false,
    added: next,
    next,
    failures: 0,
    checked: null,
    confirmed: null,
    last: null,
    journal: [],
    received: { month: "", bytes: 0 },
  };
}

function healing(at: number, detail: string): JournalEntry {
  return { at, by: "start", outcome: { kind: "healed", detail }, troubles: [], bytes: 0, took: 0 };
}
