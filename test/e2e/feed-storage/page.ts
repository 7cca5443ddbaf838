import { Dexie } from "dexie";
import type { Fetched, Outcome } from "../../../utils/feed/client/types.ts";
import { openGenerations } from "../../../utils/feed/storage/dexie-generations.ts";
import { fetchTransport, type Patience } from "../../../utils/feed/transport/fetch-transport.ts";
import { createFeeds } from "../../../utils/store/feeds/feeds.ts";
import { readFeed } from "../../../utils/store/feeds/registry.ts";
import { findByLink } from "../../../utils/store/feeds/subscribe.ts";
import { CONTRACT } from "../../unit/utils/feed/storage/contract.ts";
import { DISK_CONTRACT } from "../../unit/utils/feed/storage/disk-contract.ts";
import { diskOf } from "../../unit/utils/feed/storage/test-disk.ts";

export {
  fill,
  findNoRoomForSecondSchema,
  findSecondSchema,
  holdInFirstSchema,
  installed,
  loadOver,
} from "./full-disk.ts";

/*
 * What a page on this machine can be asked to do with the feed's own code, over the browser's own IndexedDB and fetch.
 */

export const titles: readonly string[] = [...CONTRACT, ...DISK_CONTRACT].map(({ title }) => title);

/** Runs one case of the storage's contract; null if it holds, else what was wrong. */
export async function hold(at: number): Promise<string | null> {
  const disk = await diskOf(undefined, `case ${at}`);
  try {
    const onDisk = DISK_CONTRACT[at - CONTRACT.length];
    if (onDisk === undefined) await CONTRACT[at]?.run(async () => disk.open());
    else await onDisk.run(disk);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } finally {
    for (const name of await disk.names()) await Dexie.delete(name);
  }
}

const { signal } = new AbortController();

/** One request as the client makes it, and how long it took in milliseconds. */
export async function ask(
  url: string,
  limit: { readonly cap: number } | { readonly exact: number },
  patience: Patience,
): Promise<{ readonly fetched: Pick<Fetched, "ok"> & { readonly fault?: string }; readonly took: number }> {
  const began = performance.now();
  const fetched = await fetchTransport({ patience }).fetch(url, limit, signal);
  const took = performance.now() - began;
  return { fetched: fetched.ok ? { ok: true } : { ok: false, fault: fetched.fault }, took };
}

/** The clock is pushed on, so that the reader may ask again at once. */
let pushed = 0;
const clock = () => Date.now() + pushed;
const transport = fetchTransport({
  patience: { headers: 1_000, stall: 1_000, small: 2_000, large: 10_000 },
});
const feeds = createFeeds({
  transport,
  clock,
  random: () => 0.5,
  built: async () => 0,
  shipped: null,
  bundled: () => Promise.reject(new Error("nothing ships")),
  wakeAt: async () => undefined,
  changed: async () => undefined,
});

/** Subscribes by a link that names its fingerprint. */
export async function follow(link: string): Promise<boolean> {
  const found = await findByLink(link, transport, signal);
  return found.ok && (await feeds.add(found.candidate)).ok;
}

export async function check(feed: string): Promise<Outcome | string> {
  pushed += 61_000;
  return feeds.check(feed);
}

/** The self-check of the browser's start. */
export const examine = (): Promise<void> => feeds.examine();

export async function state(feed: string): Promise<{
  readonly label: string | null;
  readonly freshness: string | undefined;
  readonly failures: number | undefined;
  /** Milliseconds until it is asked again. */
  readonly waits: number | null;
  readonly journal: readonly { readonly by: string; readonly kind: string }[];
  readonly databases: readonly string[];
}> {
  const summary = (await feeds.summaries()).find(({ fingerprint }) => fingerprint === feed);
  const entry = await readFeed(feed);
  const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return {
    label: summary?.dataset?.label ?? null,
    freshness: summary?.freshness.kind,
    failures: entry?.failures,
    waits: entry === null ? null : entry.next - clock(),
    journal: (entry?.journal ?? []).map(({ by, outcome }) => ({ by, kind: outcome.kind })),
    databases: databases.filter((name) => name.includes(feed)),
  };
}

/** Edits one stored event on the disk, past all code of the feed's. */
export async function forge(feed: string, event: string): Promise<void> {
  const { current, staging } = await openGenerations(feed);
  staging?.database.close();
  const database = current?.database;
  const row = await database?.events.get(event);
  if (database === undefined || row === undefined) throw new Error("nothing is held");
  await database.events.put({ ...row, value: { ...row.value, summary: "Forged." } });
  database.close();
}
