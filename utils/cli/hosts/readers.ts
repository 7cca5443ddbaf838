import { setTimeout as wait } from "node:timers/promises";
import { sync } from "../../feed/client/sync.ts";
import type { Fetched, Outcome, Transport } from "../../feed/client/types.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import { CAPS } from "../../feed/format/limits.ts";
import { emptyContent, memoryStorage, type MemoryContent } from "../../feed/storage/memory.ts";
import { fetchTransport } from "../../feed/transport/fetch-transport.ts";

/** What one check asked for, as it would look to whoever watches: paths with their numbers and hashes taken out. */
export type Shape = string;

export interface ReaderReport {
  readonly shapes: ReadonlyMap<Shape, number>;
  readonly outcomes: ReadonlyMap<Outcome["kind"], number>;
  readonly versions: ReadonlyMap<number, number>;
  /** Requests that got no answer on a connection that was kept, and were sent once more. */
  readonly again: number;
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

/**
 * Readers who check once a day, each at a time of its own. The first to come from one version to what is then the newest
 * goes through the client that ships; those who come the same way later fetch the same files and have the same rows.
 */
export async function runReaders(input: ReadersInput): Promise<ReaderReport> {
  const shapes = new Map<Shape, number>();
  const outcomes = new Map<Outcome["kind"], number>();
  const versions = new Map<number, number>();
  const ways = new Map<string, Promise<Way>>();
  let again = 0;
  const transport = asBrowsersDo(fetchTransport(), () => (again += 1));
  const start = await emptyContent(input.root);
  const first = await firstContent(input, transport, start);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: input.count }, async (_, reader) => {
      const isFresh = reader < input.count * input.fresh;
      let content = isFresh ? start : first;
      for (let next = Math.random(); next < input.days; next += 1 + JITTER * (2 * Math.random() - 1)) {
        const at = next * input.day - (performance.now() - began);
        if (at > 0) await wait(at);
        const way = await check(input, transport, content, ways);
        ({ content } = way);
        count(outcomes, way.outcome);
        count(shapes, way.asked.map(shapeOf).join(" + "));
      }
      count(versions, content.state.dataset?.version ?? 0);
    }),
  );
  return { shapes, outcomes, versions, again };
}

/** What a check asked for after the next root and the timestamp, and what the reader then holds. */
interface Way {
  readonly asked: readonly string[];
  readonly content: MemoryContent;
  readonly outcome: Outcome["kind"];
}

async function check(
  input: ReadersInput,
  transport: Transport,
  content: MemoryContent,
  ways: Map<string, Promise<Way>>,
): Promise<Way> {
  const { signal } = new AbortController();
  const begin = ["metadata/2.root.json", "metadata/timestamp.json"];
  const answers = new Map<string, Fetched>();
  for (const path of begin) {
    const answer = await transport.fetch(input.base + path, { cap: CAPS.root }, signal);
    answers.set(path, answer);
    // Where the next root is not known to be missing, the client asks no further.
    if (!answer.ok && answer.fault !== "not-found") return goThrough(input, transport, content, answers);
  }
  const timestamp = answers.get("metadata/timestamp.json");
  const key = `${content.state.dataset?.version ?? 0} ${timestamp?.ok === true ? await sha256Hex(timestamp.bytes) : "none"}`;
  const known = ways.get(key);
  if (known === undefined) {
    const way = goThrough(input, transport, content, answers);
    ways.set(key, way);
    // Others must not go the way of one who was cut off on it.
    if ((await way).outcome === "unreachable") ways.delete(key);
    return way;
  }
  const way = await known;
  for (const path of way.asked.filter((one) => !begin.includes(one)))
    await transport.fetch(input.base + path, { cap: CAPS.shard }, signal);
  return way;
}

/**
 * Asks once more where there was no answer: a connection that was kept open may have been closed meanwhile by the edge.
 * Browsers take a new one then and nobody notices; Node's `fetch` fails.
 */
function asBrowsersDo(transport: Transport, heard: () => void): Transport {
  return {
    fetch: async (...request) => {
      const fetched = await transport.fetch(...request);
      if (fetched.ok || fetched.fault !== "offline") return fetched;
      heard();
      return transport.fetch(...request);
    },
  };
}

/** The client that ships, with the answers that came already. */
async function goThrough(
  input: ReadersInput,
  transport: Transport,
  content: MemoryContent,
  answers: ReadonlyMap<string, Fetched>,
): Promise<Way> {
  const asked: string[] = [];
  const storage = memoryStorage(content, input.clock);
  const { outcome } = await sync({ ...options(input, transport, asked, answers), storage });
  return { asked, content: storage.content(), outcome: outcome.kind };
}

/** What the bundle of a reader's extension gave: the first version. */
async function firstContent(
  input: ReadersInput,
  transport: Transport,
  start: MemoryContent,
): Promise<MemoryContent> {
  const storage = memoryStorage(start, input.clock);
  await sync({ ...options(input, transport, [], new Map()), storage });
  return storage.content();
}

function options(
  input: ReadersInput,
  transport: Transport,
  asked: string[],
  answers: ReadonlyMap<string, Fetched>,
) {
  const counting: Transport = {
    fetch: async (url, limit, signal) => {
      const path = url.slice(input.base.length);
      asked.push(path);
      return answers.get(path) ?? transport.fetch(url, limit, signal);
    },
  };
  const { signal } = new AbortController();
  return { transport: counting, bases: [input.base], clock: input.clock, built: 0, signal };
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
