import { compare } from "../dates/order.ts";
import type { Dataset } from "../types.ts";
import type { SourceSet } from "./located.ts";

/** Thrown when there is nothing to compile: no readable `dataset.yaml`. */
export class NoDatasetError extends Error {
  override readonly name = "NoDatasetError";
}

/**
 * Source files → the dataset that ships. The same files give the same dataset, whatever their order:
 * entities, events, sources and redirects are sorted by id in code unit order, lists inside an entry
 * stay as written.
 */
export function compileDataset(set: SourceSet): Dataset {
  if (set.meta === null) throw new NoDatasetError("dataset.yaml is missing or cannot be read");
  const { version, date, publisher, redirects } = set.meta.value;
  return {
    format: 1,
    version,
    date,
    publisher,
    entities: sortById(set.entities),
    events: sortById(set.events),
    sources: sortById(set.sources),
    redirects: Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => compare(a, b))),
  };
}

function sortById<T extends { readonly id: string }>(
  entries: readonly { readonly value: T }[],
): readonly T[] {
  return entries.map(({ value }) => value).sort((a, b) => compare(a.id, b.id));
}
