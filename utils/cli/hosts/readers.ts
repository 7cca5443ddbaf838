import { setTimeout as wait } from "node:timers/promises";
import { sync } from "../../feed/client/sync.ts";
import type { Outcome, Transport } from "../../feed/client/types.ts";
import { emptyContent, memoryStorage, type MemoryContent } from "../../feed/storage/memory.ts";
import { fetchTransport } from "../../feed/transport/fetch-transport.ts";

/** What one check asked for, as it would look to whoever watches: paths with their numbers and hashes taken out. */
export type Shape = string;

export interface ReaderReport {
  readonly shapes: ReadonlyMap<Shape, number>;
  readonly outcomes: ReadonlyMap<Outcome["kind"], number>;
  readonly versions: ReadonlyMap<number, number>;
}

export interface ReadersInput {
  readonly base: string;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly count: number;
  readonly days: number;
  /** Milliseconds that a day lasts here. */
  readonly day: number;
  /** Milliseconds since the epoch on the first day, and now. */
  readonly clock: () => number;
  /** Part of the readers that begin with an older version (a bundle), and of those that begin with nothing. */
  readonly fresh: number;
}

/** A day's poll comes a fifth earlier or later, at random. */
const JITTER = 0.2;
const DAY = 24 * 60 * 60 * 1000;

/** Readers who check once a day, each at a time of its own, with the client that ships. */
export async function runReaders(input: ReadersInput): Promise<ReaderReport> {
  const shapes = new Map<Shape, number>();
  const outcomes = new Map<Outcome["kind"], number>();
  const versions = new Map<number, number>();
  const shared = new Map<string, MemoryContent>();
  const start = await emptyContent(input.root);
  const first = await firstContent(input, start);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: input.count }, async (_, reader) => {
      const isFresh = reader < input.count * input.fresh;
      let content = isFresh ? start : first;
      for (let next = Math.random(); next < input.days; next += 1 + JITTER * (2 * Math.random() - 1)) {
        const at = next * input.day - (performance.now() - began);
        if (at > 0) await wait(at);
        const asked: string[] = [];
        const storage = memoryStorage(content, input.clock);
        const { outcome } = await sync({ ...options(input, asked), storage });
        content = sharedContent(shared, storage.content());
        count(outcomes, outcome.kind);
        count(shapes, asked.map(shapeOf).join(" + "));
      }
      count(versions, content.state.dataset?.version ?? 0);
    }),
  );
  return { shapes, outcomes, versions };
}

/** What the bundle of a reader's extension gave: the first version. */
async function firstContent(input: ReadersInput, start: MemoryContent): Promise<MemoryContent> {
  const storage = memoryStorage(start, input.clock);
  await sync({ ...options(input, []), storage });
  return storage.content();
}

function options(input: ReadersInput, asked: string[]) {
  const transport = fetchTransport();
  const counting: Transport = {
    fetch: (url, limit, signal) => {
      asked.push(url.slice(input.base.length));
      return transport.fetch(url, limit, signal);
    },
  };
  const { signal } = new AbortController();
  return { transport: counting, bases: [input.base], clock: input.clock, built: 0, signal };
}

/** Readers at the same version hold the same rows: one copy serves all of them. */
function sharedContent(shared: Map<string, MemoryContent>, content: MemoryContent): MemoryContent {
  const { dataset, held } = content.state;
  const key = `${dataset?.version ?? 0} ${dataset?.root ?? ""} ${held.length}`;
  const known = shared.get(key);
  if (known === undefined) {
    shared.set(key, content);
    return content;
  }
  return { ...known, state: content.state };
}

function shapeOf(path: string): string {
  return path
    .replace(/[0-9a-f]{64}\./, "")
    .replace(/\/\d+\./, "/N.")
    .replace(/\d+-of-\d+/, "N-of-N");
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Milliseconds since the epoch at which a run began that began `elapsed` milliseconds ago, a day lasting `day`. */
export function simulatedClock(start: number, day: number): () => number {
  const began = performance.now();
  return () => start + ((performance.now() - began) / day) * DAY;
}
