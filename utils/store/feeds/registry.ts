import { browser } from "wxt/browser";
import type { Bytes, Floors, Outcome } from "../../feed/client/types.ts";
import { toHex } from "../../feed/format/hex.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import { type FloorsMirror, highestFloors } from "../../feed/storage/floors.ts";
import type { JournalEntry } from "../../messaging/feeds-protocol.ts";
import { toBase64 } from "./base64.ts";

/** What is kept of a feed beside its databases. Times in milliseconds since the epoch. */
export interface FeedEntry {
  readonly fingerprint: Fingerprint;
  readonly name: string;
  /** The first root's bytes, in Base64. */
  readonly root: string;
  readonly shipped: boolean;
  readonly bases: { readonly publisher: readonly string[]; readonly own: readonly string[] };
  readonly paused: boolean;
  readonly added: number;
  readonly next: number;
  readonly failures: number;
  /** When it was last asked; null: never. */
  readonly checked: number | null;
  /** When what is held was last confirmed to be the newest. */
  readonly confirmed: number | null;
  readonly last: Outcome | null;
  /**
   * Of what readers see of it, what all that follows from it was last made of (`shownOf` in run-check.ts); null: nothing.
   * Entries that were written before this was kept have none.
   */
  readonly told?: string | null;
  /** The newest first, at most `MOST_JOURNAL`; they never leave this machine. */
  readonly journal: readonly JournalEntry[];
  /** Received in a month, `2026-11`. */
  readonly received: { readonly month: string; readonly bytes: number };
}

export const MOST_JOURNAL = 50;
/** Key of the feeds in `storage.local`. */
const FEEDS_KEY = "feeds";
const FLOORS_KEY = "feed-floors:";
const REMOVED_KEY = "feeds-removed";
/** For how long the floors of a removed feed are kept: a year, in milliseconds. */
const REMEMBERED = 365 * 24 * 60 * 60 * 1000;

interface Removed {
  readonly [hash: string]: { readonly at: number; readonly floors: Floors };
}

/** What is kept of a feed that is followed from now on; `next` is when it is asked first. */
export function newEntry(fingerprint: Fingerprint, name: string, root: Bytes, next: number): FeedEntry {
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
    told: null,
    journal: [],
    received: { month: "", bytes: 0 },
  };
}

/** All feeds, in the order in which they were added. Rejects if the browser refuses the read. */
export async function readFeeds(): Promise<readonly FeedEntry[]> {
  const { [FEEDS_KEY]: stored } = await browser.storage.local.get(FEEDS_KEY);
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

/** One feed's entry; null for one that the reader does not follow. */
export async function readFeed(feed: Fingerprint): Promise<FeedEntry | null> {
  return (await readFeeds()).find(({ fingerprint }) => fingerprint === feed) ?? null;
}

/** The background alone writes, one change after the other. */
let writing: Promise<unknown> = Promise.resolve();

function inTurn(write: () => Promise<void>): Promise<void> {
  const done = writing.then(write);
  writing = done.catch(() => undefined);
  return done;
}

/** Changes the list of feeds; changes are done in the order in which they were asked for. */
export function changeFeeds(change: (feeds: readonly FeedEntry[]) => readonly FeedEntry[]): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [FEEDS_KEY]: change(await readFeeds()) }));
}

/** Changes one feed's entry, if it is still there. */
export function changeFeed(
  feed: Fingerprint,
  change: (entry: FeedEntry) => Partial<FeedEntry>,
): Promise<void> {
  return changeFeeds((feeds) =>
    feeds.map((entry) => (entry.fingerprint === feed ? Object.assign({}, entry, change(entry)) : entry)),
  );
}

/** The second place of a feed's floors. */
export function floorsMirror(feed: Fingerprint): FloorsMirror {
  const key = FLOORS_KEY + feed;
  return {
    read: async () => {
      try {
        const { [key]: stored } = await browser.storage.local.get(key);
        return isFloors(stored) ? stored : null;
      } catch {
        return null;
      }
    },
    write: async (floors) => {
      try {
        await browser.storage.local.set({ [key]: floors });
      } catch {
        // The database has them too.
      }
    },
  };
}

/**
 * A removed feed's floors stay for a year, so that adding it again cannot bring older data; under a hash, so that what
 * the reader followed is not written there plainly.
 */
export function rememberRemoved(feed: Fingerprint, floors: Floors, now: number): Promise<void> {
  return inTurn(async () => {
    const known = await readRemoved(now);
    const hash = await hashOf(feed);
    const before = known[hash] === undefined ? [] : [known[hash].floors];
    const removed = { at: now, floors: highestFloors([floors, ...before]) };
    await browser.storage.local.set({ [REMOVED_KEY]: { ...known, [hash]: removed } });
    await forgetFloors(feed);
  });
}

/** For a feed that nobody follows: under its name nothing is kept. */
export async function forgetFloors(feed: Fingerprint): Promise<void> {
  await browser.storage.local.remove(FLOORS_KEY + feed);
}

/** The floors that a feed had when it was removed, null if it never was. */
export async function rememberedFloors(feed: Fingerprint, now: number): Promise<Floors | null> {
  const removed = await readRemoved(now);
  return removed[await hashOf(feed)]?.floors ?? null;
}

async function readRemoved(now: number): Promise<Removed> {
  const { [REMOVED_KEY]: stored } = await browser.storage.local.get(REMOVED_KEY);
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([, one]) => isRemoved(one) && one.at > now - REMEMBERED),
  );
}

async function hashOf(feed: Fingerprint): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`removed feed ${feed}`));
  return toHex(new Uint8Array(hash));
}

function isEntry(value: unknown): value is FeedEntry {
  return (
    typeof value === "object" &&
    value !== null &&
    "fingerprint" in value &&
    typeof value.fingerprint === "string" &&
    "root" in value &&
    typeof value.root === "string" &&
    "journal" in value &&
    Array.isArray(value.journal)
  );
}

function isFloors(value: unknown): value is Floors {
  return (
    typeof value === "object" &&
    value !== null &&
    (!("reset" in value) || Number.isSafeInteger(value.reset)) &&
    ["root", "timestamp", "snapshot", "targets", "dataset", "withdrawals"].every((role) =>
      Number.isSafeInteger(Reflect.get(value, role)),
    )
  );
}

function isRemoved(value: unknown): value is Removed[string] {
  return (
    typeof value === "object" &&
    value !== null &&
    "at" in value &&
    typeof value.at === "number" &&
    "floors" in value &&
    isFloors(value.floors)
  );
}
