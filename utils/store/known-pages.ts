import type { DatasetDatabase, PlacedRow } from "./schema.ts";

/** Rows by the key of their page. */
type Pages = ReadonlyMap<number, readonly PlacedRow[]>;

const NONE: Pages = new Map();

/** By the database's name: the pages that were written last, with the connection over which they were. */
const known = new Map<string, { readonly by: DatasetDatabase; readonly pages: Pages }>();

/**
 * Lets readers beside a writer know the pages that it has just written: to read them takes as long as all the rest of an
 * answer. They are known for as long as the connection is open, since another database of the same name can come only
 * after it is closed.
 */
export function makeKnown(by: DatasetDatabase, pages: Pages): void {
  known.set(by.name, { by, pages });
}

/** To be called when the connection is closed: what was written lies in its tables by then, or is read. */
export function forgetKnown(by: DatasetDatabase): void {
  if (known.get(by.name)?.by === by) known.delete(by.name);
}

/** What is known of a database that is open. */
export function knownPages(name: string): Pages {
  const found = known.get(name);
  return found?.by.isOpen() === true ? found.pages : NONE;
}
