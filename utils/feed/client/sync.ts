import { readRoot } from "../format/read-metadata.ts";
import { LIMITS, SCHEMA } from "../format/limits.ts";
import type { TargetsSigned } from "../format/types.ts";
import { hasExpired, trustedNow } from "../verify/expiry.ts";
import { refused } from "../verify/refused.ts";
import { applyUpdate } from "./apply-update.ts";
import { type Described, describe } from "./describe.ts";
import { findNewest, type Newest } from "./newest.ts";
import { outcomeOf } from "./outcomes.ts";
import { PATHS } from "./paths.ts";
import type { Plan, Run, SyncOptions, SyncResult } from "./run.ts";
import { type Outcome, StorageConflict, StorageFull } from "./types.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Brings a feed up to date, from the network, a directory or an imported file alike: the newest timestamp of all
 * places, what it names, and the dataset by the pack or as a whole. Everything is verified before the one transaction
 * that changes rows, floors and trusted files together; whatever the outcome, the reader has the old dataset or the
 * new one. Never rejects but for faults of the storage that are neither a conflict nor want of room.
 */
export async function sync(options: SyncOptions): Promise<SyncResult> {
  const troubles: SyncResult["troubles"][number][] = [];
  const ended = (outcome: Outcome, mirrors: readonly string[] | null = null): SyncResult => ({
    outcome,
    troubles,
    mirrors,
  });
  try {
    const run = await begin(options, troubles);
    const found = await findNewest(run);
    if (found.kind === "more-roots")
      return ended({ kind: "continues", detail: `${found.run.root.version} roots so far` });
    if (found.kind === "none")
      return ended(
        found.rootExpired ? staleOr(found.run, found.run.root.expires, found.date) : outcomeOf(troubles),
      );
    const { newest } = found;
    if (newest.expired) return ended(staleOr(found.run, newest.signed.expires, newest.date));
    const bases = [newest.base, ...found.run.bases.filter((base) => base !== newest.base)];
    const told = await describe(found.run, newest, bases);
    if (told.kind === "failed") return ended(outcomeOf(troubles));
    if (told.kind === "expired") return ended(staleOr(found.run, told.since, newest.date));
    return await proceed(found.run, newest, told.described, bases, ended);
  } catch (error) {
    if (options.signal.aborted) return ended({ kind: "cancelled" });
    if (error instanceof StorageConflict) return ended({ kind: "busy_elsewhere" });
    if (error instanceof StorageFull) return ended({ kind: "storage_full" });
    throw error;
  }
}

async function begin(options: SyncOptions, troubles: Run["troubles"]): Promise<Run> {
  const { storage, clock, built } = options;
  let state = await storage.load();
  const now = trustedNow(clock(), state.latestIssued, built);
  // By the clock alone: no signature may shorten the time that a reader has to see what would go.
  const due = state.held.filter(({ until }) => until <= clock());
  if (due.length > 0) {
    await storage.release(due);
    state = await storage.load();
  }
  const read = await readRoot(state.files.root);
  if (!read.ok) throw new Error(`the trusted root cannot be read: ${read.fault.detail}`);
  return { ...options, state, root: read.envelope.signed, now, troubles };
}

type Ended = (outcome: Outcome, mirrors?: readonly string[] | null) => SyncResult;

/** The newest metadata are known and good: is there news in them, can we read it, and may it be? */
async function proceed(
  run: Run,
  newest: Newest,
  { snapshot, targets }: Described,
  bases: readonly string[],
  ended: Ended,
): Promise<SyncResult> {
  const { state, storage } = run;
  const { dataset, schema, version } = targets.signed;
  const refuse = (why: "rollback_rejected" | "bad_metadata", detail: string) => {
    const file = PATHS.targets(version);
    run.troubles.push({ base: newest.base, file, fault: refused(why, detail) });
    return ended({ kind: "refused", why, file, detail });
  };
  if (dataset.version < state.floors.dataset)
    return refuse("rollback_rejected", `dataset ${dataset.version} is older than ${state.floors.dataset}`);
  const isHeld = dataset.version === state.dataset?.version && dataset.root === state.dataset.root;
  // (Below what is held the floor lies only where the root's keys have lowered it, since others had signed that version.)
  if (dataset.version === state.floors.dataset && dataset.version === state.dataset?.version && !isHeld)
    return refuse("rollback_rejected", `another dataset under the version ${dataset.version}`);
  const clock = Math.max(run.clock(), run.built);
  if (Date.parse(dataset.issued) > clock + DAY) {
    // Believed, it would make all that is signed after it look expired. The clock that agrees with a host's is right.
    const agrees = newest.date !== null && Math.abs(newest.date - run.clock()) <= DAY;
    if (agrees) return refuse("bad_metadata", `issued in the future: ${dataset.issued}`);
    return ended({ kind: "clock_wrong", detail: dataset.issued });
  }

  const files = {
    ...state.files,
    timestamp: newest.bytes,
    snapshot: snapshot.bytes,
    targets: targets.bytes,
  };
  const floors = {
    ...state.floors,
    root: run.root.version,
    timestamp: newest.signed.version,
    snapshot: snapshot.signed.version,
    targets: version,
  };
  if (schema.major > SCHEMA.major) {
    await storage.trust(files, floors, state.latestIssued);
    return ended({ kind: "newer_extension", major: schema.major });
  }
  if (isHeld) {
    const isLowered = state.floors.dataset < dataset.version;
    if (newest.bytes !== state.files.timestamp || run.root.version !== state.floors.root || isLowered)
      await storage.trust(files, { ...floors, dataset: dataset.version }, state.latestIssued);
    return ended({ kind: "unchanged" });
  }
  const total = targets.signed.targets.reduce(
    (sum, { custom, length }) => sum + (custom.kind === "full" ? length : 0),
    0,
  );
  if (total > (run.maxBytes ?? LIMITS.total))
    return refuse("bad_metadata", `${total} bytes are more than this reader takes`);
  if (dataset.rows > LIMITS.rows)
    return refuse("bad_metadata", `${dataset.rows} rows are more than this reader takes`);
  const plan: Plan = { bases, files, floors, dataset };
  const { outcome, mirrors } = await applyUpdate(run, plan, isNewer(targets.signed), targets.signed.targets);
  return ended(outcome, mirrors);
}

/** Whether rows may hold words that this reader does not know yet. */
function isNewer({ schema }: TargetsSigned): boolean {
  return schema.minor > SCHEMA.minor;
}

/**
 * Expired: what is held is shown on and called old. If the host's clock says that it has not expired, and differs from
 * the reader's by more than a day, the reader's clock is the likelier fault.
 */
function staleOr(run: Run, since: string, date: number | null): Outcome {
  if (date !== null && Math.abs(date - run.clock()) > DAY && !hasExpired(since, date))
    return { kind: "clock_wrong", detail: new Date(date).toISOString() };
  return { kind: "stale", since };
}
