import { LIMITS } from "../format/limits.ts";
import { readPackInTurns } from "../format/rows-file.ts";
import type { Target } from "../format/types.ts";
import { refused } from "../verify/refused.ts";
import { fetchTarget } from "./fetch-target.ts";
import { countOf, ENDLESS, groupsHold, groupsWith, rootOfGroups, shadowAfter } from "./leaf-groups.ts";
import { foldChanges, leafChanges, leavesOf } from "./leaves.ts";
import { targetPath } from "./paths.ts";
import type { Found, Plan, Run } from "./run.ts";

/**
 * The update by the pack of the last versions' changes; null where none leads from what is held to what is described,
 * or where it cannot be had, read, or leads elsewhere. Whether the dataset after it is the one that was signed is
 * computed before anything is written.
 */
export async function updateByPack(
  run: Run,
  plan: Plan,
  newer: boolean,
  targets: readonly Target[],
): Promise<Found | null> {
  const held = run.state.dataset;
  if (held === null || held.version >= plan.dataset.version) return null;
  const target = targets.find(
    ({ custom }) =>
      custom.kind === "pack" && custom.from <= held.version && custom.to === plan.dataset.version,
  );
  if (target === undefined) return null;
  const got = await fetchTarget(run, plan, target);
  if (!got.ok) return null;
  const trouble = (why: "bad_rows" | "delta_root_mismatch", detail: string) => {
    run.troubles.push({ base: got.base, file: targetPath(target), fault: refused(why, detail) });
    return null;
  };
  const read = await readPackInTurns(got.value, plan.dataset.publisher, newer, held.version, run.turn);
  if (!read.ok) return trouble("bad_rows", `line ${read.fault.line}: ${read.fault.detail}`);
  const steps = read.rows;
  const complete =
    steps[0]?.dataset.version === held.version + 1 && steps.at(-1)?.dataset.version === plan.dataset.version;
  if (!complete) return trouble("bad_rows", "a version is missing");
  const changes = foldChanges(steps.flatMap((step) => step.changes));
  const leaves = await leavesOf(changes, run.signal, run.turn);
  const before = await run.storage.groups();
  await run.turn?.();
  const after = await groupsWith(before, leafChanges({ changes, leaves }), run.turn);
  if (countOf(after) !== plan.dataset.rows || (await rootOfGroups(after, run.turn)) !== plan.dataset.root)
    return trouble(
      "delta_root_mismatch",
      `the pack does not lead from ${held.version} to ${plan.dataset.version}`,
    );
  if (after.some(({ size }) => size > LIMITS.group)) return trouble("bad_rows", ENDLESS);
  await run.turn?.();
  const shadow = shadowAfter(after, changes);
  if (shadow !== null) return trouble("bad_rows", shadow);
  return { by: "pack", changes, leaves, steps, holds: (key) => groupsHold(before, key) };
}
