import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { FeedStorage, Transport } from "../../../../../utils/feed/client/types.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { outcomeName } from "../conformance/case.ts";
import { BASE, type Kit, makeKit, place, T0 } from "../conformance/kit.ts";
import { type Bytes, DAY, type Release } from "../conformance/repository.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";
import type { Edges } from "./edge-case.ts";

const NOW = T0 + 2 * DAY;

let made: Promise<Kit> | null = null;
export const kitOnce = (): Promise<Kit> => (made ??= makeKit());

/** A reader with nothing yet. */
export async function reader(): Promise<MemoryStorage> {
  return memoryStorage(await emptyContent((await kitOnce()).root), () => NOW);
}

async function check(storage: FeedStorage, transport: Transport, base: string): Promise<string> {
  const options = { storage, transport, bases: [base], clock: () => NOW, built: 0 };
  return outcomeName((await sync({ ...options, signal: new AbortController().signal })).outcome);
}

export const fromNetwork = (storage: FeedStorage, of: Release | ReadonlyMap<string, Bytes>) =>
  check(storage, scriptedTransport([[BASE, place(of)]], []), BASE);

export async function fromFile(
  { readFeedFile, fileTransport }: Edges,
  storage: FeedStorage,
  bytes: Bytes,
): Promise<string> {
  const read = readFeedFile(bytes);
  return read.ok ? check(storage, fileTransport(read.file), "") : `not read: ${read.fault}`;
}

/** What a reader who holds these versions gives away. */
export async function given(
  edges: Edges,
  ...releases: readonly (Release | ReadonlyMap<string, Bytes>)[]
): Promise<Bytes> {
  const storage = await reader();
  for (const one of releases) await fromNetwork(storage, one);
  const exported = await edges.exportFeed(storage, "A feed");
  if (!exported.ok) throw new Error(exported.why);
  return joined(edges.writeFeedFile(exported.file));
}

export function joined(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
