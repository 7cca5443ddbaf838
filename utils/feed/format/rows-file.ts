import * as v from "valibot";
import { hasControls } from "./controls.ts";
import { LIMITS } from "./limits.ts";
import { readJsonText } from "./read-json.ts";
import { sortedJson } from "./sorted-json.ts";
import { compareRows, rowName } from "./row-order.ts";
import { nextTask } from "./turn.ts";
import { entityShape, eventShape, redirectShape, sourceShape, versionShape } from "./row-shape.ts";
import type {
  DatasetFacts,
  Json,
  KnownKind,
  RemovalReason,
  RowChange,
  RowKey,
  RowValue,
  VersionChanges,
} from "./types.ts";

/** Which line of a file of rows is not as it should be. */
export interface RowFault {
  /** From 1. */
  readonly line: number;
  readonly detail: string;
}

export type ReadRows<T> =
  | { readonly ok: true; readonly rows: T }
  | { readonly ok: false; readonly fault: RowFault };

const SHAPES: Readonly<Record<KnownKind, v.GenericSchema<unknown, unknown>>> = {
  entity: entityShape,
  event: eventShape,
  source: sourceShape,
  redirect: redirectShape,
};

const REASONS = [
  "merged",
  "mistaken",
  "duplicate",
  "unsourced",
  "withdrawn",
] as const satisfies readonly RemovalReason[];
const shown = v.check((text: string) => !hasControls(text), "has control characters");
const key = {
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/)),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200), shown),
};
const putLine = v.tuple([v.literal("+"), key.kind, key.id, v.unknown()]);
const removeLine = v.tuple([v.literal("-"), key.kind, key.id, v.picklist(REASONS)]);
const versionLine = v.tuple([
  v.literal("="),
  v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  versionShape,
]);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Lines read in one go, a few milliseconds. */
const SLICE = 100;

/**
 * A shard: rows only, sorted and each once. `minor` is the schema's minor version that the publisher states: a row
 * that does not fit is a fault, unless a later minor version than `ours` may have given it words that are new.
 */
export function readShard(bytes: Uint8Array, newer: boolean): ReadRows<readonly RowChange[]> {
  return atOnce(shardIn(bytes, newer));
}

/** The same with `turn` between slices of work. */
export function readShardInTurns(
  bytes: Uint8Array,
  newer: boolean,
  turn = nextTask,
): Promise<ReadRows<readonly RowChange[]>> {
  return inTurns(shardIn(bytes, newer), turn);
}

/** A pack: for each version, oldest first, its facts and what it changed. */
export function readPack(
  bytes: Uint8Array,
  publisher: string,
  newer: boolean,
): ReadRows<readonly VersionChanges[]> {
  return atOnce(packIn(bytes, publisher, newer, 0));
}

/**
 * The same with `turn` between slices of work, and only of the versions after `held`: what the others changed is passed
 * over unread, for nothing of it is used, and it is most of a pack.
 */
export function readPackInTurns(
  bytes: Uint8Array,
  publisher: string,
  newer: boolean,
  held: number,
  turn = nextTask,
): Promise<ReadRows<readonly VersionChanges[]>> {
  return inTurns(packIn(bytes, publisher, newer, held), turn);
}

/** Stops after each slice. */
type Reading<T> = Generator<void, ReadRows<T>, void>;

