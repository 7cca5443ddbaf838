import * as v from "valibot";
import { canonicalBytes } from "./canonical.ts";
import { keyIdOf } from "./key-id.ts";
import {
  envelopeShape,
  rootShape,
  snapshotShape,
  targetKindShape,
  targetsShape,
  timestampShape,
  withdrawalsShape,
} from "./metadata-shape.ts";
import { CAPS, SCHEMA } from "./limits.ts";
import { readJson } from "./read-json.ts";
import type {
  Envelope,
  FileFacts,
  Hex,
  Json,
  PublicKey,
  RootSigned,
  SnapshotSigned,
  Target,
  TargetsSigned,
  TimestampSigned,
  WithdrawalsSigned,
} from "./types.ts";

/** Why bytes are not the signed file they should be. */
export interface MetadataFault {
  /** `wrong_type`: another role's file, or none at all. */
  readonly why: "wrong_type" | "bad_metadata";
  readonly detail: string;
}

export type ReadMetadata<S> =
  | { readonly ok: true; readonly envelope: Envelope<S> }
  | { readonly ok: false; readonly fault: MetadataFault };

export async function readRoot(bytes: Uint8Array): Promise<ReadMetadata<RootSigned>> {
  const read = open(bytes, "root", rootShape);
  if (!read.ok) return read;
  const { keys: listed, roles, version, expires, spec_version, custom: extra } = read.signed;
  const keys = new Map<Hex, PublicKey>();
  for (const [id, { keytype, scheme, keyval }] of Object.entries(listed)) {
    const key: PublicKey = { keytype, scheme, keyval: { public: keyval.public } };
    // An id that is not the key's would let one key count twice.
    if ((await keyIdOf(key)) !== id) return bad(`key ${id} has another id`);
    keys.set(id, key);
  }
  const { root, targets, snapshot, timestamp } = roles;
  for (const [name, { keyids, threshold }] of Object.entries({ root, targets, snapshot, timestamp })) {
    if (new Set(keyids).size !== keyids.length) return bad(`role ${name} lists a key twice`);
    if (keyids.filter((id) => keys.has(id)).length < threshold)
      return bad(`role ${name} has fewer keys than its threshold`);
  }
  const signed: RootSigned = {
    _type: "root",
    spec_version,
    version,
    expires,
    consistent_snapshot: true,
    keys,
    roles: { root, targets, snapshot, timestamp },
    resetFloor: extra?.resetFloor ?? null,
  };
  return { ok: true, envelope: { ...read.envelope, signed } };
}

export function readTimestamp(bytes: Uint8Array): ReadMetadata<TimestampSigned> {
  const read = open(bytes, "timestamp", timestampShape);
  if (!read.ok) return read;
  const { spec_version, version, expires, meta } = read.signed;
  const file = meta["snapshot.json"];
  if (file.length > CAPS.snapshot) return bad("the snapshot is larger than it may be");
  const snapshot = { version: file.version, ...factsOf(file) };
  const signed = { _type: "timestamp", spec_version, version, expires, snapshot } as const;
  return { ok: true, envelope: { ...read.envelope, signed } };
}

export function readSnapshot(bytes: Uint8Array): ReadMetadata<SnapshotSigned> {
  const read = open(bytes, "snapshot", snapshotShape);
  if (!read.ok) return read;
  const { spec_version, version, expires, meta } = read.signed;
  const file = meta["targets.json"];
  if (file.length > CAPS.targets) return bad("the targets are larger than they may be");
  const targets = { version: file.version, ...factsOf(file) };
  const signed = { _type: "snapshot", spec_version, version, expires, targets } as const;
  return { ok: true, envelope: { ...read.envelope, signed } };
}

