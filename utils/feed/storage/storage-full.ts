import { type FeedStorage, StorageFull } from "../client/types.ts";

/** The same storage; that the disk or the browser's quota is full is said by `StorageFull`, however a browser puts it. */
export function fullWhereFull(storage: FeedStorage): FeedStorage {
  return {
    load: told(storage.load),
    trust: told(storage.trust),
    leaves: told(storage.leaves),
    groups: told(storage.groups),
    rows: told(storage.rows),
    apply: told(storage.apply),
    stage: told(storage.stage),
    stagedLeaves: told(storage.stagedLeaves),
    stagedRows: told(storage.stagedRows),
    flip: told(storage.flip),
    discardStaging: told(storage.discardStaging),
    release: told(storage.release),
  };
}

function told<A extends readonly unknown[], T>(method: (...values: A) => Promise<T>) {
  return async (...values: A): Promise<T> => {
    try {
      return await method(...values);
    } catch (error) {
      if (isFull(error)) throw new StorageFull("no room", { cause: error });
      throw error;
    }
  };
}

/** Dexie hands on the browser's error: as it is, inside its own, or as one of many failures of a bulk operation. */
export function isFull(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  if ("name" in error && error.name === "QuotaExceededError") return true;
  if ("inner" in error && isFull(error.inner, depth + 1)) return true;
  return (
    "failures" in error &&
    Array.isArray(error.failures) &&
    error.failures.some((one) => isFull(one, depth + 1))
  );
}
