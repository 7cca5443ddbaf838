import type { Bytes, Floors, HeldRow, Outcome, Transport } from "../../feed/client/types.ts";
import { rowName } from "../../feed/format/row-order.ts";
import type { EventId } from "../../dataset/types.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import { LEAST_BY_HAND } from "../../feed/schedule/next-check.ts";
import { deleteFeed } from "../../feed/storage/dexie-generations.ts";
import { highestFloors } from "../../feed/storage/floors.ts";
import type {
  AcceptedRow,
  FeedRefusal,
  FeedSummary,
  JournalEntry,
  VersionHistory,
} from "../../messaging/feeds-protocol.ts";
import { changesIn, exported, receiptOf, summaryOf, withStorage } from "./contents.ts";
import type { FeedsPorts } from "./ports.ts";
import {
  changeFeed,
  changeFeeds,
  type FeedEntry,
  floorsMirror,
  newEntry,
  readFeed,
  readFeeds,
  rememberedFloors,
  rememberRemoved,
} from "./registry.ts";
import { examineFeeds, makeShippedKnown } from "./start.ts";
import { afterOthers, alone, runCheck } from "./run-check.ts";
import type { Candidate } from "./subscribe.ts";

export type Done = { readonly ok: true } | { readonly ok: false; readonly reason: FeedRefusal };

/** What of a feed is the reader's to choose. */
type Chosen = Pick<Partial<FeedEntry>, "paused" | "bases">;

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
  /** Changes what the reader has chosen for a feed, from how it is by then: changes follow one another. */
  readonly change: (feed: Fingerprint, change: (entry: FeedEntry) => Chosen) => Promise<Done>;
  readonly changes: (
    feed: Fingerprint,
    before: number | null,
  ) => Promise<{ readonly versions: readonly VersionHistory[]; readonly more: boolean }>;
  readonly held: (feed: Fingerprint) => Promise<readonly HeldRow[]>;
  /** Lets go what waits, as long as it is what the reader was shown. */
  readonly accept: (feed: Fingerprint, rows: readonly AcceptedRow[]) => Promise<Done>;
  /** A receipt for an event, as text; null where the newest version does not say it. */
  readonly receipt: (feed: Fingerprint, event: EventId) => Promise<string | null>;
  readonly entry: (feed: Fingerprint) => Promise<FeedEntry | null>;
}

/** A feed's last check. */
interface Check {
  /** Ends it; null once readers see what came of it, and before the first. */
  life: AbortController | null;
  /** When all is done that follows from what readers see of it. */
  followed: Promise<void>;
}

