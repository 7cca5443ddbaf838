import type { DatasetDatabase } from "./schema.ts";

/** One kind of thing that is found out over connections to databases; forgotten with the connection. */
export type ConnectionMemory<T> = Pick<WeakMap<DatasetDatabase, T>, "get" | "set">;

type HandOn = (from: DatasetDatabase, to: DatasetDatabase) => void;

/** Of every memory that was made, what tells a later connection. */
const handers: HandOn[] = [];

/** To be made once, by the module that knows how long what is remembered holds. `handOn` reaches it from then on. */
export function connectionMemory<T>(): ConnectionMemory<T> {
  const memory = new WeakMap<DatasetDatabase, T>();
  handers.push((from, to) => {
    const known = memory.get(from);
    if (known !== undefined) memory.set(to, known);
  });
  return memory;
}

/**
 * Another connection to the same database goes on with all that is known over this one; a connection to another database
 * is told nothing.
 */
export function handOn(from: DatasetDatabase, to: DatasetDatabase): void {
  if (from.name === to.name) for (const hand of handers) hand(from, to);
}
