import { PATHS, targetPath } from "../client/paths.ts";
import type { Bytes, FeedStorage, HeldState, Leaf } from "../client/types.ts";
import { sha256Hex } from "../format/hex.ts";
import { readRoot, readSnapshot, readTargets, readTimestamp } from "../format/read-metadata.ts";
import { rowName } from "../format/row-order.ts";
import { writeShard } from "../format/rows-file.ts";
import type { RowKey, RowValue, Target, TargetsSigned } from "../format/types.ts";
import type { FeedFile } from "./feed-file.ts";

export type ExportFeed =
  | { readonly ok: true; readonly file: FeedFile }
  /**
   * `nothing`: no dataset is held. `other-data`: the newest signed files describe a dataset that is not the one held
   * (it needs a newer extension). `not-exact`: the rows do not give the very bytes that were signed.
   */
  | { readonly ok: false; readonly why: "nothing" | "other-data" | "not-exact" };

/**
 * All that is held of a feed, as one file: its roots, its newest signed files, and the whole dataset as it was signed,
 * with what waits to go already gone. What is imported from it goes through the same checks as from the network.
 */
export async function exportFeed(storage: FeedStorage, name: string): Promise<ExportFeed> {
  const state = await storage.load();
  const { timestamp, snapshot, targets, root, formerRoots = [], withdrawals = null } = state.files;
  if (state.dataset === null || timestamp === null || snapshot === null || targets === null)
    return { ok: false, why: "nothing" };
  const [readT, readS, described] = [readTimestamp(timestamp), readSnapshot(snapshot), readTargets(targets)];
  if (!readT.ok || !readS.ok || !described.ok) return { ok: false, why: "other-data" };
  const { signed } = described.envelope;
  if (signed.dataset.root !== state.dataset.root) return { ok: false, why: "other-data" };
  const entries = new Map<string, Bytes>();
  for (const bytes of [...formerRoots, root]) {
    const read = await readRoot(bytes);
    if (!read.ok) return { ok: false, why: "other-data" };
    entries.set(PATHS.root(read.envelope.signed.version), bytes);
  }
  entries.set(PATHS.timestamp, timestamp);
  entries.set(PATHS.snapshot(readT.envelope.signed.snapshot.version), snapshot);
  entries.set(PATHS.targets(signed.version), targets);
  const listed = signed.targets.find(({ custom }) => custom.kind === "withdrawals");
  if (listed !== undefined && withdrawals !== null) entries.set(targetPath(listed), withdrawals);
  const shards = await shardsOf(storage, state, signed);
  if (shards === null) return { ok: false, why: "not-exact" };
  for (const [path, bytes] of shards) entries.set(path, bytes);
  return { ok: true, file: { name, entries } };
}

/** The shards, written again from the rows; null if they are not the signed ones. */
async function shardsOf(
  storage: FeedStorage,
  state: HeldState,
  { targets }: TargetsSigned,
): Promise<readonly (readonly [string, Bytes])[] | null> {
  const rows = linesOf(storage, state, await storage.leaves());
  const shards: [string, Bytes][] = [];
  const full = targets.flatMap((target) =>
    target.custom.kind === "full" ? [{ target, ...target.custom }] : [],
  );
  for (const { target } of full.toSorted((a, b) => a.shard - b.shard)) {
    const bytes = await shardOf(target, rows);
    if (bytes === null) return null;
    shards.push([targetPath(target), bytes]);
  }
  return (await rows.next()).done === true ? shards : null;
}

/** The next rows, as many as the shard is long; null if they are not its bytes. */
async function shardOf(
  { length, sha256 }: Target,
  lines: AsyncGenerator<Bytes | null, void>,
): Promise<Bytes | null> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const next = await lines.next();
    const line = next.done === true ? null : next.value;
    if (line === null || at + line.length > length) return null;
    bytes.set(line, at);
    at += line.length;
  }
  return (await sha256Hex(bytes)) === sha256 ? bytes : null;
}

const BATCH = 1000;
const encoder = new TextEncoder();

/** Every row's line as it was signed, in the order of leaves; null for one that is not there. */
async function* linesOf(
  storage: FeedStorage,
  { held, hidden }: HeldState,
  leaves: readonly Leaf[],
): AsyncGenerator<Bytes | null, void> {
  const next = new Map<string, RowValue | null>(held.map((row) => [rowName(row), row.next]));
  for (const row of hidden) next.set(rowName(row), row.value);
  for (let at = 0; at < leaves.length; at += BATCH) {
    const batch: readonly RowKey[] = leaves.slice(at, at + BATCH);
    const values = await storage.rows(batch);
    for (const [index, { kind, id }] of batch.entries()) {
      const waiting: RowValue | null | undefined = next.get(rowName({ kind, id }));
      const value = waiting === undefined ? (values[index] ?? null) : waiting;
      yield value === null ? null : encoder.encode(writeShard([{ kind, id, value }]));
    }
  }
}
