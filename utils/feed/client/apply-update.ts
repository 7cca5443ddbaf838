import { resolveRedirect } from "../../dataset/resolve-redirect.ts";
import type { DatasetEvent } from "../../dataset/types.ts";
import * as v from "valibot";
import { mirrorsShape } from "../format/metadata-shape.ts";
import { CAPS } from "../format/limits.ts";
import { readJson } from "../format/read-json.ts";
import { rowName } from "../format/row-order.ts";
import { faultOfValue } from "../format/rows-file.ts";
import type { RowChange, RowValue, Target, VersionChanges, Withdrawal } from "../format/types.ts";
import { guardAgainstErasure, type Guarded } from "../guard/erasure.ts";
import { refused } from "../verify/refused.ts";
import { faultOfBytes, verifyWithdrawals } from "../verify/roles.ts";
import { historyOf } from "./history.ts";
import { outcomeOf } from "./outcomes.ts";
import { targetPath } from "./paths.ts";
import { fromAny } from "./places.ts";
import type { Plan, Run } from "./run.ts";
import type { HistoryRow, Leaf, Outcome, Update, WithdrawnRow } from "./types.ts";
import { updateByPack } from "./pack-update.ts";
import { updateByWhole } from "./whole-update.ts";

export interface Applied {
  readonly outcome: Outcome;
  readonly mirrors: readonly string[] | null;
}

/** What a way of updating found, before the guard: rows as they will be, and the leaves of those that are put. */
export interface Found {
  readonly by: "pack" | "full";
  /** Against what is held; each row once, sorted. */
  readonly changes: readonly RowChange[];
  readonly leaves: readonly Leaf[];
  /** For "what changed", oldest first; a whole dataset is one step. */
  readonly steps: readonly VersionChanges[];
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
  { rows: withdrawals, version }: Withdrawals,
): Promise<Update> {
  const { storage, state, now } = run;
  const { dataset } = plan;
  const shown = await shownRows(run, found.changes);
  const after = new Map(found.changes.map((change) => [rowName(change), change]));
  const redirects = await redirectsAfter(run, found.changes);
  const heirs = found.changes.flatMap(({ op, kind, id }) =>
    op === "remove" && kind === "event" ? [{ kind, id: resolveRedirect(redirects, id) }] : [],
  );
  const kept = await storage.rows(heirs);
  const heirRows = new Map(heirs.map((key, at) => [rowName(key), kept[at] ?? null]));
  const eventAfter = (id: string): DatasetEvent | null => {
    const key = { kind: "event", id };
    const change = after.get(rowName(key));
    if (change?.op === "remove") return null;
    return asEvent(id, change?.value ?? heirRows.get(rowName(key)) ?? null);
  };
  const guard: Guarded =
    state.dataset === null
      ? { held: [], lost: 0 }
      : guardAgainstErasure({
          now,
          version: dataset.version,
          changes: found.changes,
          shown,
          redirects,
          rows: state.dataset.rows,
          waiting: state.held,
          losses: state.losses,
          withdrawals,
          eventAfter,
        });
  const known = new Map(shown);
  const history = found.steps.flatMap(({ dataset: step, changes }): readonly HistoryRow[] => {
    const rows = historyOf(step.version, changes, known, withdrawals);
    for (const change of changes)
      if (change.op === "put") known.set(rowName(change), change.value);
      else known.delete(rowName(change));
    return rows;
  });
  return {
    from: state.dataset?.version ?? null,
    dataset,
    changes: found.changes,
    leaves: found.leaves,
    held: guard.held,
    withdrawn: withdrawals.map(({ reason, issued }): WithdrawnRow => ({ reason, at: issued })),
    files: plan.files,
    floors: { ...plan.floors, dataset: dataset.version, withdrawals: version },
    latestIssued: later(state.latestIssued, dataset.issued),
    lost: guard.lost,
    history: state.dataset === null ? [] : history,
  };
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

/** The redirects that an update brings or leaves; those it does not touch matter only to rows it does not touch. */
async function redirectsAfter(
  run: Run,
  changes: readonly RowChange[],
): Promise<Readonly<Record<string, string>>> {
  const removed = changes.filter(({ op }) => op === "remove");
  const known = await run.storage.rows(removed.map(({ id }) => ({ kind: "redirect", id })));
  const redirects: [string, string][] = [];
  for (const [at, { id }] of removed.entries()) {
    const value = known[at];
    if (typeof value === "string") redirects.push([id, value]);
  }
  for (const change of changes)
    if (change.kind === "redirect" && change.op === "put" && typeof change.value === "string")
      redirects.push([change.id, change.value]);
  return Object.fromEntries(redirects);
}

interface Withdrawals {
  readonly version: number;
  readonly rows: readonly Withdrawal[];
}

/** Null if they are listed and cannot be had: without them the guard would hold back what must go at once. */
async function withdrawalsOf(run: Run, plan: Plan, targets: readonly Target[]): Promise<Withdrawals | null> {
  const floor = run.state.floors.withdrawals;
  const target = targets.find(({ custom }) => custom.kind === "withdrawals");
  if (target === undefined || target.length > CAPS.withdrawals) return { version: floor, rows: [] };
  const got = await fromAny(
    run.transport,
    plan.bases,
    targetPath(target),
    { exact: target.length },
    async (bytes) => {
      const fault = await faultOfBytes(target, bytes);
      if (fault !== null) return fault;
      const verified = await verifyWithdrawals(run.root, bytes);
      if (!verified.ok) return verified;
      const { version, rows } = verified.signed;
      return version < floor
        ? refused("rollback_rejected", `withdrawals ${version} are older than ${floor}`)
        : ({ ok: true, value: { version, rows } } as const);
    },
    run.signal,
  );
  if (got.ok) return got.value;
  run.troubles.push(...got.troubles);
  return null;
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
    run.transport,
    plan.bases,
    targetPath(target),
    { exact: target.length },
    async (bytes) => (await faultOfBytes(target, bytes)) ?? ({ ok: true, value: bytes } as const),
    run.signal,
  );
  if (!got.ok) {
    run.troubles.push(...got.troubles);
    return null;
  }
  const json = readJson(got.value);
  const list = v.safeParse(mirrorsShape, json.ok ? json.value : null);
  return list.success ? list.output.mirrors.filter(isBase) : null;
}

/** Whether a place may be asked: https, a directory, nothing that tells one reader from another. */
export function isBase(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === "https:" &&
    url.pathname.endsWith("/") &&
    url.search === "" &&
    url.hash === "" &&
    url.username === "" &&
    url.password === ""
  );
}

function asEvent(id: string, value: RowValue | null): DatasetEvent | null {
  return value !== null && isEventValue(id, value) ? value : null;
}

function isEventValue(id: string, value: RowValue): value is DatasetEvent {
  return faultOfValue("event", id, value) === null;
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
