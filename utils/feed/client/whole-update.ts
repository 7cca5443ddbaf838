import { compareRows, rowName } from "../format/row-order.ts";
import { readShardInTurns } from "../format/rows-file.ts";
import { sha256Hex } from "../format/hex.ts";
import type { RowChange, RowKey, Target } from "../format/types.ts";
import { refused } from "../verify/refused.ts";
import { fetchTarget } from "./fetch-target.ts";
import { ENDLESS, hasEndlessGroup } from "./leaf-groups.ts";
import { hasLeaf, leavesOf, rootOf, shadowIn } from "./leaves.ts";
import { targetPath } from "./paths.ts";
import type { Found, Plan, Run } from "./run.ts";
import type { Leaf } from "./types.ts";

/**
 * The update by the whole dataset, shard by shard into a new generation that nobody sees yet; a run that was stopped
 * goes on where it was. Null where a shard cannot be had or read, or the whole is not what was signed: then nothing
 * of it stays. The storage makes the new generation the one that is seen, in one transaction.
 */
export async function updateByWhole(
  run: Run,
  plan: Plan,
  newer: boolean,
  targets: readonly Target[],
): Promise<Found | null> {
  const { storage, state } = run;
  const shards = targets
    .flatMap((target) => (target.custom.kind === "full" ? [{ ...target, shard: target.custom.shard }] : []))
    .toSorted((a, b) => a.shard - b.shard);
  const id = await sha256Hex(new TextEncoder().encode(shards.map(({ sha256 }) => sha256).join()));
  if (state.staging !== null && state.staging.targets !== id) await storage.discardStaging();
  const done = state.staging?.targets === id ? state.staging.shards : 0;
  // A row that two shards hold would be shown as the one says it, and counted in the root as the other does.
  const staged = done === 0 ? [] : await storage.stagedLeaves();
  let last: RowKey | undefined = staged.at(-1);
  let count = staged.length;
  for (const target of shards.slice(done)) {
    const got = await fetchTarget(run, plan, target);
    // What is staged stays: the next run goes on from here.
    if (!got.ok) return null;
    const read = await readShardInTurns(got.value, newer, run.turn);
    if (!read.ok)
      return broken(run, plan, targetPath(target), `line ${read.fault.line}: ${read.fault.detail}`);
    const [first] = read.rows;
    if (first !== undefined && last !== undefined && compareRows(first, last) <= 0)
      return broken(run, plan, targetPath(target), "its rows do not come after those of the shard before");
    count += read.rows.length;
    if (count > plan.dataset.rows)
      return broken(run, plan, targetPath(target), "there are more rows than were signed");
    const leaves = await leavesOf(read.rows, run.signal, run.turn);
    // Before it is put aside, where groups are hashed; and of all shards together below.
    if (hasEndlessGroup(leaves)) return broken(run, plan, targetPath(target), ENDLESS);
    await storage.stage(id, target.shard, read.rows, leaves);
    last = read.rows.at(-1) ?? last;
  }
  const leaves = await storage.stagedLeaves();
  if (leaves.length !== plan.dataset.rows || (await rootOf(leaves, run.turn)) !== plan.dataset.root)
    return broken(run, plan, "targets/full", "the whole dataset is not the one that was signed");
  if (hasEndlessGroup(leaves)) return broken(run, plan, "targets/full", ENDLESS);
  const shadow = shadowIn(leaves);
  if (shadow !== null) return broken(run, plan, "targets/full", shadow);
  const before = await storage.leaves();
  const changes = await differences(run, before, leaves);
  const holds = (key: RowKey): boolean => hasLeaf(before, key);
  return { by: "full", changes, leaves: [], steps: [{ dataset: plan.dataset, changes }], holds };
}

/** Rows that are gone or other than before; of those that are new their values are not needed here. */
async function differences(
  run: Run,
  before: readonly Leaf[],
  after: readonly Leaf[],
): Promise<readonly RowChange[]> {
  const now = new Map(after.map((leaf) => [rowName(leaf), leaf.hash]));
  const known = new Map(before.map((leaf) => [rowName(leaf), leaf.hash]));
  const gone = before.filter((leaf) => !now.has(rowName(leaf)));
  const other = after.filter((leaf) => known.get(rowName(leaf)) !== leaf.hash);
  const values = await run.storage.stagedRows(other);
  const puts = other.flatMap(({ kind, id }, at): RowChange[] => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ op: "put", kind, id, value }];
  });
  // Why they are gone a whole dataset does not say, but where a redirect does.
  const removes = gone.map(({ kind, id }): RowChange => {
    const merged = now.has(rowName({ kind: "redirect", id }));
    return { op: "remove", kind, id, reason: merged ? "merged" : "unstated" };
  });
  return [...puts, ...removes].sort(compareRows);
}

async function broken(run: Run, plan: Plan, file: string, detail: string): Promise<null> {
  await run.storage.discardStaging();
  run.troubles.push({ base: plan.bases[0] ?? "", file, fault: refused("bad_rows", detail) });
  return null;
}
