import * as v from "valibot";
import { resolveRedirect } from "../../dataset/resolve-redirect.ts";
import { mirrorsShape } from "../format/metadata-shape.ts";
import { CAPS } from "../format/limits.ts";
import { readJson } from "../format/read-json.ts";
import { readWithdrawals } from "../format/read-metadata.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { RowChange, RowKey, RowValue, Target, Withdrawal } from "../format/types.ts";
import { guardAgainstErasure, type Guarded } from "../guard/erasure.ts";
import { refused } from "../verify/refused.ts";
import { faultOfBytes, verifyWithdrawals } from "../verify/roles.ts";
import { isBase } from "./bases.ts";
import { historyOf } from "./history.ts";
import { leavesOf } from "./leaves.ts";
import { outcomeOf } from "./outcomes.ts";
import { targetPath } from "./paths.ts";
import { fromAny } from "./places.ts";
import { redirectsAfter } from "./redirects.ts";
import type { Found, Plan, Run } from "./run.ts";
import type { Bytes, HistoryRow, Outcome, Update, WithdrawnRow } from "./types.ts";
import { updateByPack } from "./pack-update.ts";
import { updateByWhole } from "./whole-update.ts";

export interface Applied {
  readonly outcome: Outcome;
  readonly mirrors: readonly string[] | null;
}

/**
 * Takes the dataset that the plan describes: by the pack where what is held is recent enough, else (or if the pack
 * turns out wrong) as a whole. Withdrawals and mirrors come first, for the guard asks for them.
 */
export async function applyUpdate(
  run: Run,
  plan: Plan,
  newer: boolean,
  targets: readonly Target[],
): Promise<Applied> {
  const withdrawals = await withdrawalsOf(run, plan, targets);
  if (withdrawals === null) return { outcome: outcomeOf(run.troubles), mirrors: null };
  const mirrors = await mirrorsOf(run, plan, targets);
  const pack = await updateByPack(run, plan, newer, targets);
  const found = pack ?? (await updateByWhole(run, plan, newer, targets));
  if (found === null) return { outcome: outcomeOf(run.troubles), mirrors };
  const update = await guarded(run, plan, found, withdrawals);
  if (found.by === "pack") await run.storage.apply(update);
  else await run.storage.flip(update);
  const { dataset } = plan;
  const from = run.state.dataset?.version ?? null;
  return { outcome: { kind: "updated", from, to: dataset, by: found.by, held: update.held.length }, mirrors };
}

async function guarded(
  run: Run,
  plan: Plan,
  found: Found,
  { rows: withdrawals, version, bytes }: Withdrawals,
): Promise<Update> {
  const { storage, state, now } = run;
  const { dataset } = plan;
  const shown = await shownRows(run, found.changes);
  const after = new Map(found.changes.map((change) => [rowName(change), change]));
  const redirects = await redirectsAfter(storage, found.changes, [...shown.values()]);
  const heirs = found.changes.flatMap(({ op, kind, id }) =>
    op === "remove" ? [{ kind, id: resolveRedirect(redirects, id) }] : [],
  );
  const kept = await storage.rows(heirs);
  const heirRows = new Map(heirs.map((key, at) => [rowName(key), kept[at] ?? null]));
  const guard: Guarded =
    state.dataset === null
      ? { held: [], lost: 0 }
      : guardAgainstErasure({
          now,
          clock: run.clock(),
          version: dataset.version,
          changes: found.changes,
          shown,
          redirects,
          rows: state.dataset.rows,
          waiting: state.held,
          losses: state.losses,
          withdrawals,
          after: (key: RowKey) => {
            const change = after.get(rowName(key));
            if (change?.op === "remove") return null;
            return change?.value ?? heirRows.get(rowName(key)) ?? null;
          },
        });
  const freed = freedRows(run, found, guard);
  const changes = [...found.changes, ...freed].sort(compareRows);
  return {
    from: state.dataset?.version ?? null,
    dataset,
    changes,
    leaves: freed.length === 0 ? found.leaves : await leavesOf(changes, run.signal),
    held: guard.held,
    withdrawn: withdrawals.map(({ reason, issued }): WithdrawnRow => ({ reason, at: issued })),
    forget: withdrawals.map(({ kind, id }) => ({ kind, id })),
    files: { ...plan.files, withdrawals: bytes },
    floors: { ...plan.floors, dataset: dataset.version, withdrawals: version },
    latestIssued: later(state.latestIssued, dataset.issued),
    lost: guard.lost,
    history: state.dataset === null ? [] : historyOfSteps(plan, found, shown, withdrawals, freed),
  };
}

