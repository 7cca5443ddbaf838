/*
 * What the storage's contract expects, said so that it runs in a page of a browser as well as in Node.
 */

/** Throws unless both are the same, by value. */
export function same(is: unknown, should: unknown): void {
  const [a, b] = [written(is), written(should)];
  if (a !== b) throw new Error(`${a} instead of ${b}`);
}

/** Throws unless `is` says at least what `part` does. */
export function says(is: unknown, part: object): void {
  for (const [name, should] of Object.entries(part)) {
    const found: unknown = Reflect.get(Object(is), name);
    if (typeof should === "object" && should !== null && !ArrayBuffer.isView(should)) {
      if (Array.isArray(should) && should.length !== Object(found).length)
        throw new Error(`${name}: ${written(found)} instead of ${written(should)}`);
      says(found, should);
    } else if (written(found) !== written(should)) {
      throw new Error(`${name}: ${written(found)} instead of ${written(should)}`);
    }
  }
}

/** Throws unless the promise rejects with an error of this class. */
export async function rejects(
  promise: Promise<unknown>,
  kind: new (...values: never[]) => Error,
): Promise<void> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof kind)) throw new Error(`${String(error)} instead of ${kind.name}`);
}

/** Members in one order, bytes as numbers. */
function written(value: unknown): string {
  return (
    JSON.stringify(value, (_name, one: unknown) => {
      if (ArrayBuffer.isView(one)) return [...new Uint8Array(one.buffer, one.byteOffset, one.byteLength)];
      if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
      return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? "undefined"
  );
}
