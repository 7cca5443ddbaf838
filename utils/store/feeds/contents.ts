import { exportFeed } from "../../feed/by-hand/export-feed.ts";
import { writeFeedFile } from "../../feed/by-hand/feed-file.ts";
import type { EventId } from "../../dataset/types.ts";
import type { Bytes } from "../../feed/client/types.ts";
import { makeReceipt, NoReceipt, receiptText } from "../../feed/receipt/make-receipt.ts";
import type { FeedDatabase } from "../../feed/storage/dexie-database.ts";
import { allExtras } from "../../feed/storage/dexie-rows.ts";
import { deleteFeed } from "../../feed/storage/dexie-generations.ts";
import type { DexieStorage } from "../../feed/storage/dexie.ts";
import type { FeedSummary, VersionHistory } from "../../messaging/feeds-protocol.ts";
import { freshnessOf } from "./freshness.ts";
import type { FeedsPorts } from "./ports.ts";
import { type FeedEntry, forgetFloors, readFeed } from "./registry.ts";
import { storageOf } from "./run-check.ts";
import { identityOfTrusted } from "./subscribe.ts";

/** Versions of "what changed" in one answer. */
const PAGE = 20;

/** Opens a feed's storage for one question or change, and closes it whatever comes of it. */
export async function withStorage<T>(
  entry: FeedEntry,
  ports: FeedsPorts,
  use: (storage: DexieStorage) => Promise<T>,
): Promise<T> {
  const storage = storageOf(entry, ports);
  try {
    await storage.load();
    return await use(storage);
  } finally {
    storage.close();
    // What was removed meanwhile must not come back by being looked at.
    if ((await readFeed(entry.fingerprint)) === null) {
      await deleteFeed(entry.fingerprint, ports.host);
      await forgetFloors(entry.fingerprint);
    }
  }
}

/** What the reader is told of a feed. */
export async function summaryOf(
  entry: FeedEntry,
  checking: boolean,
  ports: FeedsPorts,
): Promise<FeedSummary> {
  const { fingerprint, name, shipped, paused, bases, checked, confirmed, failures } = entry;
  const now = ports.clock();
  const held = await withStorage(entry, ports, async (storage) => {
    const state = await storage.load();
    const database = storage.database();
    const record = await database?.feed.get("feed");
    return {
      state,
      withdrawn: record?.withdrawn ?? [],
      unshown: database === null ? 0 : await unshownIn(database),
    };
  });
  const { state, withdrawn, unshown } = held;
  return {
    ...(await identityOfTrusted(fingerprint, name, state.files.root)),
    shipped,
    paused,
    checking,
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

function unshownIn(database: FeedDatabase): Promise<number> {
  return database.transaction(
    "r",
    [database.extras, database.recent, database.meta],
    async () => (await allExtras(database)).length,
  );
}

/** "What changed", the newest versions first, of those before `before`; null: from the newest. */
export function changesIn(
  entry: FeedEntry,
  before: number | null,
  ports: FeedsPorts,
): Promise<{ readonly versions: readonly VersionHistory[]; readonly more: boolean }> {
  return withStorage(entry, ports, async (storage) => {
    const pages = (await storage.database()?.history.toArray()) ?? [];
    const all = Map.groupBy(pages, ({ version }) => version);
    const versions = [...all.keys()]
      .filter((version) => before === null || version < before)
      .sort((a, b) => b - a);
    return {
      versions: versions.slice(0, PAGE).map((version) => ({
        version,
        rows: (all.get(version) ?? []).flatMap(({ rows }) => rows),
      })),
      more: versions.length > PAGE,
    };
  });
}

/** All that is held, as one file; null if nothing is. */
export async function exported(entry: FeedEntry, ports: FeedsPorts): Promise<Bytes | null> {
  const made = await withStorage(entry, ports, (storage) => exportFeed(storage, entry.name));
  return made.ok ? new Uint8Array(await new Blob([...writeFeedFile(made.file)]).arrayBuffer()) : null;
}

/** A receipt for an event, as text; null where the newest version does not say it. */
export async function receiptOf(entry: FeedEntry, event: EventId, ports: FeedsPorts): Promise<string | null> {
  try {
    return await withStorage(entry, ports, async (storage) => receiptText(await makeReceipt(event, storage)));
  } catch (error) {
    if (error instanceof NoReceipt) return null;
    throw error;
  }
}
