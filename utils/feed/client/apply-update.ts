import * as v from "valibot";
import { mirrorsShape } from "../format/metadata-shape.ts";
import { readJson } from "../format/read-json.ts";
import { readWithdrawals } from "../format/read-metadata.ts";
import type { Target } from "../format/types.ts";
import { refused } from "../verify/refused.ts";
import { faultOfBytes, verifyWithdrawals } from "../verify/roles.ts";
import { isBase } from "./bases.ts";
import { fetchTarget } from "./fetch-target.ts";
import { guardedUpdate, type Withdrawals } from "./guarded-update.ts";
import { outcomeOf } from "./outcomes.ts";
import { PATHS, targetPath } from "./paths.ts";
import { fromAny } from "./places.ts";
import type { Plan, Run } from "./run.ts";
import type { Outcome } from "./types.ts";
import { updateByPack } from "./pack-update.ts";
import { updateByWhole } from "./whole-update.ts";
import { standingWithdrawn } from "./withdrawn-rows.ts";

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
  const hidden = await standingWithdrawn(run, found, withdrawals.rows);
  if (hidden.length > 0) {
    // Which row it is must not stand in the journal.
    const fault = refused("bad_rows", "a row stands in it that the root's keys withdrew; it is not shown");
    run.troubles.push({ base: plan.bases[0] ?? "", file: PATHS.targets(plan.floors.targets), fault });
  }
  const update = await guardedUpdate(run, plan, found, withdrawals, hidden);
  if (found.by === "pack") await run.storage.apply(update);
  else await run.storage.flip(update);
  const { dataset } = plan;
  const from = run.state.dataset?.version ?? null;
  return { outcome: { kind: "updated", from, to: dataset, by: found.by, held: update.held.length }, mirrors };
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
  if (target === undefined) return null;
  const got = await fetchTarget(run, plan, target);
  if (!got.ok) return null;
  const json = readJson(got.value);
  const list = v.safeParse(mirrorsShape, json.ok ? json.value : null);
  return list.success ? list.output.mirrors.filter(isBase) : null;
}
