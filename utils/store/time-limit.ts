/** There was no answer in time: what was asked may be sound, and only slow. */
export class TooSlow extends Error {}

/**
 * The promise's outcome, or a rejection with `TooSlow` after `limit` milliseconds: opening or deleting a
 * database in a damaged profile may never be answered.
 */
export async function within<T>(limit: number, promise: PromiseLike<T>): Promise<T> {
  const { promise: expiry, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooSlow(`no answer within ${limit} ms`)), limit);
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
