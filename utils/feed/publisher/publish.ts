import { createHash } from "node:crypto";
import type { Dataset } from "../../dataset/types.ts";
import { CAPS, LIMITS } from "../format/limits.ts";
import { rowName } from "../format/row-order.ts";
import { writePack, writeShard } from "../format/rows-file.ts";
import type {
  DatasetFacts,
  JsonObject,
  RoleName,
  Target,
  VersionChanges,
  Withdrawal,
} from "../format/types.ts";
import { targetPath } from "../client/paths.ts";
import { instant, signedText } from "./envelope.ts";
import type { SigningKey } from "./keys.ts";
import type { Published } from "./published.ts";
import { changesBetween, rootOfRows, type Row, rowsOfDataset } from "./rows.ts";

const DAY = 24 * 60 * 60 * 1000;
/** For how long each role signs, in days; root apart. */
export const VALID: Readonly<Record<Exclude<RoleName, "root">, number>> = {
  timestamp: 14,
  snapshot: 30,
  targets: 182,
};
const SCHEMA = { major: 1, minor: 0 };

export interface PublishInput {
  readonly dataset: Dataset;
  /** What the directory holds already; null for the first version. */
  readonly before: Published | null;
  readonly keys: Readonly<Record<Exclude<RoleName, "root">, readonly SigningKey[]>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly mirrors: readonly string[];
  /** The signed file of withdrawals, as the root's holders made it; null for none. */
  readonly withdrawals: { readonly text: string; readonly rows: readonly Withdrawal[] } | null;
  /** The most bytes of a shard; a smaller one is for tests. */
  readonly shardBytes?: number;
}

export interface NewFile {
  /** Below the feed's base. */
  readonly path: string;
  readonly text: string;
}

export interface PublishResult {
  readonly dataset: DatasetFacts;
  /** `version`: new data; `signatures`: the same data, signed anew; in the order in which they may be uploaded. */
  readonly what: "version" | "signatures";
  readonly files: readonly NewFile[];
  readonly changes: number;
}

/**
 * The files that a new version of a feed, or the same one signed anew, adds to what is there. The same input gives
 * the same files. Timestamp comes last: until it is replaced, readers see the version before.
 */
export async function publish(input: PublishInput): Promise<PublishResult> {
  const { dataset, before, now } = input;
  const rows = rowsOfDataset(dataset);
  const root = await rootOfRows(rows);
  const data = await dataFiles(input, rows, root);
  const targetsChanged = data.changed || expiresSoon(before?.targets.expires, now, VALID.targets);
  const targetsVersion = (before?.targets.version ?? 0) + (targetsChanged ? 1 : 0);
  const targets = targetsChanged ? targetsFile(input, data.facts, data.targets, targetsVersion) : null;

  const snapshotChanged = targets !== null || expiresSoon(before?.snapshot.expires, now, VALID.snapshot);
  const snapshotVersion = (before?.snapshot.version ?? 0) + (snapshotChanged ? 1 : 0);
  const snapshot = snapshotChanged
    ? metaFile(
        "snapshot",
        snapshotVersion,
        { "targets.json": targets === null ? metaOf(before?.targets) : metaOfText(targets, targetsVersion) },
        input.keys.snapshot,
        now,
      )
    : null;
  const timestampVersion = (before?.timestamp.version ?? 0) + 1;
  const timestamp = metaFile(
    "timestamp",
    timestampVersion,
    { "snapshot.json": snapshot === null ? metaOf(before?.snapshot) : metaOfText(snapshot, snapshotVersion) },
    input.keys.timestamp,
    now,
  );
  const files = [
    ...data.files,
    ...(targets === null ? [] : [{ path: `metadata/${targetsVersion}.targets.json`, text: targets }]),
    ...(snapshot === null ? [] : [{ path: `metadata/${snapshotVersion}.snapshot.json`, text: snapshot }]),
    { path: "metadata/timestamp.json", text: timestamp },
  ];
  return { dataset: data.facts, what: data.changed ? "version" : "signatures", files, changes: data.changes };
}

interface Data {
  readonly facts: DatasetFacts;
  readonly targets: readonly Target[];
  readonly files: readonly NewFile[];
  readonly changed: boolean;
  readonly changes: number;
}

