/**
 * The promise's outcome, or a rejection after `limit` milliseconds: opening or deleting a database
 * in a damaged profile may never be answered.
 */
export async function within<T>(limit: number, promise: PromiseLike<T>): Promise<T> {
  const { promise: expiry, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
