import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Dataset, DatasetEvent } from "../../dataset/types.ts";
import { generateKey, type SigningKey, signingKey } from "../../feed/publisher/keys.ts";
import { publish } from "../../feed/publisher/publish.ts";
import { readPublished } from "../../feed/publisher/published.ts";
import { rootText } from "../../feed/publisher/root-file.ts";

/** A publisher who publishes every week and signs the timestamp anew every two days. */
export interface Publisher {
  readonly root: Uint8Array<ArrayBuffer>;
  /** Publishes what the week brings; `now` in milliseconds since the epoch. */
  readonly publish: (week: number, now: number) => Promise<void>;
}

/** How much of the dataset a week changes: one event in a hundred anew, one in three hundred corrected. */
const NEW = 100;
const CORRECTED = 300;

export async function createPublisher(directory: string, dataset: Dataset, now: number): Promise<Publisher> {
  const key = await signingKey(generateKey());
  const role = { keys: [key], threshold: 1 };
  const text = rootText({
    version: 1,
    now,
    roles: { root: role, targets: role, snapshot: role, timestamp: role },
    signers: [key],
  });
  write(directory, "metadata/1.root.json", text);
  return {
    root: new TextEncoder().encode(text),
    publish: (week, at) => publishWeek(directory, weekOf(dataset, week), key, at),
  };
}

async function publishWeek(directory: string, dataset: Dataset, key: SigningKey, now: number): Promise<void> {
  const keys = { targets: [key], snapshot: [key], timestamp: [key] };
  const before = readPublished(directory);
  const { files } = await publish({ dataset, before, keys, now, mirrors: [], withdrawals: null });
  for (const { path, text } of files) write(directory, path, text);
}

/** The dataset as it is in a week: week 0 as it ships, each later one with more events and corrections. */
function weekOf(dataset: Dataset, week: number): Dataset {
  const { events } = dataset;
  const added = Array.from({ length: Math.ceil((events.length / NEW) * week) }, (_, at): DatasetEvent => {
    const model = events[(at * 37) % events.length];
    if (model === undefined) throw new Error("the dataset has no events");
    return {
      ...model,
      id: `week-${at}-${model.id}`.slice(0, 120),
      summary: `${model.summary} (${at})`,
      ends: [],
    };
  });
  const corrected = Math.ceil((events.length / CORRECTED) * week);
  const changed = events.map((event, at) => {
    if (at % CORRECTED >= week || at >= corrected * CORRECTED) return event;
    return Object.assign({}, event, { summary: `${event.summary} [${week}]` });
  });
  return { ...dataset, version: `${dataset.version}.${week}`, events: [...changed, ...added] };
}

/** Whole or not at all: readers come at any time. */
function write(directory: string, path: string, text: string): void {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