function historyOfSteps(
  { dataset }: Plan,
  found: Found,
  shown: ReadonlyMap<string, RowValue>,
  withdrawals: readonly Withdrawal[],
  freed: readonly RowChange[],
): readonly HistoryRow[] {
  const known = new Map(shown);
  const steps = found.steps.flatMap(({ dataset: step, changes }): readonly HistoryRow[] => {
    const rows = historyOf(step.version, changes, known, withdrawals);
    for (const change of changes)
      if (change.op === "put") known.set(rowName(change), change.value);
      else known.delete(rowName(change));
    return rows;
  });
  const reasons = new Map(withdrawals.map((one) => [rowName(one), one.reason]));
  const late = freed.map((row): HistoryRow => {
    const reason = reasons.get(rowName(row)) ?? null;
    return { version: dataset.version, op: "withdrawn", kind: row.kind, id: "", title: null, reason };
  });
  return [...steps, ...late];
}

/**
 * Rows that waited, wait no more and are not otherwise changed: withdrawn meanwhile. What readers saw of them becomes
 * what has long been signed. (A whole dataset brings that with it.)
 */
function freedRows(run: Run, found: Found, guard: Guarded): readonly RowChange[] {
  if (found.by === "full") return [];
  const settled = new Set([...guard.held, ...found.changes].map(rowName));
  return run.state.held
    .filter((row) => !settled.has(rowName(row)))
    .map(
      ({ kind, id, next }): RowChange =>
        next === null
          ? { op: "remove", kind, id, reason: "withdrawn" }
          : { op: "put", kind, id, value: next },
    );
}

/** What readers see now of the rows that change. */
async function shownRows(run: Run, changes: readonly RowChange[]): Promise<ReadonlyMap<string, RowValue>> {
  const rows = await run.storage.rows(changes);
  return new Map(
    changes.flatMap((change, at): [string, RowValue][] => {
      const row = rows[at] ?? null;
      return row === null ? [] : [[rowName(change), row]];
    }),
  );
}

interface Withdrawals {
  readonly version: number;
  readonly rows: readonly Withdrawal[];
  readonly bytes: Bytes | null;
}

/** Null if they are listed and cannot be had: without them the guard would hold back what must go at once. */
async function withdrawalsOf(run: Run, plan: Plan, targets: readonly Target[]): Promise<Withdrawals | null> {
  const floor = run.state.floors.withdrawals;
  const target = targets.find(({ custom }) => custom.kind === "withdrawals");
  if (target === undefined) {
    // Whoever signs the targets may leave the list out, and frees nobody from what the root's keys signed.
    const bytes = run.state.files.withdrawals ?? null;
    const known = bytes === null ? null : readWithdrawals(bytes);
    return { version: floor, rows: known?.ok === true ? known.envelope.signed.rows : [], bytes };
  }
  const got = await fromAny(run, plan.bases, targetPath(target), { exact: target.length }, async (bytes) => {
    const fault = await faultOfBytes(target, bytes);
    if (fault !== null) return fault;
    const verified = await verifyWithdrawals(run.root, bytes);
    if (!verified.ok) return verified;
    const { version, rows } = verified.signed;
    return version < floor
      ? refused("rollback_rejected", `withdrawals ${version} are older than ${floor}`)
      : ({ ok: true, value: { version, rows, bytes } } as const);
  });
  return got.ok ? got.value : null;
}

/** The publisher's places; a list that cannot be had or read changes nothing. */
async function mirrorsOf(
  run: Run,
  plan: Plan,
  targets: readonly Target[],
): Promise<readonly string[] | null> {
  const target = targets.find(({ custom }) => custom.kind === "mirrors");
  if (target === undefined || target.length > CAPS.mirrors) return null;
  const got = await fromAny(
    run,
    plan.bases,
    targetPath(target),
    { exact: target.length },
    async (bytes) => (await faultOfBytes(target, bytes)) ?? ({ ok: true, value: bytes } as const),
  );
  if (!got.ok) return null;
  const json = readJson(got.value);
  const list = v.safeParse(mirrorsShape, json.ok ? json.value : null);
  return list.success ? list.output.mirrors.filter(isBase) : null;
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
