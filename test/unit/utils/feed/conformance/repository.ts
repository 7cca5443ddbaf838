import { PATHS } from "../../../../../utils/feed/client/paths.ts";
import { canonicalBytes } from "../../../../../utils/feed/format/canonical.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { leafHash } from "../../../../../utils/feed/format/hash-tree.ts";
import { merkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import { writePack, writeShard } from "../../../../../utils/feed/format/rows-file.ts";
import type { Hex, Json, JsonObject, RoleName, RowChange } from "../../../../../utils/feed/format/types.ts";
import { type Envelope, sign, type TestKey } from "./keys.ts";
import type { Row } from "./rows.ts";

/*
 * Really signed repositories, right or wrong in whatever way a case wants them; without Node, so that the same cases
 * run in browsers.
 */

export type Bytes = Uint8Array<ArrayBuffer>;
type Change = (signed: { [key: string]: Json }) => JsonObject;
type Rewrap = (envelope: Envelope) => Json;

export const DAY = 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();

export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export interface Roles {
  readonly root: readonly TestKey[];
  readonly targets: readonly TestKey[];
  readonly snapshot: readonly TestKey[];
  readonly timestamp: readonly TestKey[];
}

export interface RootSpec {
  readonly version: number;
  readonly at: number;
  readonly roles: Roles;
  readonly thresholds?: Partial<Record<RoleName, number>>;
  /** Those of its own root role where not said. */
  readonly signers?: readonly TestKey[];
  readonly change?: Change;
  readonly rewrap?: Rewrap;
}

export async function rootFile(spec: RootSpec): Promise<Bytes> {
  const { version, at, roles, thresholds = {}, signers = roles.root } = spec;
  const names = ["root", "targets", "snapshot", "timestamp"] as const;
  const keys = names.flatMap((name) => roles[name]);
  const signed = {
    _type: "root",
    spec_version: "1.0.34",
    version,
    expires: instant(at + 548 * DAY),
    consistent_snapshot: true,
    keys: Object.fromEntries(keys.map(({ id, key }) => [id, { ...key, keyval: { ...key.keyval } }])),
    roles: Object.fromEntries(
      names.map((name) => [
        name,
        { keyids: [...new Set(roles[name].map(({ id }) => id))], threshold: thresholds[name] ?? 1 },
      ]),
    ),
  };
  const envelope = await sign(spec.change?.(signed) ?? signed, signers);
  return bytesOf(JSON.stringify(spec.rewrap?.(envelope) ?? envelope));
}

type Signing = "targets" | "snapshot" | "timestamp";

export interface ReleaseSpec {
  readonly roles: Roles;
  /** When it is signed, milliseconds since the epoch. */
  readonly at: number;
  /** One number for all versions, unless they are said one by one. */
  readonly version: number;
  readonly versions?: Partial<Record<Signing | "dataset", number>>;
  readonly rows: readonly Row[];
  /** The dataset before, for the pack: version and rows, oldest first. */
  readonly before?: readonly { readonly version: number; readonly rows: readonly Row[] }[];
  readonly signers?: Partial<Record<Signing, readonly TestKey[]>>;
  readonly change?: Partial<Record<Signing, Change>>;
  readonly rewrap?: Partial<Record<Signing, Rewrap>>;
  readonly shards?: number;
  /** A shard's or the pack's text instead of its own; its length and hash are signed. */
  readonly shardText?: (text: string) => string;
  readonly packText?: (text: string) => string;
  readonly withdrawals?: Bytes;
  readonly mirrors?: readonly string[];
}

export interface Release {
  readonly files: ReadonlyMap<string, Bytes>;
  readonly paths: {
    readonly timestamp: string;
    readonly snapshot: string;
    readonly targets: string;
    readonly full: readonly string[];
    readonly pack: string | null;
    readonly withdrawals: string | null;
    readonly mirrors: string | null;
  };
  readonly root: Hex;
}

async function merkleOf(rows: readonly Row[]): Promise<Hex> {
  return merkleRoot(await Promise.all(rows.map((row) => leafHash(row, row.value))));
}

export async function release(spec: ReleaseSpec): Promise<Release> {
  const files = new Map<string, Bytes>();
  const listed: { [key: string]: JsonObject } = {};
  const put = async (directory: string, name: string, bytes: Bytes, custom: JsonObject) => {
    const sha256 = await sha256Hex(bytes);
    listed[`${directory}${name}`] = { length: bytes.length, hashes: { sha256 }, custom };
    const path = `targets/${directory}${sha256}.${name}`;
    files.set(path, bytes);
    return path;
  };
  const version = (role: Signing | "dataset") => spec.versions?.[role] ?? spec.version;
  const root = await merkleOf(spec.rows);
  const facts = {
    version: version("dataset"),
    label: `version ${version("dataset")}`,
    date: "2026-11-21",
    publisher: "A publisher",
    issued: instant(spec.at),
    rows: spec.rows.length,
    root,
  };
  const full: string[] = [];
  const of = spec.shards ?? 1;
  const size = Math.ceil(spec.rows.length / of);
  for (let shard = 0; shard < of; shard += 1) {
    const text = writeShard(spec.rows.slice(shard * size, (shard + 1) * size));
    const bytes = bytesOf(spec.shardText?.(text) ?? text);
    full.push(await put("full/", `${shard}-of-${of}.jsonl`, bytes, { kind: "full", shard, of }));
  }
  let pack: string | null = null;
  const before = spec.before ?? [];
  if (before[0] !== undefined) {
    const all = [...before, { version: facts.version, rows: spec.rows }];
    const steps = await Promise.all(
      all.slice(1).map(async (step, at) => ({
        dataset: { ...facts, version: step.version, rows: step.rows.length, root: await merkleOf(step.rows) },
        changes: changesBetween(all[at]?.rows ?? [], step.rows),
      })),
    );
    const text = writePack(steps);
    const custom = { kind: "pack", from: before[0].version, to: facts.version };
    pack = await put("pack/", "changes.jsonl", bytesOf(spec.packText?.(text) ?? text), custom);
  }
  const withdrawals =
    spec.withdrawals === undefined
      ? null
      : await put("", "withdrawals.json", spec.withdrawals, { kind: "withdrawals" });
  const mirrors =
    spec.mirrors === undefined
      ? null
      : await put("", "mirrors.json", bytesOf(JSON.stringify({ mirrors: spec.mirrors })), {
          kind: "mirrors",
        });

  const targets = await roleFile(spec, "targets", 182, {
    custom: { schema: { major: 1, minor: 0 }, dataset: facts },
    targets: listed,
  });
  const snapshot = await roleFile(spec, "snapshot", 30, {
    meta: { "targets.json": await factsOf(targets, version("targets")) },
  });
  const timestamp = await roleFile(spec, "timestamp", 14, {
    meta: { "snapshot.json": await factsOf(snapshot, version("snapshot")) },
  });
  const paths = {
    timestamp: PATHS.timestamp,
    snapshot: PATHS.snapshot(version("snapshot")),
    targets: PATHS.targets(version("targets")),
    full,
    pack,
    withdrawals,
    mirrors,
  };
  files.set(paths.targets, targets);
  files.set(paths.snapshot, snapshot);
  files.set(paths.timestamp, timestamp);
  return { files, paths, root };
}

async function roleFile(spec: ReleaseSpec, role: Signing, days: number, rest: JsonObject): Promise<Bytes> {
  const signed = {
    _type: role,
    spec_version: "1.0.34",
    version: spec.versions?.[role] ?? spec.version,
    expires: instant(spec.at + days * DAY),
    ...structuredClone(rest),
  };
  const changed = spec.change?.[role]?.(signed) ?? signed;
  const envelope = await sign(changed, spec.signers?.[role] ?? spec.roles[role]);
  return bytesOf(JSON.stringify(spec.rewrap?.[role]?.(envelope) ?? envelope));
}

async function factsOf(bytes: Bytes, version: number): Promise<JsonObject> {
  return { version, length: bytes.length, hashes: { sha256: await sha256Hex(bytes) } };
}

export async function withdrawalsFile(
  version: number,
  rows: readonly { readonly kind: string; readonly id: string }[],
  keys: readonly TestKey[],
): Promise<Bytes> {
  const listed = rows.map((row) => ({ ...row, reason: "person-at-risk", issued: "2026-11-21T20:00:00Z" }));
  return bytesOf(JSON.stringify(await sign({ _type: "withdrawals", version, rows: listed }, keys)));
}

function changesBetween(before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const text = ({ value }: Row) => new TextDecoder().decode(canonicalBytes(value));
  const name = ({ kind, id }: Row) => `${kind}:${id}`;
  const known = new Map(before.map((row) => [name(row), text(row)]));
  const now = new Set(after.map(name));
  const puts = after
    .filter((row) => known.get(name(row)) !== text(row))
    .map(({ kind, id, value }): RowChange => ({ op: "put", kind, id, value }));
  const removes = before
    .filter((row) => !now.has(name(row)))
    .map(({ kind, id }): RowChange => ({ op: "remove", kind, id, reason: "mistaken" }));
  return [...puts, ...removes];
}