function atOnce<T>(reading: Reading<T>): ReadRows<T> {
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

async function inTurns<T>(reading: Reading<T>, turn: () => Promise<void>): Promise<ReadRows<T>> {
  let step = reading.next();
  while (step.done !== true) {
    await turn();
    step = reading.next();
  }
  return step.value;
}

function* shardIn(bytes: Uint8Array, newer: boolean): Reading<readonly RowChange[]> {
  const rows: RowChange[] = [];
  for (const [at, line] of linesOf(bytes)) {
    if (at % SLICE === 0) yield;
    const read = readLine(line, newer);
    if (!read.ok || "version" in read) return faulty(at, read.ok ? "a shard has no versions" : read.detail);
    if (read.change.op !== "put") return faulty(at, "a shard removes nothing");
    const before = rows.at(-1);
    if (before !== undefined && compareRows(before, read.change) >= 0)
      return faulty(at, "rows are out of order");
    rows.push(read.change);
  }
  return { ok: true, rows };
}

/** How a line begins that begins a version: without white space, as all lines are. */
const BEGINS_VERSION = '["=",';

function* packIn(
  bytes: Uint8Array,
  publisher: string,
  newer: boolean,
  held: number,
): Reading<readonly VersionChanges[]> {
  const versions: { dataset: DatasetFacts; changes: RowChange[] }[] = [];
  let isHeld = false;
  for (const [at, line] of linesOf(bytes)) {
    if (at % SLICE === 0) yield;
    if (isHeld && !line.startsWith(BEGINS_VERSION)) continue;
    const read = readLine(line, newer);
    if (!read.ok) return faulty(at, read.detail);
    const last = versions.at(-1);
    if ("version" in read) {
      if (last !== undefined && read.version !== last.dataset.version + 1)
        return faulty(at, "a version is missing");
      if (versions.length === LIMITS.versions) return faulty(at, "too many versions");
      versions.push({ dataset: { ...read.facts, version: read.version, publisher }, changes: [] });
      isHeld = read.version <= held;
    } else if (last === undefined) return faulty(at, "a change belongs to no version");
    else last.changes.push(read.change);
  }
  return { ok: true, rows: versions.filter(({ dataset }) => dataset.version > held) };
}

/** The members of each object sorted: whoever holds the rows can write the very bytes again. */
export function writeShard(rows: readonly (RowKey & { readonly value: RowValue })[]): string {
  return rows.map(({ kind, id, value }) => `${sortedJson(["+", kind, id, value])}\n`).join("");
}

export function writePack(versions: readonly VersionChanges[]): string {
  return versions
    .map(({ dataset: { version, label, date, issued, rows, root }, changes }) => {
      const head = sortedJson(["=", version, { label, date, issued, rows, root }]);
      return [head, ...changes.map(writeChange)].map((line) => `${line}\n`).join("");
    })
    .join("");
}

function writeChange(change: RowChange): string {
  return sortedJson(
    change.op === "put"
      ? ["+", change.kind, change.id, change.value]
      : ["-", change.kind, change.id, change.reason],
  );
}

type ReadLine =
  | { readonly ok: true; readonly change: RowChange }
  | { readonly ok: true; readonly version: number; readonly facts: v.InferOutput<typeof versionShape> }
  | { readonly ok: false; readonly detail: string };

const NOT_THIS = { success: false } as const;

function readLine(line: string, newer: boolean): ReadLine {
  if (line.length > LIMITS.line) return { ok: false, detail: "is too long" };
  const json = readJsonText(line);
  if (!json.ok) return { ok: false, detail: json.fault };
  // A shape that does not fit says so at length: only the one that the line's sign asks for is tried.
  const sign: unknown = Array.isArray(json.value) ? json.value[0] : null;
  const remove = sign === "-" ? v.safeParse(removeLine, json.value) : NOT_THIS;
  if (remove.success) {
    const [, kind, id, reason] = remove.output;
    return { ok: true, change: { op: "remove", kind, id, reason } };
  }
  const version = sign === "=" ? v.safeParse(versionLine, json.value) : NOT_THIS;
  if (version.success) return { ok: true, version: version.output[1], facts: version.output[2] };
  const put = v.safeParse(putLine, json.value);
  if (!put.success) return { ok: false, detail: "is no row" };
  const [, kind, id] = put.output;
  const value = valueOf(json.value);
  if (value === null) return { ok: false, detail: `${kind} ${id}: has no value` };
  const fault = faultOfValue(kind, id, value);
  // Words of a later minor version: the row is kept under a kind that nothing shows.
  if (fault !== null && !newer) return { ok: false, detail: `${kind} ${id}: ${fault}` };
  return { ok: true, change: { op: "put", kind, id, value } };
}

/** Values in which no fault was found, with the row whose they are: the client asks of each row several times. */
const sound = new WeakMap<object, string>();

/** Null if the row may be shown; whether a stored row may be is asked again when it is read. */
export function faultOfValue(kind: string, id: string, value: Json | RowValue): string | null {
  if (typeof value !== "object" || value === null) return findFault(kind, id, value);
  const name = rowName({ kind, id });
  if (sound.get(value) === name) return null;
  const fault = findFault(kind, id, value);
  if (fault === null) sound.set(value, name);
  return fault;
}

function findFault(kind: string, id: string, value: Json | RowValue): string | null {
  if (!isKnownKind(kind)) return null;
  const parsed = v.safeParse(SHAPES[kind], value);
  if (!parsed.success) return v.summarize(parsed.issues).split("\n", 1)[0] ?? "has another shape";
  if (kind !== "redirect" && typeof value === "object" && value !== null && Reflect.get(value, "id") !== id)
    return "has another id inside";
  return null;
}

export function isKnownKind(kind: string): kind is KnownKind {
  return Object.hasOwn(SHAPES, kind);
}

/** The row's value as it was written, with whatever the shapes do not know. */
function valueOf(line: Json): RowValue | null {
  const value = Array.isArray(line) ? line[3] : undefined;
  if (typeof value === "string") return value;
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}

/** One after the other, numbered from 0, so that a file of empty lines costs nothing. */
function* linesOf(bytes: Uint8Array): Generator<readonly [number, string]> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    yield [0, "not UTF-8"];
    return;
  }
  for (let start = 0, at = 0; start < text.length; at += 1) {
    const end = text.indexOf("\n", start);
    // Every line is ended, the last one too: what is cut off has no end.
    yield [at, end === -1 ? "" : text.slice(start, end)];
    start = end === -1 ? text.length : end + 1;
  }
}

function faulty(at: number, detail: string): { readonly ok: false; readonly fault: RowFault } {
  return { ok: false, fault: { line: at + 1, detail } };
}