export function createFeeds(ports: FeedsPorts): Feeds {
  const { clock } = ports;
  const checks = new Map<Fingerprint, Check>();
  const { signal } = new AbortController();

  function checkOf(feed: Fingerprint): Check {
    const known = checks.get(feed) ?? { life: null, followed: Promise.resolve() };
    checks.set(feed, known);
    return known;
  }

  async function tell(): Promise<void> {
    await ports.changed();
    await ports.named?.();
  }

  /** Wakes the background when the first of all feeds is due. */
  async function plan(): Promise<void> {
    const times = (await readFeeds()).filter(({ paused }) => !paused).map(({ next }) => next);
    await ports.wakeAt(times.length === 0 ? null : Math.min(...times));
  }

  async function run(
    { fingerprint }: Pick<FeedEntry, "fingerprint">,
    by: JournalEntry["by"],
    from?: Transport,
  ): Promise<Outcome> {
    const check = checkOf(fingerprint);
    const life = new AbortController();
    const first = check.life === null;
    if (first) check.life = life;
    const until = AbortSignal.any([signal, life.signal]);
    try {
      await check.followed;
      const entry = await readFeed(fingerprint);
      if (entry === null) return { kind: "cancelled" };
      const options = { by, signal: until, ...(from === undefined ? {} : { from }) };
      const { outcome, done } = runCheck(entry, options, ports);
      const followed = done.then(plan).catch(() => undefined);
      const seen = await outcome;
      if (first) check.followed = followed;
      return seen;
    } finally {
      if (first) check.life = null;
      await plan();
    }
  }

  /** Nothing stays of it but its floors, under a hash. */
  async function forget(entry: FeedEntry): Promise<void> {
    const { fingerprint: feed } = entry;
    const floors = await withStorage(entry, ports, async (storage) => (await storage.load()).floors).catch(
      () => null,
    );
    const mirrored = await floorsMirror(feed).read();
    const known: Floors[] = [floors, mirrored].filter((one) => one !== null);
    await rememberRemoved(feed, highestFloors(known), clock());
    await changeFeeds((now) => now.filter(({ fingerprint }) => fingerprint !== feed));
    await deleteFeed(feed, ports.host);
  }

  return {
    begin: async () => {
      await makeShippedKnown(ports);
      await plan();
    },
    examine: async () => {
      await examineFeeds(ports, signal);
      await plan();
    },
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
      return entry === null ? null : exported(entry, ports);
    },
    summaries: async () =>
      Promise.all(
        (await readFeeds()).map((entry) => summaryOf(entry, checkOf(entry.fingerprint).life !== null, ports)),
      ),
    add: async ({ identity, root, base }) => {
      const { fingerprint: feed } = identity;
      // Two tabs may ask for it at once.
      const done = await afterOthers(feed, async (): Promise<Done> => {
        if ((await readFeed(feed)) !== null) return { ok: false, reason: "already-there" };
        const floors = await rememberedFloors(feed, clock());
        if (floors !== null) await floorsMirror(feed).write(floors);
        const entry = newEntry(feed, identity.name, root, clock());
        const bases = { publisher: [], own: base === null ? [] : [base] };
        await changeFeeds((now) => [...now, { ...entry, bases }]);
        return { ok: true };
      });
      await plan();
      return done;
    },
    remove: async (feed) => {
      const entry = await readFeed(feed);
      if (entry === null) return { ok: false, reason: "unknown-feed" };
      if (entry.shipped) return { ok: false, reason: "shipped" };
      // A check that goes on would write anew what is removed.
      checkOf(feed).life?.abort();
      await afterOthers(feed, () => forget(entry));
      await tell();
      await plan();
      return { ok: true };
    },
    change: async (feed, change) => {
      const before = await readFeed(feed);
      if (before === null) return { ok: false, reason: "unknown-feed" };
      await changeFeed(feed, change);
      if ((await readFeed(feed))?.paused !== before.paused) await tell();
      await plan();
      return { ok: true };
    },
    changes: async (feed, before) => {
      const entry = await readFeed(feed);
      return entry === null ? { versions: [], more: false } : changesIn(entry, before, ports);
    },
    held: async (feed) => {
      const entry = await readFeed(feed);
      return entry === null ? [] : withStorage(entry, ports, async (storage) => (await storage.load()).held);
    },
    receipt: async (feed, event) => {
      const entry = await readFeed(feed);
      return entry === null ? null : receiptOf(entry, event, ports);
    },
    accept: async (feed, rows) => {
      const entry = await readFeed(feed);
      if (entry === null) return { ok: false, reason: "unknown-feed" };
      const versions = new Map(rows.map((row) => [rowName(row), row.version]));
      const done = await alone(feed, () =>
        withStorage(entry, ports, async (storage): Promise<Done> => {
          const { held } = await storage.load();
          const asShown = held.filter((row) => versions.get(rowName(row)) === row.version);
          if (asShown.length < versions.size) return { ok: false, reason: "changed-meanwhile" };
          await storage.release(asShown);
          await storage.settle();
          return { ok: true };
        }),
      );
      if (done?.ok === true) await tell();
      return done ?? { ok: false, reason: "busy" };
    },
  };
}
