import { CAPS } from "../format/limits.ts";
import type { TimestampSigned } from "../format/types.ts";
import { hasExpired } from "../verify/expiry.ts";
import { refused } from "../verify/refused.ts";
import { verifyTimestamp } from "../verify/roles.ts";
import { PATHS } from "./paths.ts";
import type { Trouble } from "./places.ts";
import { type Chain, followRoots, roleChanged } from "./roots.ts";
import type { Run } from "./run.ts";
import type { Bytes, HeldState } from "./types.ts";

/** Timestamps are signed for fourteen days, every two or three: one with less than this left is an old one. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

export interface Newest {
  readonly signed: TimestampSigned;
  readonly bytes: Bytes;
  readonly base: string;
  readonly expired: boolean;
  /** The host's clock, where told. */
  readonly date: number | null;
}

export type FindNewest =
  | { readonly kind: "found"; readonly run: Run; readonly newest: Newest }
  /** `date`: the clock of a host that answered, where told. */
  | { readonly kind: "none"; readonly run: Run; readonly rootExpired: boolean; readonly date: number | null }
  | { readonly kind: "more-roots"; readonly run: Run };

/**
 * Asks the places for the newest timestamp, following the chain of roots at each. The first that has one with most of
 * its time left is enough; an old or expired one, one below the floor or none makes the next be asked, and the
 * newest of all wins. Roots that were verified are trusted at once, whatever comes after them.
 */
export async function findNewest(start: Run): Promise<FindNewest> {
  let run = start;
  let newest: Newest | null = null;
  let hostDate: number | null = null;
  for (const base of run.bases) {
    const chain = await followRoots(
      run.transport,
      base,
      { root: run.root, bytes: run.state.files.root },
      run.now,
      run.signal,
    );
    if (chain.passed.length > 0) run = await trustRoot(run, chain);
    if (chain.more) return { kind: "more-roots", run };
    const trouble = (fault: Trouble["fault"], file: string) => run.troubles.push({ base, file, fault });
    if (chain.trouble !== null) {
      trouble(chain.trouble, PATHS.root(run.root.version + 1));
      continue;
    }
    if (run.root.version < run.state.floors.root) {
      trouble(
        refused("rollback_rejected", `root ${run.root.version} is older than ${run.state.floors.root}`),
        PATHS.root(run.root.version + 1),
      );
      continue;
    }
    if (hasExpired(run.root.expires, run.now)) {
      trouble(
        refused("expired", `root ${run.root.version} expired on ${run.root.expires}`),
        PATHS.root(run.root.version),
      );
      hostDate = chain.date ?? hostDate;
      continue;
    }
    const fetched = await run.transport.fetch(base + PATHS.timestamp, { cap: CAPS.timestamp }, run.signal);
    if (!fetched.ok) {
      trouble(fetched, PATHS.timestamp);
      continue;
    }
    const verified = await verifyTimestamp(run.root, fetched.bytes, run.now);
    if (!verified.ok) {
      trouble(verified, PATHS.timestamp);
      continue;
    }
    const floor = run.state.floors.timestamp;
    if (verified.signed.version < floor) {
      trouble(
        refused("rollback_rejected", `timestamp ${verified.signed.version} is older than ${floor}`),
        PATHS.timestamp,
      );
      continue;
    }
    // Of the version that is held, what is held counts, whatever else is signed under that number.
    const ours = verified.signed.version === floor ? run.state.files.timestamp : null;
    const held = ours === null ? null : await verifyTimestamp(run.root, ours, run.now);
    const { signed, bytes } =
      ours !== null && held?.ok === true
        ? { signed: held.signed, bytes: ours }
        : { signed: verified.signed, bytes: fetched.bytes };
    if (!equal(bytes, fetched.bytes))
      trouble(
        refused("rollback_rejected", `another timestamp under version ${signed.version}; ours is kept`),
        PATHS.timestamp,
      );
    if (newest === null || signed.version > newest.signed.version)
      newest = { signed, bytes, base, expired: hasExpired(signed.expires, run.now), date: fetched.date };
    if (!hasExpired(signed.expires, run.now + FRESH)) break;
  }
  if (newest !== null) return { kind: "found", run, newest };
  return { kind: "none", run, rootExpired: hasExpired(run.root.expires, run.now), date: hostDate };
}

/**
 * Takes a verified root. Where it changes the keys of timestamp or snapshot, what the former keys signed is dropped, so
 * that a stolen key cannot have set a floor out of reach (TUF 1.0, section 5.3.11). The dataset's floor stays, unless
 * the root's own keys say how far down it goes: the way back after stolen targets keys signed a version out of reach.
 */
async function trustRoot(run: Run, { root, bytes, passed, resets }: Chain): Promise<Run> {
  const { files, floors, latestIssued } = run.state;
  // Roots that were taken once before (the rows were lost, the floors were not) free nothing a second time.
  const news = root.version > floors.root;
  const recover =
    news && (roleChanged(run.root, root, "timestamp") || roleChanged(run.root, root, "snapshot"));
  const lower = resets.filter((one) => one.root > floors.root);
  const reset = lower.length === 0 ? null : Math.min(...lower.map(({ dataset }) => dataset));
  const by = lower.at(-1)?.root;
  const chain = { root: bytes, formerRoots: [...(files.formerRoots ?? []), ...passed] };
  const state: HeldState = {
    ...run.state,
    files: recover
      ? { ...chain, timestamp: null, snapshot: null, targets: null, withdrawals: files.withdrawals ?? null }
      : { ...files, ...chain },
    floors: {
      ...floors,
      ...(recover ? { timestamp: 0, snapshot: 0, targets: 0 } : {}),
      root: Math.max(floors.root, root.version),
      dataset: reset === null ? floors.dataset : Math.min(floors.dataset, reset),
      ...(by === undefined ? {} : { reset: by }),
    },
    latestIssued: reset === null ? latestIssued : null,
  };
  await run.storage.trust(state.files, state.floors, state.latestIssued);
  return { ...run, state, root };
}

function equal(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
