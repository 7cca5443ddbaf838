import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Dataset, DatasetEvent } from "../../../../../utils/dataset/types.ts";
import type { Bytes, Transport } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import type { RowKey } from "../../../../../utils/feed/format/types.ts";
import { signedText } from "../../../../../utils/feed/publisher/envelope.ts";
import { generateKey, signingKey } from "../../../../../utils/feed/publisher/keys.ts";
import { publish } from "../../../../../utils/feed/publisher/publish.ts";
import { readPublished } from "../../../../../utils/feed/publisher/published.ts";
import { rootText } from "../../../../../utils/feed/publisher/root-file.ts";
import { SAMPLE, sampleEntity, sampleEvent } from "../../store/sample-dataset.ts";

export const NOW = Date.parse("2026-11-21T20:00:00Z");
export const DAY = 24 * 60 * 60 * 1000;

/** Of every withdrawal. */
const ISSUED = "2026-11-21T20:00:00Z";
const TIMESTAMP = "metadata/timestamp.json";

export interface Withdrawn {
  readonly version: number;
  readonly rows: readonly RowKey[];
}

/** A publisher with one key; nothing of what it published stays on the disk. */
export interface TestFeed {
  readonly fingerprint: string;
  readonly root: Bytes;
  readonly files: ReadonlyMap<string, Bytes>;
  /** The timestamp of each publication. */
  readonly timestamps: readonly Bytes[];
  /** At milliseconds since the epoch; with a list of withdrawals, where that is given. */
  readonly publish: (dataset: Dataset, at: number, withdrawals?: Withdrawn) => Promise<void>;
  /** Answers with what was published, or what was after the `then`th time; `asked` hears every address. */
  readonly transport: (asked?: (url: string) => void, then?: number) => Transport;
}

export async function testFeed(options: { readonly shardBytes?: number } = {}): Promise<TestFeed> {
  const key = await signingKey(generateKey());
  const role = { keys: [key], threshold: 1 };
  const files = new Map<string, Bytes>();
  const times: Bytes[] = [];
  const put = (path: string, text: string): void => {
    files.set(path, new Uint8Array(Buffer.from(text)));
  };
  const roles = { root: role, targets: role, snapshot: role, timestamp: role };
  put("metadata/1.root.json", rootText({ version: 1, now: NOW, roles, signers: [key] }));
  const root = files.get("metadata/1.root.json") ?? new Uint8Array(0);
  const listed = ({ version, rows }: Withdrawn) => {
    const all = rows.map(({ kind, id }) => ({ kind, id, reason: "person-at-risk" as const, issued: ISSUED }));
    return { text: signedText({ _type: "withdrawals", version, rows: all }, [key]), rows: all };
  };
  return {
    fingerprint: await sha256Hex(root),
    root,
    files,
    timestamps: times,
    publish: async (dataset, at, list) => {
      const keys = { targets: [key], snapshot: [key], timestamp: [key] };
      const before = readBack(files);
      const made = await publish({
        dataset,
        before,
        keys,
        now: at,
        mirrors: [],
        withdrawals: list === undefined ? null : listed(list),
        ...options,
      });
      for (const { path, text } of made.files) put(path, text);
      times.push(files.get(TIMESTAMP) ?? new Uint8Array(0));
    },
    transport: (asked = () => undefined, then = times.length) => ({
      fetch: async (url, _limit, signal) => {
        signal.throwIfAborted();
        asked(url);
        const path = url.replace("https://feed.example/", "");
        const bytes = path === TIMESTAMP ? times[then - 1] : files.get(path);
        return bytes === undefined
          ? { ok: false, fault: "not-found", retryAfter: null }
          : { ok: true, bytes, date: null };
      },
    }),
  };
}

/** What was published so far, read from a directory as a publisher's own is. */
function readBack(files: ReadonlyMap<string, Bytes>): ReturnType<typeof readPublished> {
  const directory = mkdtempSync(join(tmpdir(), "lacuna-test-feed-"));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), bytes);
    }
    return readPublished(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export const BASES = ["https://feed.example/"];

/** Versions of a small dataset: the second adds, corrects and removes, and weakens an event that is history. */
export function firstDataset(): Dataset {
  const events = Array.from({ length: 8 }, (_, at) =>
    sampleEvent(`event-${at}`, { subjects: [{ entity: "chatter", extent: null }], observed: "2026-08-01" }),
  );
  return {
    ...SAMPLE,
    version: "v1",
    events: [...SAMPLE.events, ...events],
    redirects: { "old-name": "chatter" },
  };
}

export function secondDataset(): Dataset {
  const first = firstDataset();
  const events = first.events
    .filter(({ id }) => id !== "block")
    .map((event) => (event.id === "event-1" ? corrected(event) : event));
  return {
    ...first,
    version: "v2",
    entities: [...first.entities, sampleEntity("newcomer")],
    events: [...events, sampleEvent("event-new", { subjects: [{ entity: "newcomer", extent: null }] })],
  };
}

/** As the second one, with so many letters more that they are written down in six pages or so. */
export function longDataset(): Dataset {
  const second = secondDataset();
  const subjects = [{ entity: "newcomer", extent: null }];
  const many = Array.from({ length: 100 }, (_, at) =>
    sampleEvent(`long-${at}`, { subjects, observed: "2026-08-01", summary: "Long. ".repeat(300).trim() }),
  );
  return { ...second, events: [...second.events, ...many] };
}

function corrected(event: DatasetEvent): DatasetEvent {
  return { ...event, summary: "Corrected." };
}
