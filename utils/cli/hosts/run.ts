import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { compileDirectory } from "../dataset/compile.ts";
import { DATASET_DIRECTORY } from "../dataset/paths.ts";
import { createPublisher } from "./month.ts";
import { runReaders, simulatedClock } from "./readers.ts";
import { reportText } from "./report.ts";
import { missingPrograms, startServers } from "./servers.ts";

const HELP = `Usage: npm run hosts -- [--readers N] [--days N] [--seconds-a-day N] [--new SHARE]

Serves a feed of the project's dataset from nginx through Varnish, publishes every week, signs the timestamp anew every
two days, lets readers check once a day with the client that ships, and prints bytes a reader, the edge's hit ratio and
what shapes of requests there were. Needs Debian's packages nginx and varnish.

  --readers N        how many readers (default: 1000)
  --days N           for how long (default: 30)
  --seconds-a-day N  how long a day lasts (default: 20)
  --new SHARE        part of the readers that begin with nothing (default: 0.02)
`;

/** The first day of the simulated month. */
const START = Date.parse("2026-12-01T00:00:00Z");

interface Ports {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export async function runHosts(args: readonly string[], { out, err }: Ports): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      readers: { type: "string", default: "1000" },
      days: { type: "string", default: "30" },
      "seconds-a-day": { type: "string", default: "20" },
      new: { type: "string", default: "0.02" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    out(HELP);
    return 0;
  }
  const missing = missingPrograms();
  if (missing.length > 0) {
    err(`hosts: ${missing.join(", ")} not found; on Debian: apt-get install nginx varnish`);
    return 2;
  }
  const [count, days, seconds, fresh] = [
    values.readers,
    values.days,
    values["seconds-a-day"],
    values.new,
  ].map(Number);
  if (
    !(count && count > 0 && days && days > 0 && seconds && seconds > 0 && fresh !== undefined && fresh >= 0)
  ) {
    err("hosts: numbers above zero are wanted; see --help");
    return 2;
  }
  const day = seconds * 1000;
  const folder = mkdtempSync(join(tmpdir(), "lacuna-hosts-"));
  // The servers read it under accounts of their own.
  chmodSync(folder, 0o755);
  const feed = join(folder, "feed");
  const dataset = compileDirectory(DATASET_DIRECTORY, err);
  const publisher = await createPublisher(feed, dataset, START);
  await publisher.publish(0, START);
  const servers = await startServers(join(folder, "servers"), feed, day);
  try {
    const clock = simulatedClock(START, day);
    const life = new AbortController();
    const publishing = keepPublishing(publisher, days, day, clock, life.signal, err);
    const report = await runReaders({
      base: servers.base,
      root: publisher.root,
      count,
      days,
      day,
      clock,
      fresh,
    });
    life.abort();
    await publishing;
    await wait(1500);
    out(
      reportText({
        count,
        days,
        report,
        counters: servers.counters(),
        log: servers.log(),
        origin: servers.originRequests(),
      }),
    );
    return 0;
  } finally {
    servers.stop();
    await wait(500);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every second day the timestamp, every seventh a new version. */
async function keepPublishing(
  publisher: { readonly publish: (week: number, now: number) => Promise<void> },
  days: number,
  day: number,
  clock: () => number,
  signal: AbortSignal,
  err: (text: string) => void,
): Promise<void> {
  const began = performance.now();
  for (let on = 1; on < days && !signal.aborted; on += 1) {
    const left = began + on * day - performance.now();
    await wait(Math.max(0, left), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (on % 2 === 0 || on % 7 === 0) await publisher.publish(Math.floor(on / 7), clock());
    err(`day ${on}`);
  }
}
