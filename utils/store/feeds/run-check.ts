import type { SyncOptions } from "../../feed/client/run.ts";
import { sync } from "../../feed/client/sync.ts";
import type { Outcome, Transport } from "../../feed/client/types.ts";
import { rowsOfDataset } from "../../feed/format/dataset-rows.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import { nextCheck, STOPPED } from "../../feed/schedule/next-check.ts";
import { type DexieStorage, dexieStorage } from "../../feed/storage/dexie.ts";
import type { JournalEntry } from "../../messaging/feeds-protocol.ts";
import { fromBase64 } from "./base64.ts";
import { basesOf } from "./bases.ts";
import type { FeedsPorts } from "./ports.ts";
import { changeFeed, type FeedEntry, floorsMirror, MOST_JOURNAL } from "./registry.ts";

export interface CheckOptions {
  readonly by: JournalEntry["by"];
  /** In place of the network: an imported file. */
  readonly from?: Transport;
  readonly signal: AbortSignal;
}

/** A feed's storage with the floors' second place. */
export function storageOf(
  entry: Pick<FeedEntry, "fingerprint" | "root" | "shipped">,
  ports: FeedsPorts,
): DexieStorage {
  const { host } = ports;
  return dexieStorage({
    feed: entry.fingerprint,
    root: fromBase64(entry.root),
    mirror: floorsMirror(entry.fingerprint),
    bundled: entry.shipped ? (ports.shipped?.floors ?? null) : null,
    clock: ports.clock,
    ...(ports.turn === undefined ? {} : { turn: ports.turn }),
    ...(host === undefined ? {} : { host }),
  });
}

/**
 * Runs with a feed to itself, in whatever context of the extension; null if another one has it.
 * (Browsers without Web Locks are not among those the extension is for; Node has them too.)
 */
export async function alone<T>(feed: Fingerprint, run: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(lockOf(feed), { ifAvailable: true }, (lock) =>
    lock === null ? null : run(),
  );
}

/** The same, after whoever has it now. */
export async function afterOthers<T>(feed: Fingerprint, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockOf(feed), run);
}

function lockOf(feed: Fingerprint): string {
  return `lacuna-feed-${feed}`;
}

export interface Checking {
  /** When readers see what came of it. Rejects only if the browser refuses its own storage. */
  readonly outcome: Promise<Outcome>;
  /** When all that follows from it is done, names too: till then nobody else has the feed. Never rejects. */
  readonly done: Promise<void>;
}

/**
 * Brings one feed up to date and writes down how it went. Before it asks anyone it plans its own resumption, so that a
 * worker that is stopped goes on.
 */
export function runCheck(entry: FeedEntry, options: CheckOptions, ports: FeedsPorts): Checking {
  const { promise: outcome, resolve, reject } = Promise.withResolvers<Outcome>();
  const whole = async (): Promise<void> => {
    try {
      const taken = await alone(entry.fingerprint, async () => {
        await check(entry, options, ports, resolve);
        return true;
      });
      if (taken === null) resolve({ kind: "busy_elsewhere" });
    } catch (error) {
      reject(error);
    }
  };
  return { outcome, done: whole() };
}

