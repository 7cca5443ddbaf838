import { resolveRedirect } from "../../dataset/resolve-redirect.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { RowChange, RowKey, RowValue, Withdrawal } from "../format/types.ts";
import { guardAgainstErasure, type Guarded } from "../guard/erasure.ts";
import { againstBundle } from "./against-bundle.ts";
import { historyOf } from "./history.ts";
import { leavesOf } from "./leaves.ts";
import { redirectsAfter } from "./redirects.ts";
import type { Found, Plan, Run } from "./run.ts";
import type { Bytes, HistoryRow, Update, WithdrawnRow } from "./types.ts";
import { liftedRows, valuesOfHidden } from "./withdrawn-rows.ts";

/** The list of withdrawals that holds after the update. */
export interface Withdrawals {
  readonly version: number;
  readonly rows: readonly Withdrawal[];
  readonly bytes: Bytes | null;
}

/**
 * All that an update changes: as it was signed, with what the guard holds back. `hidden`: the withdrawn rows that stand
 * in the dataset all the same; for a reader they are gone.
 */
export async function guardedUpdate(
  run: Run,
  plan: Plan,
  found: Found,
  { rows: withdrawals, version, bytes }: Withdrawals,
  hidden: readonly RowKey[],
): Promise<Update> {
  const { storage, state, now } = run;
  await run.turn?.();
  const { dataset } = plan;
  const bundled = state.dataset === null ? await run.bundled?.() : undefined;
  const first = bundled === undefined ? null : await againstBundle(bundled, found.changes);
  // Of a first dataset that follows nothing, nothing can be lost: its rows need not be read again, one by one.
  const isFree = state.dataset === null && first === null;
  const changed = isFree ? [] : (first?.changes ?? found.changes);
  const shown = first?.shown ?? (await shownRows(run, found));
  const gone = hidden.map(({ kind, id }): RowChange => ({ op: "remove", kind, id, reason: "withdrawn" }));
  const after = new Map(
    [...changed, ...(isFree ? [] : found.changes), ...gone].map((change) => [rowName(change), change]),
  );
  const redirects = await redirectsAfter(storage, [...after.values()], [...shown.values()]);
  const heirs = changed.flatMap(({ op, kind, id }) =>
    op === "remove" ? [{ kind, id: resolveRedirect(redirects, id) }] : [],
  );
  const kept = await storage.rows(heirs);
  const heirRows = new Map(heirs.map((key, at) => [rowName(key), kept[at] ?? null]));
  const guard: Guarded = isFree
    ? { held: [], lost: 0 }
    : guardAgainstErasure({
        now,
        clock: run.clock(),
        version: dataset.version,
        changes: changed,
        shown,
        redirects,
        rows: state.dataset?.rows ?? first?.rows ?? 0,
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
  const lifted = liftedRows(run, found, hidden);
  // A whole dataset brings them with it.
  const beside = found.by === "full" ? [] : [...freed, ...lifted];
  const changes = [...found.changes, ...beside].sort(compareRows);
  return {
    from: state.dataset?.version ?? null,
    dataset,
    changes,
    leaves: beside.length === 0 ? found.leaves : await leavesOf(changes, run.signal, run.turn),
    held: guard.held,
    hidden: await valuesOfHidden(run, found, changes, hidden),
    withdrawn: withdrawals.map(({ reason, issued }): WithdrawnRow => ({ reason, at: issued })),
    forget: withdrawals.map(({ kind, id }) => ({ kind, id })),
    files: { ...plan.files, withdrawals: bytes },
    floors: { ...plan.floors, dataset: dataset.version, withdrawals: version },
    latestIssued: later(state.latestIssued, dataset.issued),
    lost: guard.lost,
    history: historyOfUpdate(),
  };

  /** A first dataset is told row by row only where there was a bundle before it. */
  function historyOfUpdate(): readonly HistoryRow[] {
    if (first !== null) return historyOf(dataset.version, first.changes, shown, withdrawals);
    return state.dataset === null
      ? []
      : [
          ...historyOfSteps(found, shown, withdrawals),
          ...withdrawnHere(),
          ...historyOf(dataset.version, lifted, new Map(), []),
        ];
  }

  /** What goes though no change of the signed rows says so: it waited or stands there, and was withdrawn meanwhile. */
  function withdrawnHere(): readonly HistoryRow[] {
    const reasons = new Map(withdrawals.map((one) => [rowName(one), one.reason]));
    const told = new Set([...freed, ...found.changes, ...state.hidden].map(rowName));
    return [...freed, ...hidden.filter((row) => !told.has(rowName(row)))].map((row): HistoryRow => {
      const reason = reasons.get(rowName(row)) ?? null;
      return { version: dataset.version, op: "withdrawn", kind: row.kind, id: "", title: null, reason };
    });
  }
}

function historyOfSteps(
  found: Found,
  shown: ReadonlyMap<string, RowValue>,
  withdrawals: readonly Withdrawal[],
): readonly HistoryRow[] {
  const known = new Map(shown);
  const urgent = new Set(withdrawals.map(rowName));
  return found.steps.flatMap(({ dataset: step, changes }): readonly HistoryRow[] => {
    const rows = historyOf(step.version, changes, known, withdrawals);
    for (const change of changes)
      if (change.op === "put" && !urgent.has(rowName(change))) known.set(rowName(change), change.value);
      else known.delete(rowName(change));
    return rows;
  });
}

/**
 * Rows that waited, wait no more and are not otherwise changed: withdrawn meanwhile. What readers saw of them becomes
 * what has long been signed.
 */
function freedRows(run: Run, found: Found, guard: Guarded): readonly RowChange[] {
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

/** What readers see now of the rows that change. What is neither held nor waits is new: it need not be looked for. */
async function shownRows(
  { storage, state }: Run,
  found: Pick<Found, "changes" | "holds">,
): Promise<ReadonlyMap<string, RowValue>> {
  const held = new Set(state.held.map(rowName));
  const changes = found.changes.filter((change) => found.holds(change) || held.has(rowName(change)));
  const rows = await storage.rows(changes);
  return new Map(
    changes.flatMap((change, at): [string, RowValue][] => {
      const row = rows[at] ?? null;
      return row === null ? [] : [[rowName(change), row]];
    }),
  );
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