export function readTargets(bytes: Uint8Array): ReadMetadata<TargetsSigned> {
  const read = open(bytes, "targets", targetsShape);
  if (!read.ok) return read;
  const { spec_version, version, expires, custom, targets: listed } = read.signed;
  // A later major version may describe its files otherwise; that it is one is all there is to know.
  const readable = custom.schema.major <= SCHEMA.major;
  const targets: Target[] = [];
  for (const [path, target] of Object.entries(listed)) {
    const kind = v.safeParse(targetKindShape, target.custom);
    const most = kind.success ? CAPS[capOf[kind.output.kind]] : 0;
    if (kind.success && target.length > most) return bad(`target ${path} is larger than it may be`);
    if (kind.success) targets.push({ path, ...factsOf(target), custom: kind.output });
    else if (readable && ["full", "pack", "mirrors", "withdrawals"].includes(target.custom.kind))
      return bad(`target ${path} is not described as its kind should be`);
  }
  const fault = readable ? faultOfTargets(targets) : null;
  if (fault !== null) return bad(fault);
  const { version: number, label, date, publisher, issued, rows, root } = custom.dataset;
  const signed: TargetsSigned = {
    _type: "targets",
    spec_version,
    version,
    expires,
    schema: { major: custom.schema.major, minor: custom.schema.minor },
    dataset: { version: number, label, date, publisher, issued, rows, root },
    targets,
  };
  return { ok: true, envelope: { ...read.envelope, signed } };
}

export function readWithdrawals(bytes: Uint8Array): ReadMetadata<WithdrawalsSigned> {
  const read = open(bytes, "withdrawals", withdrawalsShape);
  if (!read.ok) return read;
  const { version, rows } = read.signed;
  return { ok: true, envelope: { ...read.envelope, signed: { _type: "withdrawals", version, rows } } };
}

const capOf = { full: "shard", pack: "pack", mirrors: "mirrors", withdrawals: "withdrawals" } as const;

/** Every shard once, at most one pack, one list of mirrors, one of withdrawals. */
function faultOfTargets(targets: readonly Target[]): string | null {
  const shards = targets.flatMap(({ custom }) => (custom.kind === "full" ? [custom] : []));
  const numbers = new Set(shards.map(({ shard }) => shard));
  const whole =
    shards.every(({ of, shard }) => of === shards.length && shard < of) && numbers.size === shards.length;
  if (shards.length === 0 || !whole) return "the shards of the whole dataset are not complete";
  for (const kind of ["pack", "mirrors", "withdrawals"])
    if (targets.filter(({ custom }) => custom.kind === kind).length > 1)
      return `more than one target is ${kind}`;
  return null;
}

type Opened<T> =
  | { readonly ok: true; readonly signed: T; readonly envelope: Omit<Envelope<T>, "signed"> }
  | { readonly ok: false; readonly fault: MetadataFault };

function open<S extends v.GenericSchema>(
  bytes: Uint8Array,
  type: string,
  shape: S,
): Opened<v.InferOutput<S>> {
  const json = readJson(bytes);
  if (!json.ok) return fail(json.fault === "not-json" ? "wrong_type" : "bad_metadata", json.fault);
  const envelope = v.safeParse(envelopeShape, json.value);
  if (!envelope.success)
    return fail(isEnvelope(json.value) ? "bad_metadata" : "wrong_type", v.summarize(envelope.issues));
  if (envelope.output.signed._type !== type)
    return fail("wrong_type", `it is a ${envelope.output.signed._type}`);
  const { signatures } = envelope.output;
  if (new Set(signatures.map(({ keyid }) => keyid)).size !== signatures.length)
    return bad("a key signs twice");
  const signed = v.safeParse(shape, envelope.output.signed);
  if (!signed.success) return bad(v.summarize(signed.issues));
  const canonical = canonicalBytes(signedOf(json.value));
  return { ok: true, signed: signed.output, envelope: { signatures, canonical } };
}

/** What was signed, as it was read: the shape's own output may leave out what it does not know. */
function signedOf(value: Json): Json {
  return typeof value === "object" && value !== null && "signed" in value ? value.signed : null;
}

function isEnvelope(value: Json): boolean {
  return typeof value === "object" && value !== null && "signed" in value && "signatures" in value;
}

function factsOf({
  length,
  hashes,
}: {
  readonly length: number;
  readonly hashes: { readonly sha256: Hex };
}): FileFacts {
  return { length, sha256: hashes.sha256 };
}

function bad(detail: string): { readonly ok: false; readonly fault: MetadataFault } {
  return fail("bad_metadata", detail);
}

function fail(
  why: MetadataFault["why"],
  detail: string,
): { readonly ok: false; readonly fault: MetadataFault } {
  return { ok: false, fault: { why, detail } };
}