async function dataFiles(input: PublishInput, rows: readonly Row[], root: string): Promise<Data> {
  const { dataset, before, now, withdrawals } = input;
  const extra = [
    ...(input.mirrors.length === 0
      ? []
      : [file("mirrors.json", { kind: "mirrors" }, `${JSON.stringify({ mirrors: input.mirrors })}\n`)]),
    ...(withdrawals === null ? [] : [file("withdrawals.json", { kind: "withdrawals" }, withdrawals.text)]),
  ];
  const known = before?.facts ?? null;
  const sameExtra = extra.every(({ target }) => before?.targetHashes.has(target.sha256) ?? false);
  if (before !== null && known !== null && known.root === root && sameExtra && extra.length === before.extras)
    return { facts: known, targets: before.targetList, files: [], changed: false, changes: 0 };

  const facts: DatasetFacts = {
    version: (known?.version ?? 0) + 1,
    label: dataset.version,
    date: dataset.date,
    publisher: dataset.publisher,
    issued: instant(now),
    rows: rows.length,
    root,
  };
  const withdrawn = new Set((withdrawals?.rows ?? []).map(rowName));
  const changes = before === null ? [] : await changesBetween(before.rows, rows, withdrawn);
  const shards = shardsOf(rows, input.shardBytes ?? CAPS.shard).map((text, shard, all) =>
    file(`full/${shard}-of-${all.length}.jsonl`, { kind: "full", shard, of: all.length }, text),
  );
  const pack = packOf(before, { dataset: facts, changes });
  const made = [...shards, ...(pack === null ? [] : [pack]), ...extra];
  return {
    facts,
    targets: made.map(({ target }) => target),
    files: made.map(({ target, text }) => ({ path: targetPath(target), text })),
    changed: true,
    changes: changes.length,
  };
}

/** The changes of the last versions, the newest included; fewer where they would be more than a pack may hold. */
function packOf(before: Published | null, newest: VersionChanges): Made | null {
  if (before === null) return null;
  let versions = [...before.pack, newest].slice(-LIMITS.versions);
  for (; versions.length > 0; versions = versions.slice(1)) {
    const text = writePack(versions);
    const from = (versions[0]?.dataset.version ?? 1) - 1;
    const custom = { kind: "pack", from, to: newest.dataset.version } as const;
    if (Buffer.byteLength(text) <= CAPS.pack) return file("pack/changes.jsonl", custom, text);
  }
  return null;
}

function shardsOf(rows: readonly Row[], most: number): readonly string[] {
  const shards: string[] = [];
  let open = "";
  let size = 0;
  for (const row of rows) {
    const line = writeShard([row]);
    const bytes = Buffer.byteLength(line);
    if (size > 0 && size + bytes > most) {
      shards.push(open);
      open = "";
      size = 0;
    }
    open += line;
    size += bytes;
  }
  return [...shards, open];
}

interface Made {
  readonly target: Target;
  readonly text: string;
}

function file(path: string, custom: Target["custom"], text: string): Made {
  return { target: { path, custom, ...factsOf(text) }, text };
}

function targetsFile(
  input: PublishInput,
  dataset: DatasetFacts,
  targets: readonly Target[],
  version: number,
): string {
  const listed = targets.map(({ path, length, sha256, custom }): [string, JsonObject] => [
    path,
    { length, hashes: { sha256 }, custom: { ...custom } },
  ]);
  const signed = {
    _type: "targets",
    spec_version: "1.0.34",
    version,
    expires: instant(input.now + VALID.targets * DAY),
    custom: { schema: SCHEMA, dataset: { ...dataset } },
    targets: Object.fromEntries(listed),
  };
  return signedText(signed, input.keys.targets);
}

function metaFile(
  role: "snapshot" | "timestamp",
  version: number,
  meta: JsonObject,
  keys: readonly SigningKey[],
  now: number,
): string {
  const expires = instant(now + VALID[role] * DAY);
  return signedText({ _type: role, spec_version: "1.0.34", version, expires, meta }, keys);
}

function metaOf(known: { readonly version: number; readonly text: string } | undefined): JsonObject {
  if (known === undefined) throw new Error("nothing was published before");
  return metaOfText(known.text, known.version);
}

function metaOfText(text: string, version: number): JsonObject {
  const { length, sha256 } = factsOf(text);
  return { version, length, hashes: { sha256 } };
}

function factsOf(text: string): { readonly length: number; readonly sha256: string } {
  const bytes = Buffer.from(text);
  return { length: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Less than half of its time left. */
function expiresSoon(expires: string | undefined, now: number, days: number): boolean {
  return expires === undefined || Date.parse(expires) - now < (days * DAY) / 2;
}
