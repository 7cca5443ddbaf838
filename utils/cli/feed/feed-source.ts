import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { sync } from "../../feed/client/sync.ts";
import type { SyncResult } from "../../feed/client/run.ts";
import { PATHS } from "../../feed/client/paths.ts";
import type { Bytes, Transport } from "../../feed/client/types.ts";
import { CAPS } from "../../feed/format/limits.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { directoryTransport } from "../../feed/publisher/directory-transport.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../feed/storage/memory.ts";
import { fetchTransport } from "../../feed/transport/fetch-transport.ts";
import { UsageError } from "./arguments.ts";

/** A feed as a reader finds it: a directory, or an address. */
export interface FeedSource {
  readonly transport: Transport;
  readonly base: string;
}

export function feedSource(place: string): FeedSource {
  if (/^https?:\/\//.test(place)) {
    const base = place.endsWith("/") ? place : `${place}/`;
    if (URL.parse(base) === null) throw new UsageError(`"${place}" is no address`);
    return { transport: fetchTransport(), base };
  }
  if (!existsSync(place) || !statSync(place).isDirectory())
    throw new UsageError(`there is no feed in ${place}`);
  return { transport: directoryTransport(resolve(place)), base: "" };
}

/** The root to begin with: a file's, or the first one there, which is then taken on sight. */
export async function rootToBegin({ transport, base }: FeedSource, file: string | undefined): Promise<Bytes> {
  if (file !== undefined) return new Uint8Array(readFileSync(file));
  const fetched = await transport.fetch(
    base + PATHS.root(1),
    { cap: CAPS.root },
    new AbortController().signal,
  );
  if (!fetched.ok) throw new CannotPublish(`no metadata/1.root.json there (${fetched.fault})`);
  return fetched.bytes;
}

/** Reads a feed as a new reader would, into memory. */
export async function readFeed(
  { transport, base }: FeedSource,
  root: Bytes,
  now: number,
): Promise<{ readonly storage: MemoryStorage; readonly result: SyncResult }> {
  const storage = memoryStorage(await emptyContent(root), () => now);
  const signal = new AbortController().signal;
  const run = () => sync({ storage, transport, bases: [base], clock: () => now, built: 0, signal });
  let result = await run();
  for (let runs = 0; result.outcome.kind === "continues" && runs < 64; runs += 1) result = await run();
  return { storage, result };
}
