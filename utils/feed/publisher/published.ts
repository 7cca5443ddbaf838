import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { targetPath } from "../client/paths.ts";
import { readRoot, readSnapshot, readTargets, readTimestamp } from "../format/read-metadata.ts";
import { readPack, readShard } from "../format/rows-file.ts";
import type { DatasetFacts, RootSigned, Target, VersionChanges } from "../format/types.ts";
import type { Row } from "./rows.ts";

interface MetaText {
  readonly version: number;
  readonly expires: string;
  readonly text: string;
}

/** What a feed's directory holds: its newest metadata, its rows, and the changes of its last versions. */
export interface Published {
  readonly timestamp: MetaText;
  readonly snapshot: MetaText;
  readonly targets: MetaText;
  readonly facts: DatasetFacts;
  readonly rows: readonly Row[];
  readonly pack: readonly VersionChanges[];
  readonly targetList: readonly Target[];
  readonly targetHashes: ReadonlySet<string>;
  /** How many targets are neither rows nor changes. */
  readonly extras: number;
}

/** The newest root in a feed's directory; throws if there is none or it cannot be read. */
export async function newestRoot(
  directory: string,
): Promise<{ readonly root: RootSigned; readonly text: string }> {
  const versions = existsSync(join(directory, "metadata"))
    ? readdirSync(join(directory, "metadata")).flatMap((name) => /^(\d+)\.root\.json$/.exec(name)?.[1] ?? [])
    : [];
  const newest = Math.max(0, ...versions.map(Number));
  if (newest === 0) throw new Error(`${directory} has no root: \`feed keygen\` makes one`);
  const text = readFileSync(join(directory, `metadata/${newest}.root.json`), "utf8");
  const read = await readRoot(Buffer.from(text));
  if (!read.ok) throw new Error(`${newest}.root.json cannot be read: ${read.fault.detail}`);
  return { root: read.envelope.signed, text };
}

/**
 * What was published into a directory before; null where it holds no timestamp yet. It is the publisher's own: shapes
 * are looked at, signatures are not (`feed verify` does). Throws, with the file's name, for what cannot be read.
 */
export function readPublished(directory: string): Published | null {
  if (!existsSync(join(directory, "metadata/timestamp.json"))) return null;
  const text = (path: string) => readFileSync(join(directory, path), "utf8");
  const timestampText = text("metadata/timestamp.json");
  const timestamp = must("metadata/timestamp.json", readTimestamp(Buffer.from(timestampText)));
  const snapshotPath = `metadata/${timestamp.snapshot.version}.snapshot.json`;
  const snapshotText = text(snapshotPath);
  const snapshot = must(snapshotPath, readSnapshot(Buffer.from(snapshotText)));
  const targetsPath = `metadata/${snapshot.targets.version}.targets.json`;
  const targetsText = text(targetsPath);
  const targets = must(targetsPath, readTargets(Buffer.from(targetsText)));
  const rows = targets.targets
    .filter(({ custom }) => custom.kind === "full")
    .toSorted((a, b) => shardOf(a) - shardOf(b))
    .flatMap((target) => {
      const read = readShard(readFileSync(join(directory, targetPath(target))), false);
      if (!read.ok) throw new Error(`${target.path}, line ${read.fault.line}: ${read.fault.detail}`);
      return read.rows.flatMap((change) => (change.op === "put" ? [change] : []));
    });
  const packTarget = targets.targets.find(({ custom }) => custom.kind === "pack");
  const pack =
    packTarget === undefined
      ? null
      : readPack(readFileSync(join(directory, targetPath(packTarget))), targets.dataset.publisher, false);
  if (pack !== null && !pack.ok) throw new Error(`pack, line ${pack.fault.line}: ${pack.fault.detail}`);
  return {
    timestamp: { ...timestamp, text: timestampText },
    snapshot: { ...snapshot, text: snapshotText },
    targets: { ...targets, text: targetsText },
    facts: targets.dataset,
    rows: rows.map(({ kind, id, value }) => ({ kind, id, value })),
    pack: pack?.rows ?? [],
    targetList: targets.targets,
    targetHashes: new Set(targets.targets.map(({ sha256 }) => sha256)),
    extras: targets.targets.filter(({ custom }) => custom.kind === "mirrors" || custom.kind === "withdrawals")
      .length,
  };
}

function shardOf({ custom }: Target): number {
  return custom.kind === "full" ? custom.shard : 0;
}

function must<S>(
  path: string,
  read:
    | { readonly ok: true; readonly envelope: { readonly signed: S } }
    | { readonly ok: false; readonly fault: { readonly detail: string } },
): S {
  if (read.ok) return read.envelope.signed;
  throw new Error(`${path} cannot be read: ${read.fault.detail}`);
}