/** `seen`: readers see what came of it. */
async function check(
  entry: FeedEntry,
  options: CheckOptions,
  ports: FeedsPorts,
  seen: (outcome: Outcome) => void,
): Promise<void> {
  const { fingerprint: feed } = entry;
  const { clock } = ports;
  const began = clock();
  await changeFeed(feed, () => ({ next: began + STOPPED }));
  await ports.wakeAt(began + STOPPED);
  const counted = counting(options.from ?? ports.transport);
  const storage = storageOf(entry, ports);
  let told: Pick<JournalEntry, "outcome" | "troubles">;
  let outcome: Outcome = { kind: "cancelled" };
  let mirrors: readonly string[] | null = null;
  let news: { readonly shown: string | null } | null = null;
  try {
    // A background that was ended before all heard of an update tells it now.
    const before = entry.told === undefined ? await shownOf(storage) : entry.told;
    const gone = await withdrawnIn(storage);
    const result = await sync({
      storage,
      transport: counted.transport,
      bases: options.from === undefined ? basesOf(entry) : [""],
      clock,
      built: await ports.built(),
      ...bundledOf(entry, ports),
      ...(ports.turn === undefined ? {} : { turn: ports.turn }),
      signal: options.signal,
    });
    ({ outcome, mirrors } = result);
    if (outcome.kind === "storage_full") await storage.discardStaging().catch(() => undefined);
    told = { outcome, troubles: result.troubles.map(wordsOf) };
    // What must go at once must also be gone from the disk before anything else is done. Readers see it no more anyway:
    // if there is no room, they must hear all the same, and it is tried again below.
    if ((await withdrawnIn(storage)) !== gone) await storage.settle().catch(() => undefined);
    const shown = await shownOf(storage);
    if (shown !== before) news = { shown };
  } catch (error) {
    told = { outcome: { kind: "failed", detail: String(error).slice(0, 300) }, troubles: [] };
    outcome = { kind: "unreachable", fault: "server-error", retryAfter: null };
  }
  const ended = clock();
  const line: JournalEntry = {
    at: began,
    by: options.by,
    bytes: counted.bytes(),
    took: ended - began,
    ...told,
  };
  const month = new Date(ended).toISOString().slice(0, 7);
  // A file says nothing of the network, and what the reader asked for leaves the schedule's phase alone if it failed.
  const byNetwork = options.from === undefined;
  const schedule = (failures: number): Pick<FeedEntry, "next" | "failures"> =>
    byNetwork ? nextCheck(outcome, failures, ended, ports.random) : { next: entry.next, failures };
  let planned: Pick<FeedEntry, "next"> = entry;
  try {
    // Before anything follows from it: what is held must not look unconfirmed if the background is ended meanwhile.
    await changeFeed(feed, (now) => {
      const { next, failures } = schedule(now.failures);
      planned = { next };
      return {
        next: news === null ? next : began + STOPPED,
        failures,
        ...(byNetwork || isGood(outcome) ? { last: outcome } : {}),
        checked: byNetwork ? began : now.checked,
        confirmed: isGood(outcome) ? began : now.confirmed,
        bases: mirrors === null ? now.bases : { ...now.bases, publisher: mirrors },
        journal: [line, ...now.journal].slice(0, MOST_JOURNAL),
        received: {
          month,
          bytes: (now.received.month === month ? now.received.bytes : 0) + (byNetwork ? line.bytes : 0),
        },
      };
    });
    if (news !== null) {
      const { shown } = news;
      await ports.changed();
      seen(outcome);
      await ports.named?.();
      await changeFeed(feed, () => ({ ...planned, told: shown }));
    }
    seen(outcome);
  } finally {
    void settleAside(storage);
  }
}

/**
 * The update is done: it is on the disk, and readers see it. What is left of it takes longer and nobody need wait for it;
 * a worker that is stopped in it goes on at its next check or start.
 */
async function settleAside(storage: DexieStorage): Promise<void> {
  try {
    await storage.settle();
  } catch {
    // The feed was removed meanwhile, or there is no room: all is held as it is.
  } finally {
    storage.close();
  }
}

/** The rows that ship, for the publisher in their place. */
function bundledOf({ shipped }: FeedEntry, { bundled }: FeedsPorts): Pick<SyncOptions, "bundled"> {
  return shipped && bundled !== undefined ? { bundled: async () => rowsOfDataset(await bundled()) } : {};
}

function isGood({ kind }: Outcome): boolean {
  return kind === "updated" || kind === "unchanged";
}

/** What readers see, by the databases' own count of changes; null before the first dataset. */
async function shownOf(storage: DexieStorage): Promise<string | null> {
  if (storage.database() === null) await storage.load();
  const database = storage.database();
  const record = await database?.meta.get("dataset");
  return record?.key === "dataset" ? `${database?.generation} ${record.generation}` : null;
}

/** The version of the list of withdrawals that holds: one may be as long as the one before and name other rows. */
async function withdrawnIn(storage: DexieStorage): Promise<number> {
  if (storage.database() === null) await storage.load();
  return (await storage.database()?.feed.get("feed"))?.floors.withdrawals ?? 0;
}

type Troubles = Awaited<ReturnType<typeof sync>>["troubles"];

function wordsOf({ base, file, fault }: Troubles[number]): JournalEntry["troubles"][number] {
  return { base, file, what: "why" in fault ? `${fault.why}: ${fault.detail}` : fault.fault };
}

function counting(transport: Transport): { readonly transport: Transport; readonly bytes: () => number } {
  let received = 0;
  return {
    bytes: () => received,
    transport: {
      fetch: async (...request) => {
        const fetched = await transport.fetch(...request);
        if (fetched.ok) received += fetched.bytes.length;
        return fetched;
      },
    },
  };
}
