import { CAPS, LIMITS } from "../format/limits.ts";
import type { RootSigned } from "../format/types.ts";
import type { Refused } from "../verify/refused.ts";
import { verifyNextRoot } from "../verify/root.ts";
import { PATHS } from "./paths.ts";
import type { Bytes, Fetched, Transport } from "./types.ts";

export interface Reset {
  /** Of the root that says so. */
  readonly root: number;
  readonly dataset: number;
}

export interface Chain {
  readonly root: RootSigned;
  readonly bytes: Bytes;
  /** The roots that were passed on the way, the one it began with included; none if the chain did not grow. */
  readonly passed: readonly Bytes[];
  /** How far down the floor of dataset versions goes, by those roots on the way that say so; first to last. */
  readonly resets: readonly Reset[];
  /** Whether the chain goes on beyond what one run takes. */
  readonly more: boolean;
  /** A next root that was there and was refused, or a place that did not answer; null at the chain's end. */
  readonly trouble: Refused | Extract<Fetched, { ok: false }> | null;
  /** The host's clock, where told. */
  readonly date: number | null;
}

/**
 * Follows the chain of roots at one place (TUF 1.0, section 5.3). It ends where there is no next file; a host that
 * answers with a web page instead (many do for what is missing) has none either.
 */
export async function followRoots(
  transport: Transport,
  base: string,
  from: { readonly root: RootSigned; readonly bytes: Bytes },
  now: number,
  signal: AbortSignal,
): Promise<Chain> {
  let { root, bytes } = from;
  const passed: Bytes[] = [];
  const resets: Reset[] = [];
  for (let taken = 0; taken < LIMITS.roots; taken += 1) {
    const at = { root, bytes, passed, resets, more: false };
    const fetched = await transport.fetch(base + PATHS.root(root.version + 1), { cap: CAPS.root }, signal);
    if (!fetched.ok) {
      const ends = fetched.fault === "not-found" || fetched.fault === "wrong-type";
      return { ...at, trouble: ends ? null : fetched, date: fetched.date ?? null };
    }
    const next = await verifyNextRoot(root, fetched.bytes, now);
    if (!next.ok) return { ...at, trouble: next, date: fetched.date };
    passed.push(bytes);
    ({ root } = next);
    ({ bytes } = fetched);
    if (root.resetFloor !== null) resets.push({ root: root.version, dataset: root.resetFloor });
  }
  return { root, bytes, passed, resets, more: true, trouble: null, date: null };
}

/** Whether a role's keys or threshold are others: what its former keys signed is then no floor any more. */
export function roleChanged(
  before: RootSigned,
  after: RootSigned,
  role: "timestamp" | "snapshot" | "targets",
): boolean {
  const [old, now] = [before.roles[role], after.roles[role]];
  return old.threshold !== now.threshold || old.keyids.toSorted().join() !== now.keyids.toSorted().join();
}
