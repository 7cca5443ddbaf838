import type { Floors, TrustedFiles } from "../client/types.ts";

/** The second place in which floors are kept, so that a wiped or damaged database does not lower them. Never rejects. */
export interface FloorsMirror {
  readonly read: () => Promise<Floors | null>;
  readonly write: (floors: Floors) => Promise<void>;
}

/**
 * The floors of several places together: the highest of each. Those of timestamp, snapshot and targets hold for the
 * keys under which they were set, so of these only the places with the newest root count: a change of keys may have
 * lowered them (TUF 1.0, section 5.3.11), and a place that has not heard of it must not raise them again. So it is with
 * the dataset's, where the root's keys have lowered that: else a worker that was ended between writing one place and the
 * other would undo it for good.
 */
export function highestFloors(places: readonly Floors[]): Floors {
  const root = Math.max(1, most(places, "root"));
  const newest = places.filter((floors) => floors.root === root);
  const reset = Math.max(0, ...places.map((floors) => floors.reset ?? 0));
  const heard = places.filter((floors) => floors.root >= reset);
  return {
    root,
    timestamp: most(newest, "timestamp"),
    snapshot: most(newest, "snapshot"),
    targets: most(newest, "targets"),
    dataset: most(heard, "dataset"),
    withdrawals: most(places, "withdrawals"),
    ...(reset === 0 ? {} : { reset }),
  };
}

function most(places: readonly Floors[], role: Exclude<keyof Floors, "reset">): number {
  return Math.max(0, ...places.map((floors) => floors[role]));
}

/** Files below the floors are not the newest that were trusted: the newest have to be fetched anew. */
export function filesAbove(files: TrustedFiles, own: Floors, floors: Floors): TrustedFiles {
  return {
    ...files,
    timestamp: own.timestamp < floors.timestamp ? null : files.timestamp,
    snapshot: own.snapshot < floors.snapshot ? null : files.snapshot,
    targets: own.targets < floors.targets ? null : files.targets,
  };
}

export function equalFloors(a: Floors | null, b: Floors): boolean {
  return (
    a !== null &&
    a.root === b.root &&
    a.timestamp === b.timestamp &&
    a.snapshot === b.snapshot &&
    a.targets === b.targets &&
    a.dataset === b.dataset &&
    a.withdrawals === b.withdrawals &&
    a.reset === b.reset
  );
}
