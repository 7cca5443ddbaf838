import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { targetPath } from "../client/paths.ts";
import * as v from "valibot";
import { mirrorsShape } from "../format/metadata-shape.ts";
import { readJsonText } from "../format/read-json.ts";
import {
  type ReadMetadata,
  readSnapshot,
  readTargets,
  readTimestamp,
  readWithdrawals,
} from "../format/read-metadata.ts";
import { readPack, readShard } from "../format/rows-file.ts";
import type {
  DatasetFacts,
  Envelope,
  RootSigned,
  Target,
  VersionChanges,
  WithdrawalsSigned,
} from "../format/types.ts";
import { verifyFirstRoot, verifyNextRoot } from "../verify/root.ts";
import { CannotPublish } from "./cannot-publish.ts";
import type { Row } from "./rows.ts";

export interface MetaText {
  readonly version: number;
  readonly expires: string;
  readonly text: string;
  readonly envelope: Pick<Envelope<unknown>, "signatures" | "canonical">;
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
  readonly mirrors: readonly string[];
  readonly withdrawals: { readonly text: string; readonly signed: WithdrawalsSigned } | null;
}

/** A feed's roots, the first one's bytes and the newest one, each verified by the one before. */
export interface RootChain {
  readonly first: Uint8Array<ArrayBuffer>;
  readonly newest: RootSigned;
  readonly newestBytes: Uint8Array<ArrayBuffer>;
}

/**
 * The chain of roots in a feed's directory, with those of `more` after them; throws if it is broken or empty.
 * `now` in milliseconds since the epoch.
 */
export async function readRoots(
  directory: string,
  now: number,
  more: readonly Uint8Array<ArrayBuffer>[] = [],
): Promise<RootChain> {
  const first = bytesAt(directory, "metadata/1.root.json");
  if (first === null)
    throw new CannotPublish(`${directory} has no metadata/1.root.json: \`feed keygen\` makes one`);
  const begin = await verifyFirstRoot(first);
  if (!begin.ok) throw new CannotPublish(`metadata/1.root.json: ${begin.detail}`);
  let newest = begin.root;
  let newestBytes = first;
  const waiting = [...more];
  for (;;) {
    const path = `metadata/${newest.version + 1}.root.json`;
    const bytes = bytesAt(directory, path) ?? waiting.shift();
    if (bytes === undefined) return { first, newest, newestBytes };
    const next = await verifyNextRoot(newest, bytes, now);
    if (!next.ok) throw new CannotPublish(`${path}: ${next.detail}`);
    newest = next.root;
    newestBytes = bytes;
  }
}

function bytesAt(directory: string, path: string): Uint8Array<ArrayBuffer> | null {
  const file = join(directory, path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

/** A file that was published before, and that the next version builds on. */
function formerBytes(directory: string, path: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesAt(directory, path);
  if (bytes !== null) return bytes;
  throw new CannotPublish(
    `${path} is missing from ${directory}, though it was published: bring it back from the feed's host or a copy`,
  );
}

/**
 * What was published into a directory before; null where it holds no timestamp yet. It is the publisher's own: shapes
 * are looked at, signatures are not (`feed verify` does). Throws, with the file's name, for what cannot be read.
 */
export function readPublished(directory: string): Published | null {
  if (!existsSync(join(directory, "metadata/timestamp.json"))) return null;
  const text = (path: string) => Buffer.from(formerBytes(directory, path)).toString("utf8");
  const meta = <S extends { readonly version: number; readonly expires: string }>(
    path: string,
    read: (bytes: Uint8Array) => ReadMetadata<S>,
  ): MetaText & { readonly signed: S } => {
    const written = text(path);
    const { signed, ...envelope } = must(path, read(Buffer.from(written)));
    return { version: signed.version, expires: signed.expires, text: written, envelope, signed };
  };
  const timestamp = meta("metadata/timestamp.json", readTimestamp);
  const snapshot = meta(`metadata/${timestamp.signed.snapshot.version}.snapshot.json`, readSnapshot);
  const targets = meta(`metadata/${snapshot.signed.targets.version}.targets.json`, readTargets);
  const { dataset, targets: list } = targets.signed;
  const target = (kind: Target["custom"]["kind"]) => {
    const found = list.find(({ custom }) => custom.kind === kind);
    return found === undefined ? null : { path: targetPath(found), text: text(targetPath(found)) };
  };
  const withdrawals = target("withdrawals");
  return {
    timestamp,
    snapshot,
    targets,
    facts: dataset,
    rows: rowsOf(directory, list),
    pack: packOf(target("pack"), dataset.publisher),
    targetList: list,
    targetHashes: new Set(list.map(({ sha256 }) => sha256)),
    extras: list.filter(({ custom }) => custom.kind === "mirrors" || custom.kind === "withdrawals").length,
    mirrors: mirrorsOf(target("mirrors")),
    withdrawals:
      withdrawals === null
        ? null
        : {
            text: withdrawals.text,
            signed: must(withdrawals.path, readWithdrawals(Buffer.from(withdrawals.text))).signed,
          },
  };
}

interface TargetText {
  readonly path: string;
  readonly text: string;
}

function rowsOf(directory: string, targets: readonly Target[]): readonly Row[] {
  return targets
    .filter(({ custom }) => custom.kind === "full")
    .toSorted((a, b) => shardOf(a) - shardOf(b))
    .flatMap((target) => {
      const read = readShard(formerBytes(directory, targetPath(target)), false);
      if (!read.ok) throw new CannotPublish(`${target.path}, line ${read.fault.line}: ${read.fault.detail}`);
      return read.rows.flatMap((change) => {
        if (change.op !== "put") return [];
        const { kind, id, value } = change;
        return [{ kind, id, value }];
      });
    });
}

function packOf(target: TargetText | null, publisher: string): readonly VersionChanges[] {
  if (target === null) return [];
  const read = readPack(Buffer.from(target.text), publisher, false);
  if (!read.ok) throw new CannotPublish(`${target.path}, line ${read.fault.line}: ${read.fault.detail}`);
  return read.rows;
}

function mirrorsOf(target: TargetText | null): readonly string[] {
  if (target === null) return [];
  const json = readJsonText(target.text);
  const read = v.safeParse(mirrorsShape, json.ok ? json.value : null);
  if (!read.success) throw new CannotPublish(`${target.path} is no list of mirrors`);
  return read.output.mirrors;
}

function shardOf({ custom }: Target): number {
  return custom.kind === "full" ? custom.shard : 0;
}

function must<S>(path: string, read: ReadMetadata<S>): Envelope<S> {
  if (read.ok) return read.envelope;
  throw new CannotPublish(`${path} cannot be read: ${read.fault.detail}`);
}
