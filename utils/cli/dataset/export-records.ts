import type { Dataset, DatasetEvent, Entity, Source } from "../../dataset/types.ts";

/** That an id was given up, and what it was merged into. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A line of the NDJSON. What it is stands outside, for entities and sources have a `kind` of their own. */
export type ExportRecord =
  | { readonly kind: "entity"; readonly record: Entity }
  | { readonly kind: "event"; readonly record: DatasetEvent }
  | { readonly kind: "source"; readonly record: Source }
  | { readonly kind: "redirect"; readonly record: Redirect };

/** Everything in the dataset but its head, one by one: entities, events, sources, redirects, each by id. */
export function* exportRecords(dataset: Dataset): Generator<ExportRecord> {
  for (const record of dataset.entities) yield { kind: "entity", record };
  for (const record of dataset.events) yield { kind: "event", record };
  for (const record of dataset.sources) yield { kind: "source", record };
  for (const [from, to] of Object.entries(dataset.redirects))
    yield { kind: "redirect", record: { from, to } };
}
