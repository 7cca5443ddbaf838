import type { Trouble } from "./places.ts";
import type { Outcome } from "./types.ts";

/**
 * What a run without success comes to, of all that went wrong on its way: a refusal says more than a place that did not
 * answer, unless it is only an old mirror's and others could not be asked.
 */
export function outcomeOf(troubles: readonly Trouble[]): Outcome {
  const refusals = troubles.flatMap(({ fault, file }) => ("why" in fault ? [{ ...fault, file }] : []));
  const faults = troubles.flatMap(({ fault }) => ("fault" in fault ? [fault] : []));
  const old = faults.length === 0 ? refusals[0] : undefined;
  const grave = refusals.find(({ why }) => why !== "rollback_rejected") ?? old;
  if (grave !== undefined) return { kind: "refused", why: grave.why, file: grave.file, detail: grave.detail };
  // A host that answers, if only that it is busy, says more than a network that does not.
  const worst = faults.find(({ fault }) => fault !== "offline") ?? faults[0];
  const waits = faults.flatMap(({ retryAfter }) => retryAfter ?? []);
  return {
    kind: "unreachable",
    fault: worst?.fault ?? "offline",
    retryAfter: waits.length === 0 ? null : Math.max(...waits),
  };
}
