import { sha256Hex } from "../../feed/format/hex.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import { firstCheck, overdueCheck } from "../../feed/schedule/next-check.ts";
import { deleteFeed, feedsOnDisk, openGenerations } from "../../feed/storage/dexie-generations.ts";
import { highestFloors } from "../../feed/storage/floors.ts";
import { checkFeed } from "../../feed/storage/self-check.ts";
import type { JournalEntry } from "../../messaging/feeds-protocol.ts";
import { withStorage } from "./contents.ts";
import type { FeedsPorts } from "./ports.ts";
import {
  changeFeed,
  changeFeeds,
  type FeedEntry,
  floorsMirror,
  MOST_JOURNAL,
  newEntry,
  readFeed,
  readFeeds,
  rememberRemoved,
} from "./registry.ts";
import { afterOthers, alone } from "./run-check.ts";

/** Makes the feed known whose root came with the extension; one that ships no more is one feed among others. */
export async function makeShippedKnown({ shipped, clock, random }: FeedsPorts): Promise<void> {
  const fingerprint = shipped === null ? null : await sha256Hex(shipped.root);
  const feeds = await readFeeds();
  const known = feeds.some((entry) => entry.fingerprint === fingerprint);
  const former = feeds.some((entry) => entry.shipped && entry.fingerprint !== fingerprint);
  if (shipped !== null && fingerprint !== null && !known) {
    const entry = newEntry(fingerprint, shipped.name, shipped.root, firstCheck(clock(), random));
    const bases = { publisher: shipped.bases, own: [] };
    await changeFeeds((now) =>
      now.some((one) => one.fingerprint === fingerprint) ? now : [{ ...entry, bases, shipped: true }, ...now],
    );
  }
  // The reader may have added it before it shipped.
  if (former || known)
    await changeFeeds((now) =>
      now.map((entry) => Object.assign({}, entry, { shipped: entry.fingerprint === fingerprint })),
    );
}

/**
 * Whether what is held of each feed is what was signed; what is not is dropped, and asked for anew soon. Of feeds that
 * were removed nothing stays.
 */
export async function examineFeeds(ports: FeedsPorts, signal: AbortSignal): Promise<void> {
  const now = ports.clock();
  for (const entry of await readFeeds()) await examineOne(entry, now, ports, signal);
  await forgetStrays(ports);
}

/** Of feeds that nobody follows any more: what a background that was ended in a removal has left. Never rejects. */
async function forgetStrays(ports: FeedsPorts): Promise<void> {
  const there = await feedsOnDisk(ports.host).catch(() => []);
  // One that the browser does not give up now is there at the next start.
  for (const feed of there) await forgetStray(feed, ports).catch(() => undefined);
}

async function forgetStray(feed: Fingerprint, { clock, host }: FeedsPorts): Promise<void> {
  if ((await readFeed(feed)) !== null) return;
  await afterOthers(feed, async () => {
    if ((await readFeed(feed)) !== null) return;
    const { current, staging } = await openGenerations(feed, host);
    current?.database.close();
    staging?.database.close();
    const kept = [current?.record.floors, await floorsMirror(feed).read()].flatMap((one) => one ?? []);
    if (kept.length > 0) await rememberRemoved(feed, highestFloors(kept), clock());
    await deleteFeed(feed, host);
  });
}

async function examineOne(
  entry: FeedEntry,
  now: number,
  ports: FeedsPorts,
  signal: AbortSignal,
): Promise<void> {
  const { host, random, changed } = ports;
  const { fingerprint } = entry;
  const checked = await alone(fingerprint, () =>
    checkFeed(fingerprint, floorsMirror(fingerprint), signal, host),
  );
  const healed = checked?.kind === "dropped";
  const next = healed ? 0 : entry.next;
  await changeFeed(fingerprint, ({ journal }) => ({
    next: overdueCheck(next, now, random),
    ...(healed
      ? { confirmed: null, journal: [healing(now, checked.detail), ...journal].slice(0, MOST_JOURNAL) }
      : {}),
  }));
  if (healed) await changed();
  // What a worker that was stopped has left aside.
  if (checked?.kind === "sound") await settleFeed(entry, ports);
}

async function settleFeed(entry: FeedEntry, ports: FeedsPorts): Promise<void> {
  await withStorage(entry, ports, (storage) => storage.settle()).catch(() => undefined);
}

function healing(at: number, detail: string): JournalEntry {
  return { at, by: "start", outcome: { kind: "healed", detail }, troubles: [], bytes: 0, took: 0 };
}
